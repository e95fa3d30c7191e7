package com.enroldesk.desk;

import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Sandbox;
import com.enroldesk.settings.Connection;
import java.time.Duration;
import java.util.Optional;

/**
 * A backend that a desk works on, open.
 *
 * @param sandbox present when the backend's data are ours
 * @param connection how it was reached; empty for the demonstration, which is in this program
 */
public record Backend(Engine engine, Optional<Sandbox> sandbox, Optional<Connection> connection) {

    public String name() {
        return connection.map(Connection::name).orElse(Connection.DEMO);
    }

    /** Whether its customers are real ones. */
    public boolean production() {
        return connection.map(Connection::production).orElse(false);
    }

    /** How long a lost answer may still take effect; the demonstration answers when all is done. */
    public Duration settleAfter() {
        return connection.map(Connection::settleAfter).orElse(Duration.ZERO);
    }

    /** How to open it again, without secrets; empty for the demonstration. */
    public Optional<String> spec() {
        return connection.map(Connection::spec);
    }
}
