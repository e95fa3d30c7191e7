package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stands for the system's key store; it counts how often somebody was asked to unlock it. */
public final class TestKeyStore implements SecretStore {
    public final Map<String, String> kept = new HashMap<>();
    public boolean locked;
    public int prompts;
    public int looks;

    /** A folder's secrets, with this key store. */
    public Secrets secrets(Path home) {
        return new Secrets(home.resolve("secrets.sealed"), () -> Optional.of(this));
    }

    @Override
    public Kind kind() {
        return Kind.SYSTEM;
    }

    @Override
    public boolean isLocked(String entry) {
        looks++;
        return locked && kept.containsKey(entry);
    }

    private void unlock(String entry, ProblemCode otherwise) throws Problem {
        if (locked && kept.containsKey(entry)) {
            prompts++;
            throw new Problem(otherwise);
        }
    }

    @Override
    public Optional<Secret> get(String entry) throws Problem {
        unlock(entry, ProblemCode.SECRET_STORE_LOCKED);
        return Optional.ofNullable(kept.get(entry)).map(Secret::of);
    }

    @Override
    public void put(String entry, Secret secret) throws Problem {
        if (locked) {
            throw new Problem(ProblemCode.SECRET_STORE_FAILED);
        }
        kept.put(entry, new String(secret.reveal()));
    }

    @Override
    public void remove(String entry) throws Problem {
        unlock(entry, ProblemCode.SECRET_NOT_REMOVED);
        kept.remove(entry);
    }
}
