package com.enroldesk.engine.local;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Programs, promotions and sources, in and out of the file. */
final class CatalogueRows {
    private CatalogueRows() {}

    static Catalogue read(Connection connection) throws SQLException {
        List<Program> programs = Sql.list(
                connection,
                row -> new Program(new ProgramId(row.getString(1)), row.getString(2)),
                "SELECT id, name FROM programs ORDER BY id");
        List<Promotion> promotions = Sql.list(connection, CatalogueRows::promotion, """
                SELECT id, program_id, name, identifier, type, state, active, starts_at, ends_at, issual_limit
                FROM promotions
                ORDER BY id
                """);
        List<String> sources =
                Sql.list(connection, row -> row.getString(1), "SELECT name FROM sources ORDER BY position");
        return new Catalogue(programs, promotions, sources);
    }

    static void write(Connection connection, Program program) throws SQLException {
        Sql.run(
                connection,
                "INSERT INTO programs (id, name) VALUES (?, ?)",
                Long.parseLong(program.id().value()),
                program.name());
    }

    static void write(Connection connection, Promotion promotion) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO promotions
                    (id, program_id, name, identifier, type, state, active, starts_at, ends_at, issual_limit)
                VALUES (?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?)
                """)) {
            insert.setLong(1, Long.parseLong(promotion.id().value()));
            insert.setLong(2, Long.parseLong(promotion.program().value()));
            insert.setString(3, promotion.name());
            insert.setString(4, promotion.identifier());
            insert.setString(5, promotion.type().name());
            insert.setString(6, promotion.state().name());
            insert.setBoolean(7, promotion.active());
            moment(insert, 8, promotion.start());
            moment(insert, 9, promotion.end());
            if (promotion.limitPerCustomer().isPresent()) {
                insert.setInt(10, promotion.limitPerCustomer().getAsInt());
            } else {
                insert.setNull(10, Types.INTEGER);
            }
            insert.executeUpdate();
        }
    }

    static void writeSources(Connection connection, List<String> sources) throws SQLException {
        for (int i = 0; i < sources.size(); i++) {
            Sql.run(connection, "INSERT INTO sources (position, name) VALUES (?, ?)", i + 1, sources.get(i));
        }
    }

    private static Promotion promotion(ResultSet row) throws SQLException {
        int limit = row.getInt(10);
        OptionalInt perCustomer = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(limit);
        return new Promotion(
                new PromotionId(row.getString(1)),
                new ProgramId(row.getString(2)),
                row.getString(3),
                Optional.ofNullable(row.getString(4)).orElse(""),
                PromotionType.valueOf(row.getString(5)),
                PromotionState.valueOf(row.getString(6)),
                row.getBoolean(7),
                moment(row, 8),
                moment(row, 9),
                perCustomer);
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static void moment(PreparedStatement insert, int column, Optional<Instant> moment) throws SQLException {
        if (moment.isPresent()) {
            insert.setLong(column, moment.get().toEpochMilli());
        } else {
            insert.setNull(column, Types.INTEGER);
        }
    }
}
