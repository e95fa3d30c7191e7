package com.enroldesk.run;

import com.enroldesk.domain.Problem;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Permit;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes answers into the journal. One that cannot be written is kept in memory and tried again for as long as there is patience
 * (R5).
 */
final class Keeping {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Journal journal;
    private final RunControl control;
    private final Duration patience;

    Keeping(Journal journal, RunControl control, Duration patience) {
        this.journal = journal;
        this.control = control;
        this.patience = patience;
    }

    /**
     * Keeps an answer and claims what is to be sent next, in one commit.
     *
     * @param next the most customers of the next request, 0 when there is to be none
     * @return empty when nothing was claimed: there is nothing left, or the answer took more than one try
     */
    Optional<Permit> keep(Lanes.Answer answer, int next) throws Problem, InterruptedException {
        Duration wait = FIRST_WAIT;
        Duration waited = Duration.ZERO;
        int claimed = next;
        while (true) {
            try {
                return journal.settle(
                        answer.permit(),
                        answer.reply().evidence(),
                        answer.reply().verdicts(),
                        claimed);
            } catch (Problem problem) {
                if (waited.compareTo(patience) >= 0) {
                    throw problem;
                }
                // Whatever is wrong, the answer comes first.
                claimed = 0;
                control.pauseFor(wait);
                waited = waited.plus(wait);
                wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
            }
        }
    }
}
