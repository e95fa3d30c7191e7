package com.enroldesk.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sqlite.Function;

/** {@code local_day(ms)} in SQL: the day that people in a zone had at a moment. SQLite's own knows no zone but the process's. */
final class LocalDay extends Function {
    private final ZoneId zone;

    private LocalDay(ZoneId zone) {
        this.zone = zone;
    }

    /** For statements of this connection. */
    static void teach(Connection connection, ZoneId zone) throws SQLException {
        create(connection, "local_day", new LocalDay(zone));
    }

    @Override
    protected void xFunc() throws SQLException {
        result(LocalDate.ofInstant(Instant.ofEpochMilli(value_long(0)), zone).toString());
    }
}
