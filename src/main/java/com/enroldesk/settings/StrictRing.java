package com.enroldesk.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a store that failed from one that keeps nothing. On Windows and macOS the library has one exception for both, with the
 * system's own message: what it says of an account that cannot be there is learnt first, and everything else is a failure.
 */
final class StrictRing implements SystemRing {
    private final SystemRing ring;
    private final @Nullable String nothingKept;

    private StrictRing(SystemRing ring, @Nullable String nothingKept) {
        this.ring = ring;
        this.nothingKept = nothingKept;
    }

    /**
     * Asks for an account that nobody has.
     *
     * @param known what the library says of it, where that is known
     * @throws BackendNotSupportedException when it says something else: then the store serves nobody in this session
     */
    static SystemRing over(SystemRing ring, Optional<String> known) throws BackendNotSupportedException {
        try {
            ring.get("nobody " + UUID.randomUUID());
        } catch (PasswordAccessException answer) {
            if (known.isEmpty() || known.get().equals(answer.getMessage())) {
                return new StrictRing(ring, answer.getMessage());
            }
        }
        ring.close();
        throw new BackendNotSupportedException("the key store serves nobody in this session");
    }

    private PasswordAccessException told(PasswordAccessException answer) {
        return Objects.equals(nothingKept, answer.getMessage())
                ? answer
                : new StoreRefused(String.valueOf(answer.getMessage()));
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
