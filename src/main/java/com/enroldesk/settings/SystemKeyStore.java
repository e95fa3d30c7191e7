package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The system's own key store. An entry's account tells the data folder too, because two folders may have different secrets for
 * connections that are otherwise alike.
 */
final class SystemKeyStore implements SecretStore {
    private static final String SERVICE = "Enrol Desk";
    private static final long PATIENCE_SECONDS = 10;

    private final Keyring keyring;
    private final String folder;

    private SystemKeyStore(Keyring keyring, String folder) {
        this.keyring = keyring;
        this.folder = Fingerprint.of(folder);
    }

    /**
     * Looks for it; empty where there is none. It waits for natives to load and for other programs to answer, but not for
     * longer than ten seconds: a bus that never answers must not keep the program from working.
     */
    static Optional<SecretStore> find(String folder) {
        FutureTask<Optional<SecretStore>> search = new FutureTask<>(() -> search(folder));
        Thread.ofPlatform().name("key-store").daemon(true).start(search);
        try {
            return search.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException absent) {
            System.getLogger(SystemKeyStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "no key store of the system", absent);
            return Optional.empty();
        } catch (InterruptedException ordered) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<SecretStore> search(String folder) {
        try {
            return Optional.of(new SystemKeyStore(Keyring.create(), folder));
        } catch (BackendNotSupportedException _) {
            return Optional.empty();
        }
    }

    private String account(String entry) {
        return entry + " " + folder;
    }

    @Override
    public Kind kind() {
        return Kind.SYSTEM;
    }

    /**
     * The library does not tell an entry that is not there from one that is not given, and lets failures of the bus below it
     * through; all of it means asking a person.
     */
    @Override
    public Optional<Secret> get(String entry) {
        try {
            return Optional.ofNullable(keyring.getPassword(SERVICE, account(entry)))
                    .filter(text -> !text.isEmpty())
                    .map(Secret::of);
        } catch (PasswordAccessException | RuntimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public void put(String entry, Secret secret) throws Problem {
        char[] characters = secret.reveal();
        try {
            keyring.setPassword(SERVICE, account(entry), new String(characters));
        } catch (PasswordAccessException | RuntimeException refused) {
            throw new Problem(ProblemCode.SECRET_STORE_FAILED, refused);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    @Override
    public void remove(String entry) {
        try {
            keyring.deletePassword(SERVICE, account(entry));
        } catch (PasswordAccessException | RuntimeException _) {
            // Nothing was kept under the name, which is what was wanted.
        }
    }
}
