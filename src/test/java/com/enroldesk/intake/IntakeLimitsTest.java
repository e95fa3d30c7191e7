package com.enroldesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Problem;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists without measure: refused with the line, before much of them was read. Nothing here looks at a clock. */
class IntakeLimitsTest {
    private static final long HUGE = 400L << 20;

    @TempDir
    Path folder;

    @Test
    void aQuotationMarkThatNeverClosesIsRefusedWithinAFewRows() {
        Repeated list = new Repeated("mobile,name\n919812345678,\"", "x,y\n919812345679,z\n", HUGE);

        assertThat(refusal(list)).isEqualTo("CSV_QUOTE_NOT_CLOSED | list | 2");
        assertThat(list.given).isLessThan(1 << 20);
    }

    @Test
    void aQuotationMarkThatNeverClosesOnOneLineIsRefusedToo() {
        Repeated list = new Repeated("\"", "x", HUGE);

        assertThat(refusal(list)).isEqualTo("CSV_QUOTE_NOT_CLOSED | list | 1");
        assertThat(list.given).isLessThan(1 << 20);
    }

    @Test
    void oneCellOfFourHundredMegabytesIsRefused() {
        Repeated list = new Repeated("mobile\n\n", "9", HUGE);

        assertThat(refusal(list)).isEqualTo("CSV_FIELD_TOO_LONG | list | 3 | 4096");
        assertThat(list.given).isLessThan(1 << 20);
    }

    @Test
    void tenMillionColumnsAreRefused() {
        Repeated list = new Repeated("", "1,", 20_000_000);

        assertThat(refusal(list)).isEqualTo("CSV_TOO_MANY_COLUMNS | list | 1 | 256");
        assertThat(list.given).isLessThan(1 << 20);
    }

    @Test
    void aRowOfManyLongCellsIsRefused() {
        String cell = "x".repeat(4_000) + ",";

        assertThat(refusal(new Repeated("mobile,note\n", cell, HUGE)))
                .isEqualTo("LIST_TOO_LARGE | list | 64 KB in one row; line 2 has more");
    }

    @Test
    void theLongestCellAndTheMostColumnsAreRead() throws Problem {
        String longest = "x".repeat(4_096);
        String most = "1,".repeat(255) + "1";

        assertThat(first(longest + "\n")).hasSize(1).first().isEqualTo(longest);
        assertThat(first("\"" + longest + "\"\n")).hasSize(1).first().isEqualTo(longest);
        assertThat(first(most + "\n")).hasSize(256);
        assertThat(refusal(new Repeated(longest + "x\n", "", 0))).startsWith("CSV_FIELD_TOO_LONG");
        assertThat(refusal(new Repeated("\"" + longest + "x\"\n", "", 0))).startsWith("CSV_FIELD_TOO_LONG");
        assertThat(refusal(new Repeated(most + ",1\n", "", 0))).startsWith("CSV_TOO_MANY_COLUMNS");
    }

    @Test
    void millionsOfBlankLinesAreAnEmptyList() {
        assertThat(refusal(new Repeated("", "\r\n", 20_000_000))).isEqualTo("LIST_EMPTY | list");
    }

    @Test
    void aMillionRowsAreReadAndFoundAgain() throws Problem {
        Repeated rows = new Repeated("mobile,name\n", "919812345678,Asha Rao\r\n", 23_000_000);
        try (CustomerList list = read(rows)) {
            assertThat(list.size()).isEqualTo(1_000_000);
            assertThat(list.format().lines()).isEqualTo(1_000_001);
            for (int index : new int[] {999_999, 0, 500_000, 123_456}) {
                assertThat(list.row(index).line()).isEqualTo(index + 2);
                assertThat(list.row(index).cells()).containsExactly("919812345678", "Asha Rao");
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void moreThanTwoMillionRowsAreRefused() {
        assertThat(refusal(new Repeated("", "1\n", 4_000_002))).isEqualTo("LIST_TOO_LARGE | list | 2,000,000 rows");
    }

    @Test
    void pastedTextHasLimitsOfItsOwn() throws Problem {
        String most = "1\n".repeat(200_000);
        try (CustomerList list = pasted(most)) {
            assertThat(list.size()).isEqualTo(200_000);
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> pasted(most + "1"))
                .satisfies(problem ->
                        assertThat(IntakeCase.said(problem)).isEqualTo("LIST_TOO_LARGE | list | 200,000 lines"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> pasted("x".repeat(51 << 20)))
                .satisfies(problem ->
                        assertThat(IntakeCase.said(problem)).isEqualTo("LIST_TOO_LARGE | list | 50 MB of pasted text"));
    }

    @Test
    void readingCanBeCancelledAndLeavesNothing() {
        AtomicInteger asked = new AtomicInteger();

        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Intake.read(
                        new Source.OfStream("list", new Repeated("", "919812345678\n", HUGE)),
                        FormatChoice.GUESS,
                        folder,
                        () -> asked.incrementAndGet() > 100));

        assertThat(folder).isEmptyDirectory();
    }

    private List<String> first(String text) throws Problem {
        try (CustomerList list = read(new Repeated(text, "", 0))) {
            return List.copyOf(list.row(0).cells());
        }
    }

    private CustomerList pasted(String text) throws Problem {
        return Intake.read(new Source.OfText("list", text), FormatChoice.GUESS, folder, () -> false);
    }

    private String refusal(Repeated bytes) {
        try (CustomerList list = read(bytes)) {
            return list.size() + " rows";
        } catch (Problem problem) {
            return IntakeCase.said(problem);
        }
    }

    private CustomerList read(InputStream bytes) throws Problem {
        return Intake.read(new Source.OfStream("list", bytes), FormatChoice.GUESS, folder, () -> false);
    }

    /** A start, and then the same again until there were so many bytes of it. */
    private static final class Repeated extends InputStream {
        private final byte[] start;
        private final byte[] again;
        private final long size;
        private long given;

        Repeated(String start, String again, long repeatedBytes) {
            this.start = start.getBytes(StandardCharsets.UTF_8);
            this.again = again.repeat(again.isEmpty() ? 0 : 1 + 8_192 / again.length())
                    .getBytes(StandardCharsets.UTF_8);
            this.size = this.start.length + repeatedBytes;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (given == size) {
                return -1;
            }
            byte[] from = given < start.length ? start : again;
            int at = given < start.length ? (int) given : (int) ((given - start.length) % again.length);
            int count = (int) Math.min(Math.min(length, from.length - at), size - given);
            System.arraycopy(from, at, target, offset, count);
            given += count;
            return count;
        }

        @Override
        public String toString() {
            return Arrays.toString(start);
        }
    }
}
