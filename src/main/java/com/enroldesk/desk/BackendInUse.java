package com.enroldesk.desk;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The backend that a desk works on. It is the demonstration, opened when it is first used, until another one is put in its
 * place. Safe for any thread.
 */
public final class BackendInUse implements AutoCloseable {
    /** A promotion that was made at the server meanwhile is seen after this time at the latest. */
    private static final Duration CATALOGUE_HOLDS = Duration.ofMinutes(3);

    private final Backends backends;
    private final InstantSource clock;
    private @Nullable Backend current;
    private @Nullable Listed listed;

    BackendInUse(Backends backends, InstantSource clock) {
        this.backends = backends;
        this.clock = clock;
    }

    /** @param catalogue empty where the backend does not let us read it */
    private record Listed(Backend from, Optional<Catalogue> catalogue, Instant at) {}

    Backends backends() {
        return backends;
    }

    synchronized Backend get() throws Problem {
        if (current == null) {
            current = backends.demo();
        }
        return current;
    }

    /** What is open; empty when nothing was used yet. */
    synchronized Optional<Backend> opened() {
        return Optional.ofNullable(current);
    }

    /** Closes the one before. */
    void replace(Backend next) {
        Backend before;
        synchronized (this) {
            before = current;
            current = next;
            listed = null;
        }
        if (before != null) {
            before.engine().close();
        }
    }

    /**
     * What the backend offers. A backend elsewhere is not asked again for some minutes.
     *
     * @throws Problem SERVER_NOT_ALLOWED where ids have to be typed
     */
    Catalogue catalogue() throws Problem {
        Backend backend = get();
        return allowedCatalogue().orElseThrow(() -> new Problem(ProblemCode.SERVER_NOT_ALLOWED, backend.name()));
    }

    /** The same; empty where the backend does not let us read it. */
    Optional<Catalogue> allowedCatalogue() throws Problem {
        Backend backend = get();
        if (backend.sandbox().isPresent()) {
            return Optional.of(backend.engine().catalogue());
        }
        Optional<Listed> fresh = fresh(backend);
        if (fresh.isPresent()) {
            return fresh.get().catalogue();
        }
        // Outside of the lock: a slow server must not keep the window from asking for a name.
        Listed next = new Listed(backend, ask(backend), clock.instant());
        synchronized (this) {
            listed = next;
        }
        return next.catalogue();
    }

    private synchronized Optional<Listed> fresh(Backend backend) {
        return Optional.ofNullable(listed)
                .filter(found -> found.from().equals(backend))
                .filter(found ->
                        Duration.between(found.at(), clock.instant()).abs().compareTo(CATALOGUE_HOLDS) < 0);
    }

    private static Optional<Catalogue> ask(Backend backend) throws Problem {
        try {
            return Optional.of(backend.engine().catalogue());
        } catch (Problem problem) {
            if (problem.code() == ProblemCode.SERVER_NOT_ALLOWED) {
                return Optional.empty();
            }
            throw problem;
        }
    }

    @Override
    public synchronized void close() {
        if (current != null) {
            current.engine().close();
            current = null;
        }
    }
}
