package com.enroldesk.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Tells a store that failed from one that keeps nothing. On Windows and macOS the library has one exception for both, and tells
 * them apart by its words alone.
 */
final class StrictRing implements SystemRing {
    private final SystemRing ring;
    private final Predicate<String> nothingKept;

    private StrictRing(SystemRing ring, Predicate<String> nothingKept) {
        this.ring = ring;
        this.nothingKept = nothingKept;
    }

    /**
     * Asks for an account that nobody has.
     *
     * @param nothingKept whether these words of the library mean that nothing is kept under an account
     * @throws BackendNotSupportedException when it says something else: then the store serves nobody in this session
     */
    static SystemRing over(SystemRing ring, Predicate<String> nothingKept) throws BackendNotSupportedException {
        StrictRing strict = new StrictRing(ring, nothingKept);
        try {
            strict.get("nobody " + UUID.randomUUID());
        } catch (StoreRefused refused) {
            ring.close();
            throw new BackendNotSupportedException("the key store serves nobody in this session", refused);
        } catch (PasswordAccessException _) {
            return strict;
        }
        ring.close();
        throw new IllegalStateException("the key store keeps something for nobody");
    }

    private PasswordAccessException told(PasswordAccessException answer) {
        String words = String.valueOf(answer.getMessage());
        return nothingKept.test(words) ? answer : new StoreRefused(words);
    }

    @Override
    public String get(String account) throws PasswordAccessException {
        try {
            return ring.get(account);
        } catch (PasswordAccessException answer) {
            throw told(answer);
        }
    }

    @Override
    public void set(String account, String secret) throws PasswordAccessException {
        ring.set(account, secret);
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
        try {
            ring.delete(account);
        } catch (PasswordAccessException answer) {
            throw told(answer);
        }
    }

    @Override
    public boolean asksByItself() {
        return ring.asksByItself();
    }

    @Override
    public boolean isLocked() {
        return ring.isLocked();
    }

    @Override
    public boolean holds(String account) {
        return ring.holds(account);
    }

    @Override
    public void unlock(Duration most) {
        ring.unlock(most);
    }

    @Override
    public void close() {
        ring.close();
    }
}
