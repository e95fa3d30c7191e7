package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Secret;
import com.enroldesk.engine.wire.ErrorBody;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.TokenMessage;
import com.enroldesk.engine.wire.WireMessage;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets callers in by either of the vendor's sign-ins (contract section 6), or everybody. Any thread. */
final class Gate {
    private static final int TOKEN_BYTES = 24;
    private static final int UNAUTHORIZED = 401;

    /** Of one character in UTF-8. */
    private static final int MOST_BYTES = 3;

    private final Optional<SignIn> signIn;
    private final Duration life;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();

    Gate(Optional<SignIn> signIn, Duration life, InstantSource clock) {
        this.signIn = signIn;
        this.life = life;
        this.clock = clock;
    }

    /** Why a caller is not let in; empty when they are. */
    Optional<Answer> refusal(Asked asked) {
        if (signIn.isEmpty()) {
            return Optional.empty();
        }
        if (!asked.token().isEmpty()) {
            Instant end = tokens.get(asked.token());
            if (end == null || !asked.authorization().isEmpty()) {
                return Optional.of(unauthorized());
            }
            return clock.instant().isBefore(end) ? Optional.empty() : Optional.of(expired(end));
        }
        boolean known = same(asked.authorization(), basic(signIn.get()));
        return known ? Optional.empty() : Optional.of(unauthorized());
    }

    /** Answers the token call. */
    Answer token(byte[] body) throws Malformed {
        TokenMessage.Asked asked = TokenMessage.asked(body);
        try (Secret secret = asked.secret()) {
            if (signIn.isPresent()
                    && !(same(asked.key(), signIn.get().user())
                            && same(secret, signIn.get().secret()))) {
                return Answer.json(200, TokenMessage.refusal());
            }
        }
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        tokens.values().removeIf(end -> end.plus(life).isBefore(now));
        tokens.put(token, now.plus(life));
        return Answer.json(200, TokenMessage.grant(token, life));
    }

    /** Ends the caller's token early, and says so: in the status or in a body of the old calls (contract section 10, row 18). */
    Answer expire(Asked asked, int way) {
        tokens.remove(asked.token());
        Answer answer = expired(clock.instant());
        return way == 0 ? answer : new Answer(way == 1 ? 498 : 200, answer.headers(), answer.body());
    }

    private static Answer unauthorized() {
        return Answer.json(UNAUTHORIZED, ErrorBody.signIn(new WireMessage("401", "Unauthorized")));
    }

    private static Answer expired(Instant end) {
        return Answer.json(UNAUTHORIZED, ErrorBody.signIn(new WireMessage("498", "Token expired at " + end)));
    }

    /** The header that Basic must have: the password goes as the lower-case hex of its MD5 (contract 6.1). */
    private static String basic(SignIn who) {
        byte[] password = bytes(who.secret());
        try {
            String digest =
                    HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(password));
            byte[] pair = (who.user() + ":" + digest).getBytes(StandardCharsets.UTF_8);
            return "Basic " + Base64.getEncoder().encodeToString(pair);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean same(Secret one, Secret other) {
        byte[] first = bytes(one);
        byte[] second = bytes(other);
        boolean same = MessageDigest.isEqual(first, second);
        Arrays.fill(first, (byte) 0);
        Arrays.fill(second, (byte) 0);
        return same;
    }

    private static byte[] bytes(Secret secret) {
        char[] characters = secret.reveal();
        byte[] room = new byte[characters.length * MOST_BYTES];
        ByteBuffer buffer = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(characters), buffer, true);
        byte[] bytes = Arrays.copyOf(room, buffer.position());
        Arrays.fill(characters, '\0');
        Arrays.fill(room, (byte) 0);
        return bytes;
    }
}
