package com.enroldesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class IntakeFilesTest {

    @TempDir
    Path home;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void place() {
        folder = home.resolve("lists");
        file = home.resolve("list.csv");
    }

    @Test
    void aFileIsReadByItsNameAndKnownByItsHash() throws Exception {
        byte[] bytes = "mobile\r\n919812345678\r\n".getBytes(StandardCharsets.UTF_8);
        Files.write(file, bytes);

        try (CustomerList list = read(file)) {
            assertThat(list.name()).isEqualTo("list.csv");
            assertThat(list.sha256())
                    .isEqualTo(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        }
    }

    @Test
    void theHashOfPastedTextIsThatOfItsUtf8() throws Exception {
        String text = "919812345678\nZoë\n";
        Files.writeString(file, text);

        try (CustomerList pasted = Intake.read(new Source.OfText("x", text), FormatChoice.GUESS, folder, () -> false);
                CustomerList read = read(file)) {
            assertThat(pasted.sha256()).isEqualTo(read.sha256());
        }
    }

    @Test
    void aMissingFileIsNamed() {
        assertThat(refusal(file)).isEqualTo("LIST_NOT_FOUND | " + file);
    }

    @Test
    void aFolderIsNoList() throws IOException {
        Files.createDirectory(file);

        assertThat(refusal(file)).isEqualTo("LIST_UNREADABLE | " + file);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsNotOpened() {
        assertThat(refusal(Path.of("/dev/zero"))).isEqualTo("LIST_UNREADABLE | /dev/zero");
    }

    @Test
    void aFileThatChangesWhileItIsReadIsRefused() throws IOException {
        Files.writeString(file, "919812345678\n".repeat(20_000));
        AtomicBoolean changed = new AtomicBoolean();

        String refusal = refusal(() -> Intake.read(new Source.OfFile(file), FormatChoice.GUESS, folder, () -> {
            if (!changed.getAndSet(true)) {
                append(file);
            }
            return false;
        }));

        assertThat(refusal).isEqualTo("LIST_UNREADABLE | " + file);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsReplacedByOneOfTheSameSizeIsRefused() throws IOException {
        Files.writeString(file, "919812345678\n".repeat(20_000));

        String refusal = refusal(() -> Intake.read(new Source.OfFile(file), FormatChoice.GUESS, folder, () -> {
            touch(file);
            return false;
        }));

        assertThat(refusal).isEqualTo("LIST_UNREADABLE | " + file);
    }

    @Test
    void aSourceThatBreaksOffLeavesNothing() {
        InputStream start =
                new ByteArrayInputStream("919812345678\n".repeat(20_000).getBytes(StandardCharsets.UTF_8));
        InputStream broken = new SequenceInputStream(start, new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the share is gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        });

        String refusal = refusal(
                () -> Intake.read(new Source.OfStream("list", broken), FormatChoice.GUESS, folder, () -> false));

        assertThat(refusal).isEqualTo("LIST_UNREADABLE | list");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyElseMayLookIntoTheFolderAndTheRowsHaveNoNameInIt() throws Exception {
        Files.writeString(file, "919812345678\n");

        try (CustomerList list = read(file)) {
            assertThat(list.size()).isOne();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder, "in the way");
        Files.writeString(file, "919812345678\n");

        assertThat(refusal(file)).isEqualTo("WORKSPACE_NOT_WRITABLE | " + folder);
    }

    @Test
    void manyThreadsReadTheSameList() throws Exception {
        Files.writeString(
                file,
                IntStream.range(0, 20_000)
                        .mapToObj(i -> 919_800_000_000L + i + ",Asha" + i + "\n")
                        .collect(Collectors.joining()));

        try (CustomerList list = read(file)) {
            boolean same = IntStream.range(0, 200_000).parallel().allMatch(i -> {
                int index = i * 7 % 20_000;
                return list.row(index).cells().equals(List.of(Long.toString(919_800_000_000L + index), "Asha" + index));
            });
            assertThat(same).isTrue();
        }
    }

    @Test
    void aClosedListIsClosedForGood() throws Exception {
        Files.writeString(file, "919812345678\n");
        CustomerList list = read(file);

        list.close();
        list.close();

        assertThatThrownBy(() -> list.row(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void halfAnEmojiFromTheClipboardIsAComplaintOfItsRow() throws Problem {
        Source text = new Source.OfText("list", "919812345678,Asha \uD83C\n919812345679,Ravi\n");

        try (CustomerList list = Intake.read(text, FormatChoice.GUESS, folder, () -> false)) {
            assertThat(IntakeCase.said(list)).contains("1 CONTROL_CHARACTER U+D83C: 919812345678");
            assertThat(list.row(1).complaint()).isEmpty();
        }
    }

    @Test
    void noRowAndNoSourceShowsACustomerInItsText() throws Exception {
        Source text = new Source.OfText("list", "919812345678,Asha\n");

        try (CustomerList list = Intake.read(text, FormatChoice.GUESS, folder, () -> false)) {
            assertThat(text + " " + list + " " + list.row(0))
                    .doesNotContain("919812345678")
                    .doesNotContain("Asha");
        }
    }

    private interface Reading {
        CustomerList list() throws Problem;
    }

    private CustomerList read(Path path) throws Problem {
        return Intake.read(new Source.OfFile(path), FormatChoice.GUESS, folder, () -> false);
    }

    private String refusal(Path path) {
        return refusal(() -> read(path));
    }

    private static String refusal(Reading reading) {
        try (CustomerList list = reading.list()) {
            return list.size() + " rows";
        } catch (Problem problem) {
            return IntakeCase.said(problem);
        }
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "919812345679\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
