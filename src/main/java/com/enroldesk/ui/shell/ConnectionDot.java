package com.enroldesk.ui.shell;

import com.enroldesk.settings.Colour;
import com.enroldesk.settings.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.Region;

/** The colour of a connection, so that two are not taken for each other; the demonstration has one of its own. */
public final class ConnectionDot extends Region {
    private static final List<String> ALL =
            Arrays.stream(Colour.values()).map(ConnectionDot::styleClass).toList();

    public ConnectionDot() {
        getStyleClass().add("connection-dot");
    }

    public void show(Optional<Connection> connection) {
        getStyleClass().removeAll(ALL);
        connection.map(Connection::colour).map(ConnectionDot::styleClass).ifPresent(getStyleClass()::add);
    }

    private static String styleClass(Colour colour) {
        return "colour-" + colour.name().toLowerCase(Locale.ROOT);
    }
}
