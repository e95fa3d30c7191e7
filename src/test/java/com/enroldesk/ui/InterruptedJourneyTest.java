package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Runs;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The program was ended while customers were on their way: the next start opens that run and sends nothing by itself. */
final class InterruptedJourneyTest extends Journey {

    @Override
    void before(Path home) throws Exception {
        try (Journal journal = Journal.open(home, clock(), "desk-1", "test")) {
            RunRecord run = journal.reader()
                    .run(journal.approve(Runs.order(10), Runs.ids(25).iterator()))
                    .orElseThrow();
            journal.begin(run, "Asha");
            Optional<Permit> onTheWay = journal.claim(10);
            assertThat(onTheWay).isPresent();
        }
    }

    @Test
    void theInterruptedRunIsOpenAndWaitsForAWord() throws Exception {
        until(() -> text("#equation").contains("10 need checking"));
        assertThat(text("#equation")).contains("15 not sent");
        until(() -> notices.open().size() == 1);
        assertThat(notices.open().getFirst().text())
                .isEqualTo(
                        "The app closed while 10 customers were being sent. Their result is not known: they need checking.");
        picture("interrupted");
        assertThat(bench.desk().running()).isEmpty();
    }
}
