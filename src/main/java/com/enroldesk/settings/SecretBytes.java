package com.enroldesk.settings;

import com.enroldesk.domain.Secret;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Secrets as the bytes that are sealed: how many, then for each the length and the UTF-16 of its name and of itself. No text is
 * made of them on the way, because text cannot be wiped.
 */
final class SecretBytes {
    private SecretBytes() {}

    /** To be wiped by the caller. */
    static byte[] of(Map<String, Secret> secrets) {
        int size = Integer.BYTES;
        for (Map.Entry<String, Secret> entry : secrets.entrySet()) {
            size += 2 * Integer.BYTES
                    + Character.BYTES
                            * (entry.getKey().length() + entry.getValue().length());
        }
        ByteBuffer bytes = ByteBuffer.allocate(size).putInt(secrets.size());
        secrets.forEach((name, secret) -> {
            char[] characters = secret.reveal();
            put(bytes, name.toCharArray());
            put(bytes, characters);
            Arrays.fill(characters, '\0');
        });
        return bytes.array();
    }

    private static void put(ByteBuffer bytes, char[] characters) {
        bytes.putInt(characters.length);
        for (char c : characters) {
            bytes.putChar(c);
        }
    }

    /** Wipes the bytes. Empty when they are not what {@link #of} makes. */
    static Optional<Map<String, Secret>> read(byte[] plain) {
        Map<String, Secret> secrets = new TreeMap<>();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(plain);
            int count = bytes.getInt();
            for (int i = 0; i < count; i++) {
                String name = new String(characters(bytes));
                char[] secret = characters(bytes);
                secrets.put(name, new Secret(secret));
                Arrays.fill(secret, '\0');
            }
            return count >= 0 && !bytes.hasRemaining() ? Optional.of(secrets) : Optional.empty();
        } catch (BufferUnderflowException _) {
            return Optional.empty();
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private static char[] characters(ByteBuffer bytes) {
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining() / Character.BYTES) {
            throw new BufferUnderflowException();
        }
        char[] characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = bytes.getChar();
        }
        return characters;
    }
}
