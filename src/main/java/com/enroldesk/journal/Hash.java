package com.enroldesk.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** SHA-256 over fields. Each is led by its length, so that no field can flow into the next; no value differs from an empty one. */
final class Hash {
    private static final int NOTHING = -1;

    private final MessageDigest digest;
    private final byte[] length = new byte[Integer.BYTES];

    Hash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    Hash add(@Nullable String field) {
        if (field == null) {
            lead(NOTHING);
            return this;
        }
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    Hash add(long field) {
        return add(Long.toString(field));
    }

    Hash add(byte[] field) {
        lead(field.length);
        digest.update(field);
        return this;
    }

    private void lead(int bytes) {
        length[0] = (byte) (bytes >>> 24);
        length[1] = (byte) (bytes >>> 16);
        length[2] = (byte) (bytes >>> 8);
        length[3] = (byte) bytes;
        digest.update(length);
    }

    /** The 32 bytes of it; another hash begins. */
    byte[] value() {
        return digest.digest();
    }
}
