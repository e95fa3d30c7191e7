package com.enroldesk.ui.connect;

import com.enroldesk.settings.Connection;
import java.util.Optional;

/**
 * One line of the list of connections.
 *
 * @param connection empty for the demonstration
 * @param inUse the desk works on it now
 */
record Entry(Optional<Connection> connection, boolean inUse) {
    String name() {
        return connection.map(Connection::name).orElse(Connection.DEMO);
    }
}
