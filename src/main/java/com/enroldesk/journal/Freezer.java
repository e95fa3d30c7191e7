package com.enroldesk.journal;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a list into the journal for good: one transaction, all rows or none, with their count and hash (R1, R2). */
final class Freezer {
    private final Connection connection;
    private final String machine;
    private final String version;

    Freezer(Connection connection, String machine, String version) {
        this.connection = connection;
        this.machine = machine;
        this.version = version;
    }

    RunId freeze(RunOrder order, Iterator<FrozenRow> rows, Instant now) throws SQLException {
        long first = Sql.number(connection, "SELECT COALESCE(MAX(id), 0) + 1 FROM enrolment");
        ListHash hash = new ListHash();
        long next = first;
        boolean keepCells = order.columns().size() > 1;
        try (Statements statements = new Statements(connection)) {
            BulkInsert insert = new BulkInsert(
                    statements, "enrolment", "id", "line", "text", "key", "source", "cells", "reason", "detail");
            while (rows.hasNext()) {
                FrozenRow row = rows.next();
                @Nullable
                String key = row.identifier().map(Identifier::ledgerKey).orElse(null);
                @Nullable String source = row.source().equals(order.source()) ? null : row.source();
                @Nullable String cells = keepCells || isCorrected(row) ? Cells.join(row.cells()) : null;
                @Nullable Reason left = row.leftOut().orElse(null);
                @Nullable String code = left == null ? null : left.code().name();
                insert.add(next, row.line(), row.text(), key, source, cells, code, left == null ? null : left.detail());
                hash.add(row.line(), row.text(), key, source, cells, code, null);
                next++;
            }
            insert.flush();
        }
        return record(order, first, next - first, HexFormat.of().formatHex(hash.value()), now);
    }

    /** The list's only cell says something else than the text that is sent, so the text does not stand for it. */
    private static boolean isCorrected(FrozenRow row) {
        return !row.cells().isEmpty() && !row.cells().equals(List.of(row.text()));
    }

    private RunId record(RunOrder order, long first, long count, String rowsHash, Instant now) throws SQLException {
        Promotion promotion = order.promotion();
        long id = Sql.insert(
                connection,
                "INSERT INTO run (scope_id, connection, connection_spec, program, program_name, promotion_name, list_name, list_hash, columns,"
                        + " identifier_column, kind, country, source, batch, again, operator, machine, version, approved_at,"
                        + " first_row, row_count, rows_hash, state)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                RunTable.scope(connection, order.endpoint(), promotion.id(), order.action()),
                order.connection(),
                order.connectionSpec().orElse(null),
                promotion.program().value(),
                order.programName(),
                promotion.name(),
                order.listName(),
                order.listHash(),
                Cells.join(order.columns()),
                order.identifierColumn(),
                order.kind().map(Enum::name).orElse(null),
                order.country().orElse(null),
                order.source(),
                order.batch(),
                order.again().orElse(null),
                order.operator(),
                machine,
                version,
                now.toEpochMilli(),
                first,
                count,
                rowsHash,
                RunState.READY.name());
        RunId run = new RunId(id);
        RunTable.decide(
                connection, run, now, order.operator(), "approve", order.again().orElse(""));
        return run;
    }
}
