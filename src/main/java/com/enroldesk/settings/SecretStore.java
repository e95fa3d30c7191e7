package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import java.util.Optional;

/**
 * Where passwords and client secrets are kept, each under the entry that its connection names. Never in plain text. Any thread
 * but the window's.
 */
public interface SecretStore {
    /** The longest secret: what the smallest of the systems' stores takes (failure-modes H-1). */
    int LONGEST = 1_200;

    Kind kind();

    /**
     * A copy that the caller closes; empty when nothing is kept under the entry. Where the store is locked, a person is asked to
     * unlock it.
     *
     * @throws Problem when it stays locked, or does not answer
     */
    Optional<Secret> get(String entry) throws Problem;

    /** Keeps a copy, in place of the one before. @throws Problem when it was not kept */
    void put(String entry, Secret secret) throws Problem;

    /** Does nothing when nothing is kept under the entry. @throws Problem when it is kept still */
    void remove(String entry) throws Problem;

    /** Whether a person has to unlock the store before the entry can be read. Asks nobody. */
    default boolean isLocked(String entry) {
        return false;
    }

    /** Kinds of store, the one that is asked first standing first. */
    enum Kind {
        /** Until the program ends. */
        MEMORY,
        /** The system's: Windows Credential Manager, macOS Keychain, Secret Service or KWallet. */
        SYSTEM,
        /** A file under a passphrase. */
        PASSPHRASE
    }
}
