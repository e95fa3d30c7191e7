package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All or nothing also where the database refuses to begin, or where something worse than a failure is thrown. */
final class TransactionTest {
    private static final String ADD = "INSERT INTO fact VALUES (1)";

    @TempDir
    Path folder;

    private Connection ours;
    private Connection other;

    @BeforeEach
    void open() throws SQLException {
        String file = "jdbc:sqlite:" + folder.resolve("facts.db") + "?busy_timeout=0";
        ours = DriverManager.getConnection(file);
        other = DriverManager.getConnection(file);
        assertThat(Sql.first(ours, row -> row.getString(1), "PRAGMA journal_mode=WAL"))
                .contains("wal");
        Sql.run(ours, "CREATE TABLE fact (number INTEGER)");
    }

    @AfterEach
    void close() throws SQLException {
        ours.close();
        other.close();
    }

    private long facts() throws SQLException {
        return Sql.number(other, "SELECT COUNT(*) FROM fact");
    }

    @Test
    void workAfterOneThatCouldNotBeginIsStillAllOrNothing() throws SQLException {
        Sql.run(other, "BEGIN IMMEDIATE");
        assertThatThrownBy(() -> Transaction.run(ours, () -> Sql.run(ours, ADD)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("SQLITE_BUSY");
        Sql.run(other, "ROLLBACK");

        assertThatThrownBy(() -> Transaction.run(ours, () -> {
                    Sql.run(ours, ADD);
                    throw new SQLException("half-way");
                }))
                .hasMessage("half-way");
        assertThat(facts()).isZero();
        Transaction.run(ours, () -> Sql.run(ours, ADD));
        assertThat(facts()).isOne();
    }

    @Test
    void anErrorHalfWayLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> Transaction.run(ours, () -> {
                    Sql.run(ours, ADD);
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(facts()).isZero();
    }

    @Test
    void whatWentWrongIsToldEvenWhereTheDatabaseHasEndedTheTransaction() throws SQLException {
        assertThatThrownBy(() -> Transaction.run(ours, () -> {
                    Sql.run(ours, "ROLLBACK");
                    throw new SQLException("disk full");
                }))
                .hasMessage("disk full");
        Transaction.run(ours, () -> Sql.run(ours, ADD));
        assertThat(facts()).isOne();
    }
}
