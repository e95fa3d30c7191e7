package com.enroldesk.engine.remote;

import com.enroldesk.domain.Secret;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The header that signs one request in. */
record Credential(String name, String value) {
    /** Bytes of one in UTF-8. */
    private static final int LONGEST_CHARACTER = 3;

    private static final String TOKEN_HEADER = "X-CAP-API-OAUTH-TOKEN";
    private static final String BASIC_HEADER = "Authorization";

    static Credential token(String token) {
        return new Credential(TOKEN_HEADER, token);
    }

    /** The header that a sign-in fills; empty where there is none. */
    static Optional<String> header(SignIn signIn) {
        return switch (signIn) {
            case SignIn.None _ -> Optional.empty();
            case SignIn.Basic _ -> Optional.of(BASIC_HEADER);
            case SignIn.OAuth _ -> Optional.of(TOKEN_HEADER);
        };
    }

    /** Contract 6.1. */
    static Credential basic(SignIn.Basic signIn) {
        byte[] user = (signIn.user() + ":").getBytes(StandardCharsets.UTF_8);
        byte[] password = bytes(signIn.password());
        byte[] md5 = signIn.md5() ? lower(password) : hexOfMd5(password);
        byte[] both =
                ByteBuffer.allocate(user.length + md5.length).put(user).put(md5).array();
        try {
            return new Credential(BASIC_HEADER, "Basic " + Base64.getEncoder().encodeToString(both));
        } finally {
            Arrays.fill(password, (byte) 0);
            Arrays.fill(md5, (byte) 0);
            Arrays.fill(both, (byte) 0);
        }
    }

    private static byte[] hexOfMd5(byte[] password) {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(password);
            return HexFormat.of().formatHex(digest).getBytes(StandardCharsets.US_ASCII);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has MD5", e);
        }
    }

    private static byte[] lower(byte[] md5) {
        String text = new String(md5, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Secret secret) {
        char[] characters = secret.reveal();
        byte[] room = new byte[characters.length * LONGEST_CHARACTER];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(CharBuffer.wrap(characters), encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        Arrays.fill(characters, '\0');
        Arrays.fill(room, (byte) 0);
        return bytes;
    }

    /** Masked. */
    @Override
    public String toString() {
        return "Credential[" + name + "]";
    }
}
