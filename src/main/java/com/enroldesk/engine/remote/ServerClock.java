package com.enroldesk.engine.remote;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The server's clock beside ours, as its answers tell it. */
final class ServerClock {
    private ServerClock() {}

    /**
     * How far the server's clock is ahead; negative where it is behind.
     *
     * @param now our clock when the answer was there
     * @return empty where nothing came, or no readable date with it
     */
    static Optional<Duration> ahead(Seen seen, Instant now) {
        return seen instanceof Seen.Answer answer
                ? RetryAfter.serverTime(answer.headers()).map(server -> Duration.between(now, server))
                : Optional.empty();
    }
}
