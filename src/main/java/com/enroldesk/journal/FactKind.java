package com.enroldesk.journal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a fact of the trail is about. The names are stored. */
public enum FactKind {
    /** Where the trail starts: what lay in the journal before it. */
    START("SELECT kind, ref FROM trail_start ORDER BY kind"),
    /** Approved lists, with the hash of their rows. */
    RUN("SELECT r.id, s.endpoint, s.promotion, s.action, r.connection, r.connection_spec, r.program, r.program_name,"
            + " r.promotion_name, r.list_name, r.list_hash, r.columns, r.identifier_column, r.kind, r.country, r.source,"
            + " r.batch, r.again, r.operator, r.machine, r.version, r.approved_at, r.first_row, r.row_count, r.rows_hash,"
            + " r.of_run FROM run r JOIN scope s ON s.id = r.scope_id WHERE r.id > ?1 AND r.id <= ?2 ORDER BY r.id"),
    /** The intent to send one request: whom, who, where and with which version. */
    CLAIM(""),
    /** How one request ended, for each of its customers. */
    ANSWER(""),
    /** What was found out or decided about sendings in doubt, and what they became by it. */
    RULING("SELECT r.id, r.enrolment_id, r.attempt_id, r.at, r.operator, r.how, r.verdict, r.note, r.answer, s.verdict,"
            + " s.reason, s.reason_key, s.detail, t.earned_id, t.issual_id, t.customer_id FROM ruling r"
            + " LEFT JOIN sending s ON s.enrolment_id = r.enrolment_id AND s.attempt_id = r.attempt_id"
            + "   AND r.verdict <> 'UNKNOWN'"
            + " LEFT JOIN receipt t ON t.enrolment_id = r.enrolment_id AND t.attempt_id = r.attempt_id"
            + "   AND r.verdict = 'OK' WHERE r.id > ?1 AND r.id <= ?2 ORDER BY r.id"),
    /** What people decided, and when a run changed its state. */
    DECISION("SELECT id, run_id, at, operator, what, detail FROM decision WHERE id > ?1 AND id <= ?2 ORDER BY id"),
    /** Identifiers to send in place of the list's own, or once more. */
    CORRECTION("SELECT id, enrolment_id, text, key, operator, typed_at FROM correction WHERE id > ?1 AND id <= ?2"
            + " ORDER BY id"),
    /** Orders to send rows again that may have counted. */
    RESEND("SELECT id, enrolment_id, at, operator, note FROM resend WHERE id > ?1 AND id <= ?2 ORDER BY id");

    private final String rows;

    FactKind(String rows) {
        this.rows = rows;
    }

    static Optional<FactKind> of(String stored) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(stored))
                .findFirst();
    }

    /** Asks for the unchanging columns of the rows after ?1 up to ?2; empty where a fact is about one request. */
    String rows() {
        return rows;
    }

    /** Where its records lie. */
    String table() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether new rows of its table make a fact by themselves. */
    boolean follows() {
        return this != START && !rows.isEmpty();
    }
}
