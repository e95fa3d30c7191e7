package com.enroldesk.settings;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The search for the system's key store, begun at the first question and once. That question waits for it, but not without end:
 * a bus that never answers must not keep the program from working. Later ones take what was found meanwhile.
 */
final class KeyStoreSearch {
    private final FutureTask<Optional<SecretStore>> search;
    private final Duration patience;
    private boolean begun;

    KeyStoreSearch(Supplier<Optional<SecretStore>> finder, Duration patience) {
        this.search = new FutureTask<>(finder::get);
        this.patience = patience;
    }

    /** Empty where there is none, or none has answered yet. */
    synchronized Optional<SecretStore> found() {
        long millis = begun ? 0 : patience.toMillis();
        if (!begun) {
            begun = true;
            Thread.ofPlatform().name("key-store-search").daemon(true).start(search);
        }
        try {
            return search.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException absent) {
            System.getLogger(KeyStoreSearch.class.getName())
                    .log(System.Logger.Level.DEBUG, "no key store of the system", absent);
            return Optional.empty();
        } catch (InterruptedException ordered) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
