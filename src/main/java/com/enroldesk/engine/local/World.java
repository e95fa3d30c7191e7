package com.enroldesk.engine.local;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What the file says of itself: its rules, and which sample world it is. It is read into memory, and again when this or another
 * process has changed it. Read by any thread; everything else by whoever has the turn.
 */
final class World {
    private final Connection connection;
    private volatile RequestRules rules;
    private volatile String id;
    private long seen;

    World(Connection connection) throws SQLException {
        this.connection = connection;
        this.rules = new RequestRules(CatalogueRows.read(connection));
        this.id = readId(connection);
        this.seen = version(connection);
    }

    RequestRules rules() {
        return rules;
    }

    /** Data made anew or replaced are another world. */
    String id() {
        return id;
    }

    void read() throws SQLException {
        rules = new RequestRules(CatalogueRows.read(connection));
        id = readId(connection);
    }

    /** Reads again if another process has committed anything since the last time. */
    void readIfChanged() throws SQLException {
        long now = version(connection);
        if (now != seen) {
            read();
            seen = now;
        }
    }

    private static String readId(Connection connection) throws SQLException {
        return Sql.text(connection, "SELECT id FROM world").orElseThrow();
    }

    /** SQLite's own mark, which another connection's commit changes and this one's does not. */
    private static long version(Connection connection) throws SQLException {
        return Sql.number(connection, "PRAGMA data_version");
    }
}
