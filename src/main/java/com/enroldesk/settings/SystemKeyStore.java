package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The system's own key store. An entry's account tells the data folder too, because two folders may have different secrets for
 * connections that are otherwise alike; and it tells them apart where the store takes capital letters for small ones and has no
 * letters but those of one language, as Windows does. Where it is locked, a person is asked to unlock it before anything else is asked of it.
 */
final class SystemKeyStore implements SecretStore {
    private static final Pattern NOT_ASCII = Pattern.compile("[^ -~]");

    private final RingThread ring;
    private final String folder;
    private final Patience patience;
    /** How long is waited for the store itself; for one whose own program asks a person, as long as for a person. */
    private final Duration answer;

    private final InstantSource clock;
    private final boolean asksByItself;
    /** When somebody did not unlock it last, and when it did not say what it keeps. */
    private @Nullable Instant declined;

    private @Nullable Instant failed;

    /**
     * How long is waited.
     *
     * @param answer for the store itself
     * @param person for somebody to unlock it
     * @param refusal before somebody who declined is asked again for the sake of reading
     */
    record Patience(Duration answer, Duration person, Duration refusal) {
        static final Patience USUAL =
                new Patience(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(1));
    }

    SystemKeyStore(SystemRing.Opening opening, String folder, Patience patience, InstantSource clock)
            throws BackendNotSupportedException {
        SystemRing first = opening.open();
        this.ring = new RingThread(opening, first);
        this.asksByItself = first.asksByItself();
        this.answer = asksByItself ? patience.person() : patience.answer();
        this.folder = folder;
        this.patience = patience;
        this.clock = clock;
    }

    /** Empty where there is none. Asks nobody. */
    static Optional<SecretStore> find(String folder) {
        try {
            return Optional.of(new SystemKeyStore(LibraryRing::open, folder, Patience.USUAL, InstantSource.system()));
        } catch (BackendNotSupportedException absent) {
            System.getLogger(SystemKeyStore.class.getName())
                    .log(System.Logger.Level.DEBUG, "no key store of the system", absent);
            return Optional.empty();
        }
    }

    private String account(String entry) {
        return NOT_ASCII.matcher(entry).replaceAll("-") + " " + Fingerprint.of(folder, entry);
    }

    @Override
    public Kind kind() {
        return Kind.SYSTEM;
    }

    @Override
    public boolean isLocked(String entry) {
        try {
            return lately(failed()) || locked(entry);
        } catch (RingThread.Silent _) {
            return true;
        }
    }

    private boolean locked(String entry) throws RingThread.Silent {
        return ring.ask(answer, store -> store.isLocked() && store.holds(account(entry)));
    }

    @Override
    public Optional<Secret> get(String entry) throws Problem {
        try {
            boolean shut = asksByItself ? lately(failed()) : locked(entry) && (lately(declined()) || !unlocked());
            if (shut) {
                throw new Problem(ProblemCode.SECRET_STORE_LOCKED);
            }
            Optional<Secret> found = ring.ask(answer, store -> read(store, account(entry)));
            failed(false);
            return found;
        } catch (RingThread.Silent silent) {
            failed(silent.getCause() instanceof StoreRefused);
            throw new Problem(ProblemCode.SECRET_STORE_LOCKED, silent);
        }
    }

    @Override
    public void put(String entry, Secret secret) throws Problem {
        try {
            if (ring.ask(answer, SystemRing::isLocked) && !unlocked()) {
                throw new Problem(ProblemCode.SECRET_STORE_FAILED);
            }
            ring.ask(answer, store -> kept(store, account(entry), secret));
            failed(false);
        } catch (RingThread.Silent silent) {
            throw new Problem(ProblemCode.SECRET_STORE_FAILED, silent);
        }
    }

    @Override
    public void remove(String entry) throws Problem {
        try {
            if (locked(entry) && !unlocked()) {
                throw new Problem(ProblemCode.SECRET_NOT_REMOVED);
            }
            ring.ask(answer, store -> gone(store, account(entry)));
        } catch (RingThread.Silent silent) {
            throw new Problem(ProblemCode.SECRET_NOT_REMOVED, silent);
        }
    }

    /** One that is locked still holds nothing under the account; the library would ask a person all the same. */
    private static Optional<Secret> read(SystemRing store, String account) throws StoreRefused {
        if (store.isLocked()) {
            return Optional.empty();
        }
        try {
            return Optional.of(store.get(account))
                    .filter(text -> !text.isEmpty())
                    .map(Secret::of);
        } catch (StoreRefused refused) {
            throw refused;
        } catch (PasswordAccessException _) {
            return Optional.empty();
        }
    }

    /** The library takes what a locked store or a store that forgot us refuses, without a word: so it is read back. */
    private static boolean kept(SystemRing store, String account, Secret secret) throws PasswordAccessException {
        char[] characters = secret.reveal();
        try {
            store.set(account, new String(characters));
            Optional<Secret> back = read(store, account);
            if (!back.map(found -> same(found, characters)).orElse(false)) {
                throw new IllegalStateException("the key store does not hold what it was given");
            }
            return true;
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    /** Takes as long for a secret that differs early as for one that differs late. */
    private static boolean same(Secret found, char[] wanted) {
        char[] characters = found.reveal();
        found.close();
        int differences = characters.length ^ wanted.length;
        for (int i = 0; i < Math.min(characters.length, wanted.length); i++) {
            differences |= characters[i] ^ wanted[i];
        }
        Arrays.fill(characters, '\0');
        return differences == 0;
    }

    private static boolean gone(SystemRing store, String account) throws StoreRefused {
        if (store.isLocked()) {
            return true;
        }
        try {
            store.delete(account);
        } catch (StoreRefused refused) {
            throw refused;
        } catch (PasswordAccessException _) {
            // Nothing was kept under the name; the look below makes sure of it.
        }
        Optional<Secret> left = read(store, account);
        if (left.isPresent()) {
            left.get().close();
            throw new IllegalStateException("the key store did not let go");
        }
        return true;
    }

    private boolean unlocked() {
        boolean open;
        try {
            open = ring.ask(patience.person().plus(patience.answer()), store -> {
                store.unlock(patience.person());
                return !store.isLocked();
            });
        } catch (RingThread.Silent _) {
            open = false;
        }
        declined(!open);
        return open;
    }

    private synchronized @Nullable Instant declined() {
        return declined;
    }

    private synchronized void declined(boolean now) {
        declined = now ? clock.instant() : null;
    }

    private synchronized @Nullable Instant failed() {
        return failed;
    }

    private synchronized void failed(boolean now) {
        failed = now ? clock.instant() : null;
    }

    private boolean lately(@Nullable Instant refusal) {
        return refusal != null
                && Duration.between(refusal, clock.instant()).abs().compareTo(patience.refusal()) < 0;
    }
}
