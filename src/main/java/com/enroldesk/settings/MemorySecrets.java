package com.enroldesk.settings;

import com.enroldesk.domain.Secret;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Secrets that were typed since the program started. */
final class MemorySecrets implements SecretStore {
    private final Map<String, Secret> secrets = new HashMap<>();

    @Override
    public Kind kind() {
        return Kind.MEMORY;
    }

    @Override
    public synchronized Optional<Secret> get(String entry) {
        return Optional.ofNullable(secrets.get(entry)).map(Secret::copy);
    }

    @Override
    public synchronized void put(String entry, Secret secret) {
        Secret before = secrets.put(entry, secret.copy());
        if (before != null) {
            before.close();
        }
    }

    @Override
    public synchronized void remove(String entry) {
        Secret before = secrets.remove(entry);
        if (before != null) {
            before.close();
        }
    }

    synchronized void clear() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }
}
