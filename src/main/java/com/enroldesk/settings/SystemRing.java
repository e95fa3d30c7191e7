package com.enroldesk.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;

/**
 * A system's key store as its library speaks of it, and the lock that the library does not tell of. Whatever it throws unchecked
 * means that the store did not answer as it should. One thread at a time.
 */
interface SystemRing extends AutoCloseable {

    /** Reaches it, and asks nobody. */
    @FunctionalInterface
    interface Opening {
        /** @throws BackendNotSupportedException when there is none */
        SystemRing open() throws BackendNotSupportedException;
    }

    /** @throws PasswordAccessException when nothing is kept under the account; a {@link StoreRefused} when it did not say */
    String get(String account) throws PasswordAccessException;

    /** It may fail without a word, so read back what was kept. */
    void set(String account, String secret) throws PasswordAccessException;

    /** @throws PasswordAccessException when nothing is kept under the account; a {@link StoreRefused} when it did not say */
    void delete(String account) throws PasswordAccessException;

    /** Whether its own program asks a person while something is asked of it, and its lock is not known. */
    default boolean asksByItself() {
        return false;
    }

    /** Whether a person has to unlock it before anything can be read or kept. Asks nobody. */
    boolean isLocked();

    /** Whether something is kept under the account, which can be told while it is locked too. Asks nobody. */
    boolean holds(String account);

    /** Asks a person to unlock it; returns when that was answered, or the time is over. */
    void unlock(Duration most);

    @Override
    void close();
}
