package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds people who were enrolled in one promotion under two identifiers (row-states R15): their receipts carry one customer id.
 * It walks through the receipts, so an answer is kept until the journal has a new record. Any thread.
 */
final class SamePeople {
    /** The receipts of every run for the promotion; the rows of a run have consecutive ids. */
    private static final String RECEIPTS = " FROM run u CROSS JOIN receipt r"
            + " ON r.enrolment_id BETWEEN u.first_row AND u.first_row + u.row_count - 1"
            + " WHERE u.scope_id IN (SELECT id FROM scope WHERE endpoint = ?1 AND promotion = ?2 AND action <> ?3)";

    /** Grouped before anything else is looked at: a million ids take a second, and hardly ever is one left. */
    private static final String ROWS = "WITH given AS (SELECT r.enrolment_id, r.attempt_id, r.customer_id" + RECEIPTS
            + " AND r.customer_id IN (SELECT r.customer_id" + RECEIPTS
            + "   AND r.customer_id <> '' GROUP BY r.customer_id HAVING COUNT(*) > 1))"
            + " SELECT g.customer_id, g.enrolment_id, s.key FROM given g"
            + " JOIN sending s ON s.enrolment_id = g.enrolment_id AND s.attempt_id = g.attempt_id"
            + " JOIN row_outcome o ON o.id = g.enrolment_id AND o.outcome = 'ENROLLED'"
            + " ORDER BY g.enrolment_id";

    private static final String STAMP = "SELECT COALESCE(MAX(id), 0) FROM fact";

    private record Answer(long stamp, List<SamePerson> people) {}

    private record Enrolled(long row, String key) {}

    private final Readers readers;
    private final Map<RunId, Answer> kept = new ConcurrentHashMap<>();

    SamePeople(Readers readers) {
        this.readers = readers;
    }

    /** Those of a run at rest with at least one row of it; none while it is on its way, and none for one that takes back. */
    List<SamePerson> of(RunRecord run) throws Problem {
        if (run.state() == RunState.RUNNING || run.action() == Action.TAKE_BACK) {
            return List.of();
        }
        return readers.ask(connection -> {
            long stamp = Sql.number(connection, STAMP);
            Answer known = kept.get(run.id());
            if (known != null && known.stamp() == stamp) {
                return known.people();
            }
            List<SamePerson> people = find(connection, run);
            kept.put(run.id(), new Answer(stamp, people));
            return people;
        });
    }

    /** What was found when it was last asked for, without a walk through the receipts. */
    List<SamePerson> lastOf(RunId run) {
        Answer known = kept.get(run);
        return known == null ? List.of() : known.people();
    }

    private static List<SamePerson> find(Connection connection, RunRecord run) throws SQLException {
        Map<String, List<Enrolled>> receipts = new LinkedHashMap<>();
        Sql.each(
                connection,
                row -> receipts.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new Enrolled(row.getLong(2), row.getString(3))),
                ROWS,
                run.endpoint(),
                run.promotion().value(),
                Action.TAKE_BACK.name());
        List<SamePerson> people = new ArrayList<>();
        receipts.forEach((customer, rows) -> {
            boolean several = rows.stream().map(Enrolled::key).distinct().count() > 1;
            boolean here = rows.stream().anyMatch(one -> run.firstRow() <= one.row() && one.row() <= run.lastRow());
            if (several && here) {
                people.add(new SamePerson(
                        customer,
                        List.copyOf(
                                new TreeSet<>(rows.stream().map(Enrolled::row).toList()))));
            }
        });
        return List.copyOf(people);
    }
}
