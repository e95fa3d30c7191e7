package com.enroldesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The day of an earlier run is the operator's own, wherever it is told. */
final class LocalDaysTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T19:00:00Z, Asia/Kolkata,     2026-06-02",
        "2026-06-30T14:30:00Z, Australia/Sydney, 2026-07-01",
        "2026-06-01T02:00:00Z, America/New_York, 2026-05-31"
    })
    void theDayOfAnEarlierRunIsTheOperators(Instant now, ZoneId zone, String day) throws Exception {
        try (Desk desk = TestDesk.open(home, Clock.fixed(now, zone))) {
            String mobile = TestDesk.mobilesWithout(
                            home, desk.sandbox().sample().promotion(), 1)
                    .getFirst();
            RunId late = TestDesk.approve(desk, TestDesk.plan(desk, mobile + "\n919800000000\n", false));
            TestDesk.enrol(desk, TestDesk.plan(desk, mobile + "\n", false));
            Reason already = Reason.of(ReasonCode.ALREADY_ENROLLED, "2 of " + day);

            Plan plan = TestDesk.plan(desk, mobile + "\n", false);
            desk.start(late).await();
            ResultRow failed = only(desk, late, OutcomeKind.FAILED);

            assertThat(plan.row(0).leftOut()).as("checking").contains(already);
            assertThat(only(desk, late, OutcomeKind.SKIPPED).reason())
                    .as("sending")
                    .contains(already);
            assertThatExceptionOfType(Problem.class)
                    .as("correcting")
                    .isThrownBy(() -> desk.correct(failed.id(), mobile))
                    .matches(problem -> problem.arguments().contains(already));
        }
    }

    private static ResultRow only(Desk desk, RunId run, OutcomeKind kind) throws Problem {
        RowQuery query = new RowQuery(EnumSet.of(kind), Optional.empty(), "", RowQuery.Sort.LINE, false);
        return desk.rows(desk.rowIds(run, query)).getFirst();
    }
}
