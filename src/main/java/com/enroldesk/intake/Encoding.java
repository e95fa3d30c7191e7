package com.enroldesk.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * How bytes become text, told from the first of them: a byte order mark decides, then the pattern of zero bytes that UTF-16
 * leaves, then UTF-8.
 *
 * @param mark bytes of the byte order mark, 0 without one
 * @param guessed whether nothing but habit speaks for it, so that Windows-1252 may take its place
 */
record Encoding(Charset charset, int mark, boolean guessed) {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private record Mark(Charset charset, String bytes) {}

    // UTF-32 LE first: its mark begins with that of UTF-16 LE.
    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
            new Mark(StandardCharsets.UTF_32LE, "\u00FF\u00FE\u0000\u0000"),
            new Mark(StandardCharsets.UTF_32BE, "\u0000\u0000\u00FE\u00FF"),
            new Mark(StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
            new Mark(StandardCharsets.UTF_16BE, "\u00FE\u00FF"));

    /** @param sample the first bytes of the source */
    static Encoding of(byte[] sample, Optional<Charset> chosen) {
        String start = new String(sample, 0, Math.min(4, sample.length), StandardCharsets.ISO_8859_1);
        for (Mark mark : MARKS) {
            if (start.startsWith(mark.bytes)
                    && chosen.map(charset -> reads(charset, mark)).orElse(true)) {
                return new Encoding(mark.charset, mark.bytes.length(), false);
            }
        }
        if (chosen.isPresent()) {
            return new Encoding(chosen.get(), 0, false);
        }
        return utf16(sample)
                .map(charset -> new Encoding(charset, 0, false))
                .orElseGet(() -> new Encoding(StandardCharsets.UTF_8, 0, true));
    }

    /** Whether a mark belongs to a charset that a person chose: "UTF-16" means either order. */
    private static boolean reads(Charset chosen, Mark mark) {
        return mark.charset.equals(chosen)
                || (chosen.equals(StandardCharsets.UTF_16)
                        && mark.charset.name().startsWith("UTF-16"));
    }

    /**
     * Digits, delimiters and line ends have a zero byte each in UTF-16, always on the same side; a stray NUL in other text
     * does not make a fifth of one side zero.
     */
    private static Optional<Charset> utf16(byte[] sample) {
        int pairs = sample.length / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < 2 * pairs; i += 2) {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }
        if (odd > 1 && odd >= pairs / 5.0 && even <= odd / 20) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (even > 1 && even >= pairs / 5.0 && odd <= even / 20) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /** The sample as text, for guesses only: the list itself is always decoded strictly. */
    String text(byte[] sample) {
        ByteBuffer bytes = ByteBuffer.wrap(sample, mark, sample.length - mark);
        Charset likely = guessed && !isUtf8(bytes.duplicate()) ? WINDOWS_1252 : charset;
        return likely.decode(bytes).toString();
    }

    /** A character that the end of the sample cuts does not count. */
    private static boolean isUtf8(ByteBuffer bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.remaining());
        return !StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, text, false)
                .isError();
    }
}
