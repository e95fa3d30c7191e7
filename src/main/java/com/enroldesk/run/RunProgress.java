package com.enroldesk.run;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.engine.Advice;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * How far a run is; immutable, the newest replaces the one before.
 *
 * @param phase what the loop does now
 * @param state what the journal says
 * @param counts rows of the run by outcome; they add up to its rows
 * @param elapsed time spent running, pauses left out
 * @param perSecond customers answered per second of the last stretch; 0 when nothing was answered yet
 * @param timeLeft at that rate; empty while it cannot be told
 * @param sinceReply time since the last answer; empty before the first
 * @param waiting what the next request waits for; empty when it leaves as soon as a lane is free
 * @param stopped why the run ended or paused before its end; empty otherwise
 * @param noticed what it noticed of the machine and the server beside its own work
 */
public record RunProgress(
        RunId run,
        Phase phase,
        RunState state,
        Map<OutcomeKind, Long> counts,
        Duration elapsed,
        double perSecond,
        Optional<Duration> timeLeft,
        Optional<Duration> sinceReply,
        Optional<Waiting> waiting,
        Optional<Reason> stopped,
        Noticed noticed) {
    public RunProgress {
        counts = Map.copyOf(counts);
    }

    public long count(OutcomeKind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** All rows of the run. */
    public long rows() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The next request waits.
     *
     * @param hold what held the last one up; empty for our own limit of requests in a minute
     */
    public record Waiting(Optional<Hold> hold, Duration left) {
        public Optional<Obstacle> obstacle() {
            return hold.map(Hold::obstacle);
        }

        /** How often the same customers were held up; 0 where nothing holds them. */
        public int tries() {
            return hold.map(Hold::tries).orElse(0);
        }

        /** How often before the run rests. */
        public int most() {
            return hold.map(Hold::most).orElse(0);
        }
    }

    /**
     * The same customers are sent again by themselves, because the last request did not count; or its answer is not saved yet.
     *
     * @param tries how often it was tried
     * @param most how often before the run rests
     */
    public record Hold(Obstacle obstacle, int tries, int most) {}

    /** What stood in a request's way. */
    public enum Obstacle {
        CONNECTION,
        SERVER_LIMIT,
        SIGN_IN,
        REQUEST_SIZE,
        /** Another program holds the journal: what is to be written waits, an answer in memory (R5). */
        JOURNAL_BUSY,
        /** The journal takes nothing at the moment: the answer is held in memory (R5). */
        SAVING;

        static Obstacle of(Advice.Cause cause) {
            return switch (cause) {
                case NOT_SENT -> CONNECTION;
                case LIMITED -> SERVER_LIMIT;
                case SIGN_IN -> SIGN_IN;
                case TOO_LARGE -> REQUEST_SIZE;
            };
        }
    }

    /** What the loop does. */
    public enum Phase {
        RUNNING,
        /** Asked to pause; the call in flight is awaited. */
        PAUSING,
        PAUSED,
        /** Asked to stop; the call in flight is awaited. */
        STOPPING,
        /** At rest for good; {@link RunProgress#state} tells how it ended. */
        ENDED
    }
}
