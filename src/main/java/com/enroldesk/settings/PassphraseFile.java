package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A file under a passphrase, for machines without a key store. Its key is derived once; each write seals the whole file anew.
 * Only sealed bytes are held between two calls.
 */
final class PassphraseFile implements SecretStore {
    static final int SHORTEST_PASSPHRASE = 8;

    private final Path file;
    private final SealedKey key;

    private PassphraseFile(Path file, SealedKey key) {
        this.file = file;
        this.key = key;
    }

    /**
     * Opens it, or prepares a new one that the first secret makes.
     *
     * @throws Problem PASSPHRASE_WRONG, PASSPHRASE_TOO_SHORT for a new file, or SECRETS_DAMAGED
     */
    static PassphraseFile open(Path file, Secret passphrase) throws Problem {
        try {
            byte[] sealed = Files.readAllBytes(file);
            PassphraseFile opened = new PassphraseFile(file, SealedKey.of(file, sealed, passphrase));
            close(opened.unsealed(sealed));
            return opened;
        } catch (NoSuchFileException _) {
            if (passphrase.length() < SHORTEST_PASSPHRASE) {
                throw new Problem(ProblemCode.PASSPHRASE_TOO_SHORT, SHORTEST_PASSPHRASE);
            }
            return new PassphraseFile(file, SealedKey.fresh(passphrase));
        } catch (IOException unreadable) {
            throw new Problem(ProblemCode.SECRETS_DAMAGED, unreadable, file.toString());
        }
    }

    @Override
    public Kind kind() {
        return Kind.PASSPHRASE;
    }

    @Override
    public synchronized Optional<Secret> get(String entry) throws Problem {
        Map<String, Secret> secrets = read();
        try {
            return Optional.ofNullable(secrets.get(entry)).map(Secret::copy);
        } finally {
            close(secrets);
        }
    }

    @Override
    public synchronized void put(String entry, Secret secret) throws Problem {
        change(secrets -> secrets.put(entry, secret.copy()));
    }

    @Override
    public synchronized void remove(String entry) throws Problem {
        Optional<Secret> kept = get(entry);
        if (kept.isPresent()) {
            kept.get().close();
            change(secrets -> secrets.remove(entry));
        }
    }

    private void change(Consumer<Map<String, Secret>> change) throws Problem {
        Map<String, Secret> secrets = read();
        try {
            change.accept(secrets);
            WholeFile.write(file, key.seal(SecretBytes.of(secrets)));
        } catch (IOException cause) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, cause, file.toString());
        } finally {
            close(secrets);
        }
    }

    private Map<String, Secret> read() throws Problem {
        try {
            return unsealed(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return new TreeMap<>();
        } catch (IOException unreadable) {
            throw new Problem(ProblemCode.SECRETS_DAMAGED, unreadable, file.toString());
        }
    }

    private Map<String, Secret> unsealed(byte[] sealed) throws Problem {
        return SecretBytes.read(key.unseal(file, sealed))
                .orElseThrow(() -> new Problem(ProblemCode.SECRETS_DAMAGED, file.toString()));
    }

    private static void close(Map<String, Secret> secrets) {
        secrets.values().forEach(Secret::close);
    }
}
