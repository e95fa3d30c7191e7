package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ReasonCode;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * Claims of one run: the intent to send a batch, written before anything is sent (R3). Rows are taken in the order of the
 * list, one kind of identifier after the other, and what people ordered last. All of it is SQL over sets.
 */
final class Claims {
    private static final String INTO_SENDING =
            "INSERT INTO sending (enrolment_id, attempt_id, scope_id, key, resend_no, live, verdict)";
    private static final String ONCE = INTO_SENDING + " SELECT e.id, ?1, ?2, e.key, 0, 1, 'OPEN'";
    private static final String ONCE_MORE = INTO_SENDING
            + " SELECT e.id, ?1, ?2, e.key, (SELECT COALESCE(MAX(o.resend_no) + 1, 0) FROM sending o"
            + " WHERE o.scope_id = ?2 AND o.key = e.key AND o.live = 1), 1, 'OPEN'";
    private static final String OF_FIRST_SENDINGS = " FROM enrolment e"
            + " WHERE e.id > ?3 AND e.id <= ?4 AND e.reason IS NULL AND substr(e.key, 1, 1) = ?5"
            + " AND NOT EXISTS (SELECT 1 FROM sending s WHERE s.enrolment_id = e.id"
            + " AND s.verdict IN ('OPEN', 'OK', 'UNKNOWN', 'REJECTED'))"
            + " ORDER BY e.id LIMIT ?6";
    /** Rows that another run has made live since this one was frozen: they are left out with that run as the reason (R14). */
    private static final String LEAVE_OUT = "UPDATE enrolment AS e SET"
            + " reason = CASE (SELECT o.verdict FROM sending o WHERE o.scope_id = ?1 AND o.key = e.key AND o.live = 1"
            + "   ORDER BY o.verdict = 'OK' LIMIT 1) WHEN 'OK' THEN ?4 ELSE ?5 END,"
            + " detail = (SELECT a.run_id || ' of ' || local_day(a.claimed_at) FROM sending o"
            + "   JOIN attempt a ON a.id = o.attempt_id WHERE o.scope_id = ?1 AND o.key = e.key AND o.live = 1"
            + "   ORDER BY o.verdict = 'OK' LIMIT 1)"
            + " WHERE e.id > ?2 AND e.id <= ?3 AND e.reason IS NULL"
            + " AND NOT EXISTS (SELECT 1 FROM sending s WHERE s.enrolment_id = e.id AND s.live = 1)"
            + " AND EXISTS (SELECT 1 FROM sending o WHERE o.scope_id = ?1 AND o.key = e.key AND o.live = 1";

    /** Who sends, from which computer, with which version of the program. */
    record Sender(String operator, String machine, String version) {}

    private final Statements statements;
    private final Trail trail;
    private final RunRecord run;
    private final Sender sender;
    private final OrderedClaims ordered;
    private final PermitReader permits;
    private final boolean orderedOnly;
    private boolean swept;
    private final Map<IdentifierKind, Long> cursors = new EnumMap<>(IdentifierKind.class);

    /** @param orderedOnly what was not sent yet stays so: only what people ordered for single rows is claimed */
    Claims(Statements statements, Trail trail, RunRecord run, Sender sender, boolean orderedOnly) {
        this(statements, trail, run, sender, orderedOnly, new OrderedClaims(statements, run));
        for (IdentifierKind kind : IdentifierKind.values()) {
            cursors.put(kind, orderedOnly ? run.lastRow() : run.firstRow() - 1);
        }
    }

    private Claims(
            Statements statements,
            Trail trail,
            RunRecord run,
            Sender sender,
            boolean orderedOnly,
            OrderedClaims ordered) {
        this.statements = statements;
        this.trail = trail;
        this.run = run;
        this.sender = sender;
        this.ordered = ordered;
        this.permits = new PermitReader(statements, run);
        this.orderedOnly = orderedOnly;
    }

    /** The same place in the list, to go back to when a transaction fails. */
    Claims copy() {
        Claims copy = new Claims(statements, trail, run, sender, orderedOnly, ordered.copy());
        copy.swept = swept;
        copy.cursors.putAll(cursors);
        return copy;
    }

    /** Within a transaction: the next batch; empty when nothing is left to send. */
    Optional<Permit> next(int most, Instant now) throws SQLException {
        for (IdentifierKind kind : IdentifierKind.values()) {
            long cursor = cursors.getOrDefault(kind, run.lastRow());
            if (cursor >= run.lastRow()) {
                continue;
            }
            long attempt = nextAttempt();
            int claimed = claimFirst(attempt, kind, cursor, most);
            if (claimed > 0) {
                Permit permit = open(attempt, kind, claimed, cursor + 1, now);
                long last = permit.enrolment(claimed - 1).value();
                cursors.put(kind, claimed < most ? run.lastRow() : last);
                return Optional.of(permit);
            }
            cursors.put(kind, run.lastRow());
        }
        return nextOrdered(most, now);
    }

    private Optional<Permit> nextOrdered(int most, Instant now) throws SQLException {
        for (IdentifierKind kind : IdentifierKind.values()) {
            long attempt = nextAttempt();
            int claimed = ordered.claim(attempt, kind, most, now);
            if (claimed > 0) {
                return Optional.of(open(attempt, kind, claimed, ordered.from(), now));
            }
        }
        ordered.startOver();
        return Optional.empty();
    }

    /** What a permit was for waits again, after its sending did not count: the next claim finds it. */
    void release(Permit permit) {
        long before = permit.enrolment(0).value() - 1;
        if (!orderedOnly) {
            cursors.merge(permit.kind(), before, Math::min);
        }
        ordered.release(before);
    }

    private int claimFirst(long attempt, IdentifierKind kind, long cursor, int most) throws SQLException {
        boolean again = run.again().isPresent();
        if (again && !swept) {
            // Whom nobody knows to be enrolled is never sent a second time, not even by order of a list.
            leaveOut(" AND o.verdict <> 'OK')");
        }
        String sql = (again ? ONCE_MORE : ONCE) + OF_FIRST_SENDINGS;
        try {
            return insertFirst(sql, attempt, kind, cursor, most);
        } catch (SQLException refused) {
            if (again || swept || !Failures.constraint(refused)) {
                throw refused;
            }
            leaveOut(")");
            return insertFirst(sql, attempt, kind, cursor, most);
        }
    }

    private int insertFirst(String sql, long attempt, IdentifierKind kind, long cursor, int most) throws SQLException {
        return statements.run(sql, attempt, run.scope(), cursor, run.lastRow(), String.valueOf(kind.letter()), most);
    }

    /** Once is enough: while a run is on, nothing but the run itself makes a sending. */
    private void leaveOut(String condition) throws SQLException {
        boolean back = run.action() == Action.TAKE_BACK;
        statements.run(
                LEAVE_OUT + condition,
                run.scope(),
                run.firstRow() - 1,
                run.lastRow(),
                (back ? ReasonCode.ALREADY_TAKEN_BACK : ReasonCode.ALREADY_ENROLLED).name(),
                ReasonCode.ALREADY_NEEDS_CHECKING.name());
        swept = true;
    }

    private long nextAttempt() throws SQLException {
        return statements.number("SELECT COALESCE(MAX(id), 0) + 1 FROM attempt");
    }

    /** @param from no row of the claim is before it */
    private Permit open(long attempt, IdentifierKind kind, int size, long from, Instant now) throws SQLException {
        statements.run(
                "INSERT INTO attempt (id, run_id, kind, size, claimed_at, operator, machine, version)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                attempt,
                run.id().value(),
                kind.name(),
                size,
                now.toEpochMilli(),
                sender.operator(),
                sender.machine(),
                sender.version());
        Hash hash = RequestHash.claim(
                run.id().value(),
                kind.name(),
                size,
                now.toEpochMilli(),
                sender.operator(),
                sender.machine(),
                sender.version());
        Permit permit = permits.read(attempt, kind, size, from, hash);
        trail.add(FactKind.CLAIM, attempt, hash.value());
        return permit;
    }
}
