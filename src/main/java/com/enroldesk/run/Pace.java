package com.enroldesk.run;

import com.enroldesk.engine.Reply;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How fast a run goes: customers answered in the last seconds, and the time it worked. Times are of a monotonic clock. */
final class Pace {
    private static final long STRETCH = Duration.ofSeconds(5).toNanos();

    private record Answer(long at, long customers) {}

    private final Deque<Answer> answers = new ArrayDeque<>();
    private long workedBefore;
    private long workingSince;
    private boolean working = true;
    private boolean answeredOnce;
    private long lastAnswer;
    private Noticed noticed = Noticed.NOTHING;

    Pace(long now) {
        this.workingSince = now;
    }

    void answered(long now, long customers) {
        answers.add(new Answer(now, customers));
        lastAnswer = now;
        answeredOnce = true;
        forget(now);
    }

    void pause(long now) {
        if (working) {
            workedBefore += now - workingSince;
            working = false;
            answers.clear();
        }
    }

    void resume(long now) {
        workingSince = now;
        working = true;
    }

    void slept(Duration span) {
        noticed = noticed.asleep(span);
    }

    void heard(Reply reply) {
        noticed = noticed.heard(reply);
    }

    void logged(long bytes) {
        noticed = noticed.logged(bytes);
    }

    Noticed noticed() {
        return noticed;
    }

    Duration worked(long now) {
        return Duration.ofNanos(workedBefore + (working ? now - workingSince : 0));
    }

    Optional<Duration> sinceReply(long now) {
        return answeredOnce ? Optional.of(Duration.ofNanos(now - lastAnswer)) : Optional.empty();
    }

    double perSecond(long now) {
        forget(now);
        long customers = answers.stream().mapToLong(Answer::customers).sum();
        long stretch = Math.min(STRETCH, workedBefore + (working ? now - workingSince : 0));
        return stretch <= 0 ? 0 : customers * 1e9 / stretch;
    }

    /**
     * How long so many customers take at the present rate; empty while there is none.
     *
     * @param wait that lies ahead; the rate of the last seconds knows nothing of one that has just begun
     */
    Optional<Duration> left(long now, long customers, Optional<Duration> wait) {
        double rate = perSecond(now);
        if (rate <= 0) {
            return Optional.empty();
        }
        Duration span = Duration.ofMillis((long) (customers / rate * 1000));
        return Optional.of(wait.filter(longer -> longer.compareTo(span) > 0).orElse(span));
    }

    private void forget(long now) {
        while (!answers.isEmpty() && now - answers.peekFirst().at() > STRETCH) {
            answers.removeFirst();
        }
    }
}
