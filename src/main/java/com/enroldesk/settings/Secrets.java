package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of a data folder's connections, in the stores that there are. A secret is looked for in memory, then in the
 * system's key store, then in the file under a passphrase when that was opened. It is kept where a person said; else in the
 * system's key store, else in the opened file, else in memory until the program ends. The key store is looked for at the first
 * question, never before. A question may wait for a person to unlock it; {@link #close} waits for nobody. Safe for any thread but
 * the window's.
 */
public final class Secrets implements AutoCloseable {
    private static final Duration SEARCH = Duration.ofSeconds(10);

    private final Path file;
    private final KeyStoreSearch search;
    private final MemorySecrets memory = new MemorySecrets();
    private volatile @Nullable PassphraseFile opened;

    Secrets(Path file, Supplier<Optional<SecretStore>> finder) {
        this(file, new KeyStoreSearch(finder, SEARCH));
    }

    Secrets(Path file, KeyStoreSearch search) {
        this.file = file;
        this.search = search;
    }

    /** With the system's key store. */
    public static Secrets of(Path home) {
        Path folder = home.toAbsolutePath().normalize();
        return new Secrets(fileIn(home), () -> SystemKeyStore.find(folder.toString()));
    }

    /** As on a machine without a key store. */
    public static Secrets withoutKeyStore(Path home) {
        return new Secrets(fileIn(home), Optional::empty);
    }

    private static Path fileIn(Path home) {
        return home.resolve("secrets.sealed");
    }

    /**
     * A copy that the caller closes; empty when a person has to be asked.
     *
     * @throws Problem SECRET_STORE_LOCKED when it lies in a key store that stays locked
     */
    public synchronized Optional<Secret> get(String entry) throws Problem {
        return found(entry, stores().toList()).map(Found::secret);
    }

    /**
     * The kind of the store that {@link #get} would take the secret from; empty when a person has to be asked, be it to unlock
     * the key store, and where the key store does not say: {@link #isLocked} then. Asks nobody, unless the store does so by itself.
     */
    public synchronized Optional<SecretStore.Kind> where(String entry) throws Problem {
        Optional<Found> found;
        try {
            found = found(
                    entry, stores().filter(store -> !store.isLocked(entry)).toList());
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.SECRET_STORE_LOCKED) {
                return Optional.empty();
            }
            throw problem;
        }
        found.map(Found::secret).ifPresent(Secret::close);
        return found.map(Found::kind);
    }

    /** Whether the secret lies in a key store that has to be unlocked first, or does not answer, or did not lately. Asks nobody. */
    public synchronized boolean isLocked(String entry) {
        return system().filter(store -> store.isLocked(entry)).isPresent();
    }

    private record Found(SecretStore.Kind kind, Secret secret) {}

    /** A key store that stays locked gives way to the stores after it. */
    private static Optional<Found> found(String entry, List<SecretStore> stores) throws Problem {
        Optional<Problem> locked = Optional.empty();
        for (SecretStore store : stores) {
            try {
                Optional<Secret> secret = store.get(entry);
                if (secret.isPresent()) {
                    return Optional.of(new Found(store.kind(), secret.get()));
                }
            } catch (Problem problem) {
                if (problem.code() != ProblemCode.SECRET_STORE_LOCKED) {
                    throw problem;
                }
                locked = Optional.of(problem);
            }
        }
        if (locked.isPresent()) {
            throw locked.get();
        }
        return Optional.empty();
    }

    /** Keeps a secret in the best store that there is. Returns which one that was. */
    public synchronized SecretStore.Kind put(String entry, Secret secret) throws Problem {
        SecretStore store =
                system().or(() -> Optional.<SecretStore>ofNullable(opened)).orElse(memory);
        put(store, entry, secret);
        return store.kind();
    }

    /** Keeps a secret in a store of that kind. @throws Problem when there is none, or it does not take it */
    public synchronized void put(SecretStore.Kind kind, String entry, Secret secret) throws Problem {
        SecretStore store = stores().filter(candidate -> candidate.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.SECRET_STORE_ABSENT));
        put(store, entry, secret);
    }

    /** Keeps a secret until the program ends, whatever other stores hold; they are not asked. */
    public synchronized void remember(String entry, Secret secret) throws Problem {
        require(secret);
        memory.put(entry, secret);
    }

    /** Leaves a secret in the store of that kind alone, as far as the others can be reached without asking. */
    public synchronized void only(SecretStore.Kind kind, String entry) throws Problem {
        for (SecretStore other : stores().toList()) {
            if (other.kind() != kind && !other.isLocked(entry)) {
                other.remove(entry);
            }
        }
    }

    /** A secret gets another entry, in the store that it lies in. */
    public synchronized void move(String from, String to) throws Problem {
        Optional<Found> found = found(from, stores().toList());
        if (found.isPresent()) {
            try (Secret secret = found.get().secret()) {
                put(found.get().kind(), to, secret);
            }
        }
        remove(from);
    }

    /**
     * What other stores hold goes only once this one has taken it: a locked key store must not cost the secret. Where another
     * store does not let go, nothing was kept: what it holds might be taken for the secret later.
     */
    private void put(SecretStore store, String entry, Secret secret) throws Problem {
        require(secret);
        Optional<Secret> before = store.isLocked(entry) ? Optional.empty() : store.get(entry);
        store.put(entry, secret);
        try {
            for (SecretStore other : stores().toList()) {
                if (other.kind() != store.kind()) {
                    other.remove(entry);
                }
            }
        } catch (Problem stays) {
            if (before.isPresent()) {
                store.put(entry, before.get());
            } else {
                store.remove(entry);
            }
            throw stays;
        } finally {
            before.ifPresent(Secret::close);
        }
    }

    /** @throws Problem when no store would take it */
    static void require(Secret secret) throws Problem {
        if (secret.isEmpty()) {
            throw new Problem(ProblemCode.SECRET_EMPTY);
        }
        if (secret.length() > SecretStore.LONGEST) {
            throw new Problem(ProblemCode.SECRET_TOO_LONG, SecretStore.LONGEST);
        }
    }

    /** From every store but a file that was not opened. @throws Problem when one does not let go */
    public synchronized void remove(String entry) throws Problem {
        for (SecretStore store : stores().toList()) {
            store.remove(entry);
        }
    }

    /** Whether secrets lie in a file whose passphrase was not given yet. */
    public boolean isSealed() {
        return opened == null && Files.isRegularFile(file);
    }

    /** Opens the file under its passphrase, or prepares a new one. @throws Problem when the passphrase is not the one */
    public synchronized void unseal(Secret passphrase) throws Problem {
        opened = PassphraseFile.open(file, passphrase);
    }

    /** Whether the file under a passphrase can be read and written now. */
    public boolean isUnsealed() {
        return opened != null;
    }

    /** The kinds that a secret can be kept in now. */
    public synchronized List<SecretStore.Kind> kinds() {
        return stores().map(SecretStore::kind).toList();
    }

    private Stream<SecretStore> stores() {
        return Stream.of(Optional.<SecretStore>of(memory), system(), Optional.<SecretStore>ofNullable(opened))
                .flatMap(Optional::stream);
    }

    private Optional<SecretStore> system() {
        return search.found();
    }

    /** Forgets what was typed. Not synchronized: whoever waits for a person holds the lock. */
    @Override
    public void close() {
        memory.clear();
        opened = null;
    }
}
