package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever changes a record behind the program's back is found out, and the record is named. */
final class TrailTest {
    private static final Instant NOW = Instant.parse("2026-05-03T10:15:30Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Evidence ANSWER =
            new Evidence("{}", OptionalInt.of(200), Optional.of("r-1"), Optional.of("{\"response\":[]}"), NOW);
    /** What changes by itself as a run goes on, or only repeats something else. */
    private static final Set<String> CHANGING = Set.of(
            "run.state",
            "run.stop_code",
            "run.stop_key",
            "run.stop_detail",
            "run.worked_ms",
            "attempt.closed_boot",
            "attempt.closed_ticks",
            "enrolment.reason",
            "enrolment.detail",
            "sending.live",
            "sending.reason",
            "sending.reason_key",
            "sending.detail",
            "correction.ordered_at",
            "correction.attempt_id",
            "correction.dropped_at",
            "resend.attempt_id");

    /** Facts that are taken out have a test of their own. */
    private static final List<String> TABLES = List.of(
            "run",
            "scope",
            "enrolment",
            "attempt",
            "sending",
            "receipt",
            "ruling",
            "decision",
            "correction",
            "resend",
            "taking_back",
            "trail_start");

    @TempDir
    Path home;

    private Journal open() throws Problem {
        return Journal.open(home, CLOCK, "desk-1", "1.2.3");
    }

    private static RunRecord begun(Journal journal, RunOrder order, List<FrozenRow> rows) throws Problem {
        RunId id = journal.approve(order, rows.iterator());
        RunRecord run = journal.reader().run(id).orElseThrow();
        journal.begin(run, "Tess");
        return run;
    }

    private static Verdict enrolled(Permit permit, int row) {
        return new Verdict.Ok(new Receipt(
                "e" + permit.enrolment(row).value(),
                "i" + permit.enrolment(row).value(),
                "c" + permit.value(row),
                NOW));
    }

    /** A journal in which everything has happened once. */
    private void lived() throws Problem {
        RunRecord run;
        try (Journal journal = open()) {
            List<FrozenRow> rows = new ArrayList<>(Runs.ids(6));
            rows.add(Runs.leftOut(7, "abc", Reason.of(ReasonCode.UNRECOGNISED)));
            run = begun(journal, Runs.order(10), rows);
            Permit permit = journal.claim(4).orElseThrow();
            Verdict unknown = new Verdict.Unknown(Reason.of(ReasonCode.REPLY_ITEM_UNCLEAR));
            Reason notFound = Reason.ofServer("8015", "Customer not found");
            journal.settle(
                    permit, ANSWER, List.of(enrolled(permit, 0), new Verdict.Rejected(notFound), unknown, unknown));
            assertThat(journal.claim(2)).isPresent();
        }
        try (Journal journal = open()) {
            journal.recover();
            List<Doubt> doubts = journal.doubts().of(run);
            assertThat(doubts).hasSize(4);
            Receipt found = new Receipt("e90", "i90", "c90", NOW);
            journal.doubts()
                    .rule(run, doubts.get(0), new Ruling(Ruling.How.CHECKED, new Verdict.Ok(found), "Tess", "", "{}"));
            Reason decided = Reason.of(ReasonCode.DECIDED_NOT_ENROLLED);
            journal.doubts()
                    .rule(
                            run,
                            doubts.get(1),
                            new Ruling(Ruling.How.DECIDED, new Verdict.Cleared(decided), "Ravi", "asked her", ""));
            journal.doubts().orderResend(run, List.of(doubts.get(2).row()), "Ravi", "a gift");
            List<RowRecord> rows = journal.reader().range(run.firstRow(), run.lastRow());
            journal.corrections()
                    .correct(
                            rows.get(1).id(),
                            Runs.row(1, IdentifierKind.ID, "77").identifier().orElseThrow(),
                            "Tess");
            journal.corrections().order(run, "Tess");
            journal.begin(run, "Ravi");
            for (Optional<Permit> next = journal.claim(10); next.isPresent(); next = journal.claim(10)) {
                List<Verdict> verdicts = new ArrayList<>();
                for (int i = 0; i < next.get().size(); i++) {
                    verdicts.add(enrolled(next.get(), i));
                }
                journal.settle(next.get(), ANSWER, verdicts);
            }
            journal.rest(run, _ -> RunState.FINISHED, Optional.empty(), Duration.ofSeconds(3), "Ravi");
            journal.approveTakeBack(run, 10, "Ravi", "wrong list");
        }
    }

    private interface Meddling {
        void in(Connection connection, Statement statement) throws SQLException;
    }

    /** As somebody does it who knows SQLite: what forbids it is taken away first. */
    private void with(Meddling meddling) throws Exception {
        try (Connection connection = new JournalFile(home, Clock.systemUTC()).openWriter();
                Statement statement = connection.createStatement()) {
            List<String> triggers = Sql.list(
                    connection, row -> row.getString(1), "SELECT name FROM sqlite_schema WHERE type = 'trigger'");
            for (String trigger : triggers) {
                statement.executeUpdate("DROP TRIGGER " + trigger);
            }
            statement.executeUpdate("PRAGMA ignore_check_constraints=ON");
            meddling.in(connection, statement);
        }
    }

    private static Optional<TrailReport.Broken> broken(Connection connection) throws SQLException {
        return new TrailCheck(connection).report().broken();
    }

    @Test
    void whatTheProgramWroteMatchesAndTheHeadMoves() throws Exception {
        lived();
        String head;
        try (Journal journal = open()) {
            TrailReport report = journal.reader().trail();
            assertThat(report.broken()).isEmpty();
            assertThat(report.facts()).isGreaterThan(15);
            head = report.head();
            assertThat(head).matches("[0-9a-f]{64}");
            journal.approve(Runs.order(10), Runs.rows(5000, 3).iterator());
            assertThat(journal.reader().trail().broken()).isEmpty();
            assertThat(journal.reader().trail().head()).isNotEqualTo(head);
        }
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), "SELECT name FROM pragma_table_info(?)", table);
    }

    @Test
    void everyChangedValueIsFoundOut() throws Exception {
        lived();
        List<String> missed = new ArrayList<>();
        int[] tried = {0};
        with((connection, statement) -> {
            for (String table :
                    Stream.concat(TABLES.stream(), Stream.of("fact")).toList()) {
                List<String> columns = columns(connection, table);
                long rows = Sql.number(connection, "SELECT COUNT(*) FROM " + table);
                assertThat(rows).as(table).isPositive();
                String key = columns.stream()
                        .limit(2)
                        .reduce((one, two) -> one + ", " + two)
                        .orElseThrow();
                for (String column : columns) {
                    for (long row = 0; row < rows && !CHANGING.contains(table + "." + column); row++) {
                        statement.executeUpdate("BEGIN");
                        boolean changed = changed(statement, table, key, column, row);
                        tried[0] += changed ? 1 : 0;
                        if (changed && broken(connection).isEmpty()) {
                            missed.add(table + "." + column + " of row " + row);
                        }
                        statement.executeUpdate("ROLLBACK");
                    }
                }
            }
            assertThat(broken(connection)).isEmpty();
        });
        assertThat(missed).isEmpty();
        assertThat(tried[0]).isGreaterThan(300);
    }

    /** One letter more. Returns false where the database itself refuses it. */
    private static boolean changed(Statement statement, String table, String key, String column, long row) {
        try {
            return statement.executeUpdate("UPDATE " + table + " SET " + column + " = CASE WHEN typeof(" + column
                            + ") = 'integer' THEN " + column + " + 1000 WHEN typeof(" + column
                            + ") = 'blob' THEN zeroblob(32) ELSE coalesce(" + column + ", '') || 'x' END WHERE (" + key
                            + ") IN (SELECT " + key + " FROM " + table + " ORDER BY 1, 2 LIMIT 1 OFFSET " + row + ")")
                    == 1;
        } catch (SQLException refused) {
            return false;
        }
    }

    @Test
    void everyRecordThatIsTakenOutIsFoundOut() throws Exception {
        lived();
        List<String> missed = new ArrayList<>();
        with((connection, statement) -> {
            for (String table : TABLES) {
                long rows = Sql.number(connection, "SELECT COUNT(*) FROM " + table);
                List<String> columns = columns(connection, table);
                String key = columns.get(0) + ", " + columns.get(1);
                for (long row = 0; row < rows; row++) {
                    statement.executeUpdate("BEGIN");
                    statement.executeUpdate("DELETE FROM " + table + " WHERE (" + key + ") IN (SELECT " + key + " FROM "
                            + table + " ORDER BY 1, 2 LIMIT 1 OFFSET " + row + ")");
                    if (broken(connection).isEmpty()) {
                        missed.add(table + " row " + row);
                    }
                    statement.executeUpdate("ROLLBACK");
                }
            }
        });
        assertThat(missed).isEmpty();
    }

    @Test
    void aFactTakenOutOfTheMiddleOrTheEndIsNamed() throws Exception {
        lived();
        with((connection, statement) -> {
            statement.executeUpdate("BEGIN");
            statement.executeUpdate("DELETE FROM fact WHERE id = 4");
            assertThat(broken(connection).orElseThrow().fact()).isEqualTo(4);
            statement.executeUpdate("ROLLBACK");
            long last = Sql.number(connection, "SELECT MAX(id) FROM fact");
            statement.executeUpdate("BEGIN");
            statement.executeUpdate("DELETE FROM fact WHERE id = " + last);
            assertThat(broken(connection).orElseThrow().fact()).isEqualTo(last);
            statement.executeUpdate("ROLLBACK");
        });
    }

    @Test
    void aChangedAnswerIsNamedByItsRequest() throws Exception {
        lived();
        with((connection, statement) -> {
            statement.executeUpdate("UPDATE sending SET verdict = 'REJECTED', live = 0, reason = 'OTHER_CODE'"
                    + " WHERE enrolment_id = 1");
            TrailReport.Broken broken = broken(connection).orElseThrow();
            assertThat(broken.kind()).contains(FactKind.ANSWER);
            assertThat(broken.record()).isEqualTo(1);
        });
    }

    @Test
    void aJournalFromBeforeTheTrailStartsOneAndIsTold() throws Exception {
        try (InputStream stored = Objects.requireNonNull(TrailTest.class.getResourceAsStream("version-1.db"))) {
            Files.copy(stored, home.resolve(JournalFile.NAME));
        }
        try (Journal journal = open()) {
            assertThat(journal.reader().trail()).isEqualTo(new TrailReport(0, "", Optional.empty()));
            RunRecord run = begun(journal, Runs.order(10), Runs.rows(4000, 2));
            Permit permit = journal.claim(10).orElseThrow();
            journal.settle(permit, ANSWER, List.of(enrolled(permit, 0), enrolled(permit, 1)));
            TrailReport report = journal.reader().trail();
            assertThat(report.broken()).isEmpty();
            assertThat(report.facts()).isEqualTo(6);
            SendingRecord sent = journal.reader().sendings(permit.enrolment(0)).getFirst();
            assertThat(sent.sender())
                    .isEqualTo(new SendingRecord.Sender(Optional.of("Tess"), Optional.of("desk-1"), "1.2.3"));
            assertThat(run.id().value()).isEqualTo(2);
        }
        with((connection, statement) -> {
            statement.executeUpdate("UPDATE enrolment SET text = text || '0' WHERE id = 7");
            assertThat(broken(connection).orElseThrow().kind()).contains(FactKind.RUN);
        });
    }
}
