package com.enroldesk.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the trail: a fact for everything that the journal is told, in the same commit, each with the hash of the one before.
 * It makes a change from outside show; it cannot keep out somebody who writes the whole trail anew.
 */
final class Trail {
    private static final byte[] NONE = new byte[0];
    /** Tables that have grown since the last fact about them. */
    private static final String GROWN =
            "SELECT * FROM (SELECT s.kind, MAX(s.ref, COALESCE((SELECT MAX(f.ref) FROM fact f"
                    + "   WHERE f.kind = s.kind), 0)) AS told, CASE s.kind"
                    + "   WHEN 'RUN' THEN (SELECT MAX(id) FROM run)"
                    + "   WHEN 'RULING' THEN (SELECT MAX(id) FROM ruling)"
                    + "   WHEN 'DECISION' THEN (SELECT MAX(id) FROM decision)"
                    + "   WHEN 'CORRECTION' THEN (SELECT MAX(id) FROM correction)"
                    + "   WHEN 'RESEND' THEN (SELECT MAX(id) FROM resend) END AS last"
                    + " FROM trail_start s) WHERE last > told";

    /** Rows of a kind that no fact is about yet. */
    private record Grown(FactKind kind, long after, long last) {}

    private static final String NEWEST =
            "SELECT (SELECT COALESCE(MAX(id), 0) FROM fact), (SELECT COALESCE(MAX(id), 0) FROM run)";

    private final Statements statements;
    private long facts;
    private long runs;

    Trail(Statements statements) {
        this.statements = statements;
    }

    /**
     * Within a transaction.
     *
     * @param content hash of what the record says
     */
    void add(FactKind kind, long ref, byte[] content) throws SQLException {
        try (ResultSet last = statements
                .prepare("SELECT id, hash FROM fact ORDER BY id DESC LIMIT 1")
                .executeQuery()) {
            if (last.next()) {
                insert(last.getBytes(2), last.getLong(1) + 1, kind, ref, content);
                return;
            }
        }
        try (ResultSet start = statements.prepare(FactKind.START.rows()).executeQuery()) {
            byte[] first = insert(NONE, 1, FactKind.START, 0, content(start));
            insert(first, 2, kind, ref, content);
        }
    }

    private byte[] insert(byte[] before, long id, FactKind kind, long ref, byte[] content) throws SQLException {
        byte[] hash = link(before, id, kind, ref, content);
        PreparedStatement insert = statements.prepare("INSERT INTO fact (id, kind, ref, hash) VALUES (?, ?, ?, ?)");
        insert.setLong(1, id);
        insert.setString(2, kind.name());
        insert.setLong(3, ref);
        insert.setBytes(4, hash);
        insert.executeUpdate();
        return hash;
    }

    static byte[] link(byte[] before, long id, FactKind kind, long ref, byte[] content) {
        return new Hash()
                .add(before)
                .add(id)
                .add(kind.name())
                .add(ref)
                .add(content)
                .value();
    }

    /** At the end of a transaction: facts for the rows that it added to the tables of approvals, decisions and orders. */
    void follow() throws SQLException {
        List<Grown> grown = new ArrayList<>();
        try (ResultSet rows = statements.prepare(GROWN).executeQuery()) {
            while (rows.next()) {
                grown.add(new Grown(FactKind.valueOf(rows.getString(1)), rows.getLong(2), rows.getLong(3)));
            }
        }
        for (Grown table : grown) {
            FactKind kind = table.kind();
            add(kind, table.last(), content(statements.prepare(kind.rows()), table.after(), table.last()));
        }
        try (ResultSet newest = statements.prepare(NEWEST).executeQuery()) {
            if (newest.next()) {
                facts = newest.getLong(1);
                runs = newest.getLong(2);
            }
        }
    }

    /** Number of the newest fact at the end of the last transaction, if that was committed. */
    long facts() {
        return facts;
    }

    /** Number of the newest run, as {@link #facts}. */
    long runs() {
        return runs;
    }

    static byte[] content(PreparedStatement asked, long from, long to) throws SQLException {
        asked.setLong(1, from);
        asked.setLong(2, to);
        try (ResultSet rows = asked.executeQuery()) {
            return content(rows);
        }
    }

    /** The hash of some rows, all columns as text. */
    static byte[] content(ResultSet rows) throws SQLException {
        Hash hash = new Hash();
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                @Nullable String field = rows.getString(column);
                hash.add(field);
            }
        }
        return hash.value();
    }
}
