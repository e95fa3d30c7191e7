package com.enroldesk.engine.remote;

import com.enroldesk.journal.Permit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whom the server's own look-ups named, the latest of them; in memory only. Any thread. */
final class KnownCustomers {
    private static final int MOST = 10_000;

    private final Map<String, String> ids = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    synchronized void learn(Permit permit, int row, String id) {
        ids.put(key(permit, row), id);
    }

    synchronized Optional<String> of(Permit permit, int row) {
        return Optional.ofNullable(ids.get(key(permit, row)));
    }

    /** One mobile may be one customer in one source and another in the next. */
    private static String key(Permit permit, int row) {
        return permit.kind().letter() + permit.value(row) + '\n' + permit.source(row);
    }
}
