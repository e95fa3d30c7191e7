package com.enroldesk.cli;

import com.enroldesk.domain.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A secret that is the next line of a stream, in UTF-8. No text is made of it on the way, because text cannot be wiped. */
final class SecretLine {
    /** More is no secret but a file that was sent by mistake; what is too long is refused later in its own words. */
    private static final int MOST_BYTES = 8_192;

    private SecretLine() {}

    /** The caller closes it. It is empty when the stream has ended. */
    static Secret read(InputStream in) {
        byte[] bytes = new byte[MOST_BYTES];
        try {
            int length = 0;
            for (int next = in.read(); next >= 0 && next != '\n' && length < MOST_BYTES; next = in.read()) {
                bytes[length++] = (byte) next;
            }
            if (length > 0 && bytes[length - 1] == '\r') {
                length--;
            }
            return decoded(ByteBuffer.wrap(bytes, 0, length));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Secret decoded(ByteBuffer bytes) {
        CharBuffer characters = StandardCharsets.UTF_8.decode(bytes);
        char[] copy = new char[characters.remaining()];
        characters.get(copy);
        try {
            return new Secret(copy);
        } finally {
            Arrays.fill(copy, '\0');
            Arrays.fill(characters.array(), '\0');
        }
    }
}
