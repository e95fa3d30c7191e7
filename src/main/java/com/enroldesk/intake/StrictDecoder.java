package com.enroldesk.intake;

import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Bytes into text without ever replacing a character, hashed and counted on the way. Text before a wrong byte is handed out
 * first, so that the reader behind knows the line when the exception comes. Not for use by several threads.
 */
final class StrictDecoder extends Reader {
    private static final int SAMPLE = 64 << 10;

    private final InputStream in;
    private final String name;
    private final MessageDigest hash = sha256();
    private final ByteBuffer bytes = ByteBuffer.allocate(2 * SAMPLE);
    private final byte[] sample;
    private final Encoding encoding;
    private CharsetDecoder decoder;
    private long read;
    private boolean end;
    private boolean flushed;
    private boolean ascii;

    StrictDecoder(InputStream in, String name, Optional<Charset> chosen) throws IOException {
        this.in = in;
        this.name = name;
        bytes.limit(0);
        while (bytes.limit() < SAMPLE && !end) {
            fill();
        }
        sample = Arrays.copyOf(bytes.array(), Math.min(SAMPLE, bytes.limit()));
        encoding = Encoding.of(sample, chosen);
        bytes.position(encoding.mark());
        decoder = strict(encoding.charset());
        ascii = encoding.guessed();
    }

    byte[] sample() {
        return sample;
    }

    Encoding encoding() {
        return encoding;
    }

    /** Whether the sample is the whole source. */
    boolean sampleIsWhole() {
        return end && read == sample.length;
    }

    /** What the text was read as in the end: Windows-1252 may have taken the place of UTF-8. */
    Charset charset() {
        return decoder.charset();
    }

    /** SHA-256 of every byte so far. */
    String sha256Hex() {
        return HexFormat.of().formatHex(hash.digest());
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        CharBuffer text = CharBuffer.wrap(target, offset, length);
        while (true) {
            int before = bytes.position();
            int already = text.position();
            CoderResult result = decoder.decode(bytes, text, end);
            // As long as one byte gave one character each, all was ASCII, which reads the same in Windows-1252.
            ascii = ascii && bytes.position() - before == text.position() - already;
            if (result.isError()) {
                if (text.position() > offset) {
                    return text.position() - offset;
                }
                if (!ascii) {
                    result.throwException();
                }
                decoder = strict(Encoding.WINDOWS_1252);
                ascii = false;
            } else if (text.position() > offset) {
                return text.position() - offset;
            } else if (end) {
                return flushed ? -1 : flush(text, offset);
            } else {
                fill();
            }
        }
    }

    private int flush(CharBuffer text, int offset) {
        decoder.flush(text);
        flushed = true;
        return text.position() > offset ? text.position() - offset : -1;
    }

    private void fill() throws IOException {
        bytes.compact();
        int from = bytes.position();
        int count = in.read(bytes.array(), from, bytes.remaining());
        if (count > 0) {
            hash.update(bytes.array(), from, count);
            bytes.position(from + count);
            read += count;
        } else {
            end = count < 0;
        }
        bytes.flip();
        if (read > Limits.FILE_BYTES) {
            throw new ListRefused(ProblemCode.LIST_TOO_LARGE, name, "2 GB");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String sha256Hex(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
