package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Outcome;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal's view of outcomes and the domain's function are two wordings of one rule: they must never differ. */
final class DerivedOutcomeTest {
    private static final Reason NOT_FOUND = Reason.of(ReasonCode.CUSTOMER_NOT_FOUND);
    private static final List<Verdict> VERDICTS = List.of(
            new Verdict.Ok(new Receipt("1", "", "1", Instant.EPOCH)),
            new Verdict.Vouched(Reason.of(ReasonCode.DECIDED_ENROLLED)),
            new Verdict.Open(),
            new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON)),
            new Verdict.Rejected(NOT_FOUND),
            new Verdict.Rejected(Reason.of(ReasonCode.LIMIT_REACHED)),
            new Verdict.Refused(Reason.of(ReasonCode.PROMOTION_INACTIVE)),
            new Verdict.NotSent(NOT_FOUND),
            new Verdict.Cleared(NOT_FOUND));

    @TempDir
    Path home;

    private record Case(boolean leftOut, boolean again, boolean takenBack, List<Verdict> verdicts) {
        OutcomeKind expected() {
            Optional<Reason> left = leftOut ? Optional.of(Reason.of(ReasonCode.UNRECOGNISED)) : Optional.empty();
            return Outcome.of(new Outcome.Facts(left, verdicts, again, false, takenBack))
                    .kind();
        }
    }

    private static List<Case> cases() {
        List<List<Verdict>> histories = new ArrayList<>();
        histories.add(List.of());
        for (Verdict first : VERDICTS) {
            histories.add(List.of(first));
            for (Verdict second : VERDICTS) {
                histories.add(List.of(first, second));
                for (Verdict third : VERDICTS) {
                    histories.add(List.of(first, second, third));
                }
            }
        }
        List<Case> cases = new ArrayList<>();
        for (List<Verdict> history : histories) {
            for (int flags = 0; flags < 4; flags++) {
                cases.add(new Case((flags & 1) != 0, (flags & 2) != 0, false, history));
            }
            if (history.stream().anyMatch(verdict -> verdict.word().equals("OK"))) {
                cases.add(new Case(false, false, true, history));
            }
        }
        return cases;
    }

    @Test
    void everyHistoryOfUpToThreeSendingsGivesTheSameOutcomeTwice() throws Exception {
        List<Case> cases = cases();
        RunRecord run = frozen(cases);
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"))) {
            raw.setAutoCommit(false);
            for (int i = 0; i < cases.size(); i++) {
                insert(raw, run.firstRow() + i, cases.get(i));
            }
            raw.commit();
        }
        try (Journal journal = open()) {
            List<RowRecord> rows = journal.reader().range(run.firstRow(), run.lastRow());
            assertThat(rows).hasSameSizeAs(cases);
            for (int i = 0; i < cases.size(); i++) {
                assertThat(rows.get(i).outcome())
                        .as(cases.get(i).toString())
                        .isEqualTo(cases.get(i).expected());
            }
            assertThat(journal.reader().tallies(run)).hasSameElementsAs(counted(rows));
        }
    }

    @Test
    void aRunOfWhichNothingWasSentIsCountedLikeAnyOther() throws Exception {
        RunRecord run = frozen(List.of(
                new Case(false, false, false, List.of()),
                new Case(true, false, false, List.of()),
                new Case(false, false, false, List.of())));
        RunRecord allLeftOut = frozen(List.of(new Case(true, false, false, List.of())));
        try (Journal journal = open()) {
            for (RunRecord each : List.of(run, allLeftOut)) {
                List<RowRecord> rows = journal.reader().range(each.firstRow(), each.lastRow());
                assertThat(journal.reader().tallies(each)).hasSameElementsAs(counted(rows));
            }
        }
    }

    private static List<Tally> counted(List<RowRecord> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(row -> new Tally(row.outcome(), row.reason(), 0), Collectors.counting()))
                .entrySet()
                .stream()
                .map(group -> new Tally(group.getKey().outcome(), group.getKey().reason(), group.getValue()))
                .toList();
    }

    private Journal open() throws Problem {
        return Journal.open(home, Clock.systemUTC(), "desk-1", "test");
    }

    private RunRecord frozen(List<Case> cases) throws Problem {
        List<FrozenRow> rows = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            rows.add(
                    cases.get(i).leftOut()
                            ? Runs.leftOut(i + 1, "x", Reason.of(ReasonCode.UNRECOGNISED))
                            : Runs.ids(i + 1).getLast());
        }
        try (Journal journal = open()) {
            var id = journal.approve(Runs.order(10), rows.iterator());
            return journal.reader().run(id).orElseThrow();
        }
    }

    private static void insert(Connection raw, long row, Case given) throws SQLException {
        for (int i = 0; i < given.verdicts().size(); i++) {
            Verdict verdict = given.verdicts().get(i);
            String reason = switch (verdict) {
                case Verdict.Rejected(Reason why) -> why.code().name();
                case Verdict.Unknown(Reason why) -> why.code().name();
                case Verdict.Refused(Reason why) -> why.code().name();
                case Verdict.NotSent(Reason why) -> why.code().name();
                case Verdict.Cleared(Reason why) -> why.code().name();
                case Verdict.Vouched(Reason why) -> why.code().name();
                case Verdict.Ok _, Verdict.Open _ -> null;
            };
            Sql.run(
                    raw,
                    "INSERT INTO sending (enrolment_id, attempt_id, scope_id, key, resend_no, live, verdict, reason, reason_key)"
                            + " VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?)",
                    row,
                    i + 1,
                    "i" + row,
                    i,
                    verdict.live() ? 1 : 0,
                    verdict.word(),
                    reason,
                    reason == null ? null : ReasonCode.valueOf(reason).key());
        }
        if (given.takenBack()) {
            long taker = row + 1_000_000;
            Sql.run(raw, "INSERT INTO taking_back (enrolment_id, receipt_of) VALUES (?, ?)", taker, row);
            Sql.run(
                    raw,
                    "INSERT INTO sending (enrolment_id, attempt_id, scope_id, key, resend_no, live, verdict)"
                            + " VALUES (?1, 1, 2, 'i' || ?1, 0, 1, 'OK')",
                    taker);
        }
        if (given.again()) {
            Sql.run(
                    raw,
                    "INSERT INTO correction (enrolment_id, text, key, operator, typed_at, ordered_at) VALUES (?, 'x', 'i0', 't', 0, 0)",
                    row);
        }
    }
}
