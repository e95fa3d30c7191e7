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
    public synchronized Optional<Secret> get(String connection) {
        return Optional.ofNullable(secrets.get(connection)).map(Secret::copy);
    }

    @Override
    public synchronized void put(String connection, Secret secret) {
        Secret before = secrets.put(connection, secret.copy());
        if (before != null) {
            before.close();
        }
    }

    @Override
    public synchronized void remove(String connection) {
        Secret before = secrets.remove(connection);
        if (before != null) {
            before.close();
        }
    }

    synchronized void clear() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }
}
