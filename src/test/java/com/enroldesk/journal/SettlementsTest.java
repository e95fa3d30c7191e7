package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettlementsTest {
    @TempDir
    Path home;

    /** A walk through the whole table for each answer would make a run of a million rows slower with every batch. */
    @Test
    void settlingLooksAtTheRowsOfItsRequestAlone() throws Problem, SQLException {
        Journal.open(home, Clock.systemUTC(), "desk-1", "test").close();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"))) {
            Sql.run(raw, Settlements.STAGE);
            for (String sql : List.of(Settlements.STILL_LIVE, Settlements.NO_LONGER_LIVE, Settlements.ALL_OTHERS)) {
                assertThat(Sql.list(raw, row -> row.getString("detail"), "EXPLAIN QUERY PLAN " + sql, 1, 2, 3))
                        .noneMatch(step -> step.startsWith("SCAN sending"))
                        .anyMatch(step -> step.startsWith("SEARCH sending"));
            }
        }
    }
}
