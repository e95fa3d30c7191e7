package com.enroldesk.cli;

import com.enroldesk.domain.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A secret from standard input: its first line, and no more than that is read. */
final class SecretLine {
    private static final int MOST = 4096;

    private SecretLine() {}

    /** Empty when the line is; the caller wipes the secret. */
    static Optional<Secret> read(InputStream in) throws IOException {
        byte[] line = new byte[MOST];
        int length = 0;
        for (int next = in.read(); next >= 0 && next != '\n' && length < MOST; next = in.read()) {
            line[length++] = (byte) next;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        CharBuffer characters = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(line, 0, length));
        Secret secret = Secret.of(characters);
        Arrays.fill(line, (byte) 0);
        Arrays.fill(characters.array(), '\0');
        return secret.isEmpty() ? Optional.empty() : Optional.of(secret);
    }
}
