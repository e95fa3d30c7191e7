package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that a passphrase opens a file with: PBKDF2 with HMAC-SHA-256, then AES-256 in GCM (docs/adr/0061). A sealed file is
 * the mark {@code EDSK}, its version, the rounds, a salt of 16 bytes, a nonce of 12, and the sealed bytes with their tag; all
 * that stands before them is authenticated too.
 */
final class SealedKey {
    static final int ROUNDS = 1_000_000;
    /** Fewer would be a file that somebody made weak; more one that is to keep us busy. */
    private static final int FEWEST_ROUNDS = 600_000;

    private static final int MOST_ROUNDS = 20_000_000;

    private static final byte[] MARK = "EDSK".getBytes(StandardCharsets.US_ASCII);
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEAD = 4 + 1 + Integer.BYTES + SALT + NONCE;
    private static final int MOST = 1 << 20;
    private static final SecureRandom CHANCE = new SecureRandom();

    private final SecretKeySpec key;
    private final int rounds;
    private final byte[] salt;

    private SealedKey(Secret passphrase, int rounds, byte[] salt) {
        this.rounds = rounds;
        this.salt = salt;
        this.key = derived(passphrase, rounds, salt);
    }

    static SealedKey fresh(Secret passphrase) {
        return new SealedKey(passphrase, ROUNDS, random(SALT));
    }

    /** The key that the passphrase gives for a sealed file; whether it fits is told by {@link #unseal}. */
    static SealedKey of(Path file, byte[] sealed, Secret passphrase) throws Problem {
        ByteBuffer head = head(file, sealed);
        int rounds = head.getInt(MARK.length + 1);
        byte[] salt = Arrays.copyOfRange(sealed, HEAD - NONCE - SALT, HEAD - NONCE);
        return new SealedKey(passphrase, rounds, salt);
    }

    private static ByteBuffer head(Path file, byte[] sealed) throws Problem {
        boolean ours = sealed.length >= HEAD + TAG
                && sealed.length <= MOST
                && Arrays.equals(sealed, 0, MARK.length, MARK, 0, MARK.length)
                && sealed[MARK.length] == VERSION;
        ByteBuffer head = ByteBuffer.wrap(sealed);
        if (!ours || head.getInt(MARK.length + 1) < FEWEST_ROUNDS || head.getInt(MARK.length + 1) > MOST_ROUNDS) {
            throw new Problem(ProblemCode.SECRETS_DAMAGED, file.toString());
        }
        return head;
    }

    /** Wipes what it seals. */
    byte[] seal(byte[] plain) {
        byte[] nonce = random(NONCE);
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(MARK)
                .put(VERSION)
                .putInt(rounds)
                .put(salt)
                .put(nonce)
                .array();
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, head).doFinal(plain);
            return ByteBuffer.allocate(HEAD + sealed.length)
                    .put(head)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** To be wiped by the caller. */
    byte[] unseal(Path file, byte[] sealed) throws Problem {
        head(file, sealed);
        byte[] head = Arrays.copyOf(sealed, HEAD);
        byte[] nonce = Arrays.copyOfRange(sealed, HEAD - NONCE, HEAD);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, head).doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (AEADBadTagException notThisKey) {
            throw new Problem(ProblemCode.PASSPHRASE_WRONG, notThisKey, file.toString());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] head) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
        cipher.updateAAD(head);
        return cipher;
    }

    private static SecretKeySpec derived(Secret passphrase, int rounds, byte[] salt) {
        char[] characters = passphrase.reveal();
        PBEKeySpec spec = new PBEKeySpec(characters, salt, rounds, 256);
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new SecretKeySpec(derived, "AES");
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            spec.clearPassword();
            Arrays.fill(characters, '\0');
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        CHANCE.nextBytes(bytes);
        return bytes;
    }
}
