package com.enroldesk.settings;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.KeyringStorageType;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;

/** The system's own key store by java-keyring, and on Linux the lock of its default collection. */
final class LibraryRing implements SystemRing {
    private static final String SERVICE = "Enrol Desk";

    private final KeyringStorageType type;
    private final Optional<SecretServiceLock> lock;
    private @Nullable Keyring keyring;

    private LibraryRing(KeyringStorageType type, Optional<SecretServiceLock> lock) {
        this.type = type;
        this.lock = lock;
    }

    /** Waits for natives to load and for other programs to answer, and asks nobody. */
    static SystemRing open() throws BackendNotSupportedException {
        BackendNotSupportedException none = new BackendNotSupportedException("no key store of the system");
        for (KeyringStorageType type : ofSystem(System.getProperty("os.name", ""))) {
            try {
                return open(type);
            } catch (BackendNotSupportedException | DBusException | RuntimeException next) {
                none.addSuppressed(next);
            }
        }
        throw none;
    }

    private static SystemRing open(KeyringStorageType type) throws BackendNotSupportedException, DBusException {
        if (type == KeyringStorageType.GNOME_KEYRING) {
            return locked(type, SecretServiceLock.connect());
        }
        LibraryRing ring = new LibraryRing(type, Optional.empty());
        ring.keyring = Keyring.create(type);
        return switch (type) {
            case WINDOWS_CREDENTIAL_STORE -> StrictRing.over(ring, LibraryRing::isNothingOnWindows);
            case OSX_KEYCHAIN -> StrictRing.over(ring, LibraryRing::isNothingOnMac);
            // It would ask a person, also for an account that nobody has.
            default -> ring;
        };
    }

    private static SystemRing locked(KeyringStorageType type, SecretServiceLock lock)
            throws BackendNotSupportedException {
        boolean there = false;
        try {
            there = lock.isThere();
        } finally {
            if (!there) {
                lock.close();
            }
        }
        if (!there) {
            throw new BackendNotSupportedException("no default collection");
        }
        return new LibraryRing(type, Optional.of(lock));
    }

    /** The first is what the library makes of ERROR_NOT_FOUND, the second of an entry without a password. */
    static boolean isNothingOnWindows(String words) {
        return words.equals("Error code 1168") || words.equals("Password not Found");
    }

    /** What the library makes of errSecItemNotFound; it goes on with service and account. */
    static boolean isNothingOnMac(String words) {
        return words.contains("No stored credentials match ");
    }

    /** Named one by one: left to choose, the library would load the natives of other systems first. */
    private static List<KeyringStorageType> ofSystem(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return List.of(KeyringStorageType.WINDOWS_CREDENTIAL_STORE);
        }
        return name.contains("mac")
                ? List.of(KeyringStorageType.OSX_KEYCHAIN)
                : List.of(KeyringStorageType.GNOME_KEYRING, KeyringStorageType.KWALLET);
    }

    /** Made late on Linux: making it asks a person where the store is locked. */
    private Keyring keyring() {
        Keyring made = keyring;
        if (made == null) {
            try {
                made = Keyring.create(type);
            } catch (BackendNotSupportedException gone) {
                throw new IllegalStateException(gone);
            }
            keyring = made;
        }
        return made;
    }

    @Override
    public String get(String account) throws PasswordAccessException {
        return keyring().getPassword(SERVICE, account);
    }

    @Override
    public void set(String account, String secret) throws PasswordAccessException {
        keyring().setPassword(SERVICE, account, secret);
    }

    @Override
    public void delete(String account) throws PasswordAccessException {
        keyring().deletePassword(SERVICE, account);
    }

    @Override
    public boolean asksByItself() {
        return lock.isEmpty() && type != KeyringStorageType.WINDOWS_CREDENTIAL_STORE;
    }

    @Override
    public boolean isLocked() {
        return lock.isPresent() && lock.get().isLocked();
    }

    @Override
    public boolean holds(String account) {
        return lock.isEmpty() || lock.get().holds(Map.of("service", SERVICE, "account", account));
    }

    @Override
    public void unlock(Duration most) {
        lock.ifPresent(locked -> locked.unlock(most));
    }

    @Override
    public void close() {
        try {
            lock.ifPresent(SecretServiceLock::close);
            if (keyring != null) {
                keyring.close();
            }
        } catch (Exception gone) {
            System.getLogger(LibraryRing.class.getName())
                    .log(System.Logger.Level.DEBUG, "the key store went away before it was let go", gone);
        }
    }
}
