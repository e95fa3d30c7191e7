package com.enroldesk.journal;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts the rows of runs. A count walks through every row, so those of runs at rest are kept for as long as nothing happens to
 * the run: History asks for every run each time it is looked at. Any thread.
 */
final class Tallies {
    /** In blocks of rows, because a sorter is slow over a million and quick over rows that lie nearly in its order. */
    private static final String DERIVED =
            "SELECT outcome, reason, reason_key, MIN(detail) AS reason_detail, SUM(rows) AS count FROM"
                    + " (SELECT outcome, reason, reason_key, MIN(reason_detail) AS detail, COUNT(*) AS rows, id / 4096 AS block"
                    + "   FROM row_outcome WHERE id BETWEEN ?1 AND ?2 GROUP BY block, outcome, reason, reason_key)"
                    + " GROUP BY outcome, reason, reason_key ORDER BY count DESC";
    /** The same answer for a run of which nothing was sent or corrected: the list says it all. */
    private static final String LISTED = "SELECT 'WAITING' AS outcome, NULL AS reason, NULL AS reason_key,"
            + " NULL AS reason_detail, COUNT(*) AS count FROM enrolment WHERE id BETWEEN ?1 AND ?2 AND reason IS NULL"
            + " HAVING COUNT(*) > 0"
            + " UNION ALL SELECT 'SKIPPED', reason, NULL, MIN(detail), COUNT(*) FROM enrolment"
            + " WHERE id BETWEEN ?1 AND ?2 AND reason IS NOT NULL GROUP BY reason ORDER BY count DESC";

    private static final String TOUCHED = "SELECT EXISTS (SELECT 1 FROM attempt WHERE run_id = ?3)"
            + " OR EXISTS (SELECT 1 FROM correction WHERE enrolment_id BETWEEN ?1 AND ?2)";

    private record Count(String stamp, List<Tally> tallies) {}

    private final Readers readers;
    private final Map<RunId, Count> kept = new ConcurrentHashMap<>();
    private final Map<RunId, Object> turns = new ConcurrentHashMap<>();

    Tallies(Readers readers) {
        this.readers = readers;
    }

    /** Every row of the run, counted once; largest first. */
    List<Tally> of(RunRecord run) throws Problem {
        if (run.state() == RunState.RUNNING) {
            return readers.ask(connection -> count(connection, run));
        }
        // Who asks while somebody counts waits for that count.
        synchronized (turns.computeIfAbsent(run.id(), _ -> new Object())) {
            return readers.ask(connection -> kept(connection, run));
        }
    }

    private List<Tally> kept(Connection connection, RunRecord run) throws SQLException {
        String stamp = stamp(connection, run);
        Count known = kept.get(run.id());
        if (known != null && known.stamp().equals(stamp)) {
            return known.tallies();
        }
        List<Tally> tallies = count(connection, run);
        kept.put(run.id(), new Count(stamp, tallies));
        return tallies;
    }

    static List<Tally> count(Connection connection, RunRecord run) throws SQLException {
        boolean touched = Sql.number(
                        connection,
                        TOUCHED,
                        run.firstRow(),
                        run.lastRow(),
                        run.id().value())
                != 0;
        return List.copyOf(
                Sql.list(connection, Tallies::read, touched ? DERIVED : LISTED, run.firstRow(), run.lastRow()));
    }

    private static Tally read(ResultSet row) throws SQLException {
        return new Tally(
                OutcomeKind.valueOf(row.getString("outcome")), JournalReader.reason(row), row.getLong("count"));
    }

    /** Within the transaction that made the run what it is. Should that fail, the run looks different and is counted anew. */
    void keep(Connection connection, RunRecord run, List<Tally> tallies) throws SQLException {
        kept.put(run.id(), new Count(stamp(connection, run), tallies));
    }

    /** What changes whenever the tallies of a run at rest may have changed: its last request, rulings, waiting corrections. */
    private static String stamp(Connection connection, RunRecord run) throws SQLException {
        return run.state()
                + " "
                + Sql.number(
                        connection,
                        "SELECT COALESCE(MAX(id), 0) FROM attempt WHERE run_id = ?1"
                                + " OR run_id IN (SELECT id FROM run WHERE of_run = ?1)",
                        run.id().value())
                + " "
                + Sql.number(
                        connection,
                        "SELECT COUNT(*) FROM attempt WHERE closed_at IS NULL AND (run_id = ?1"
                                + " OR run_id IN (SELECT id FROM run WHERE of_run = ?1))",
                        run.id().value())
                + " "
                + Sql.number(connection, "SELECT COALESCE(MAX(id), 0) FROM ruling")
                + " "
                + Sql.first(
                                connection,
                                row -> row.getString(1),
                                "SELECT COUNT(*) || ' ' || COALESCE(SUM(id), 0) FROM correction WHERE enrolment_id BETWEEN ?"
                                        + " AND ? AND attempt_id IS NULL AND dropped_at IS NULL AND ordered_at IS NOT NULL",
                                run.firstRow(),
                                run.lastRow())
                        .orElseThrow();
    }
}
