package com.enroldesk.ui.connect;

import com.enroldesk.settings.Connection;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.shell.ConnectionDot;
import com.enroldesk.ui.shell.Wording;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A connection in the list: its colour, its name and server, and whether it is in use. */
final class EntryCell extends ListCell<Entry> {
    private final Texts texts;
    private final ConnectionDot dot = new ConnectionDot();
    private final Label name = new Label();
    private final Label server = new Label();
    private final Label mark = new Label();
    private final HBox line;

    EntryCell(Texts texts) {
        this.texts = texts;
        name.getStyleClass().add("strong");
        server.getStyleClass().addAll("muted", "small");
        mark.getStyleClass().addAll("badge");
        VBox words = new VBox(name, server);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(dot, words, mark);
        line.getStyleClass().addAll("row", "connection-entry");
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (entry == null || empty) {
            setGraphic(null);
            setText(null);
            return;
        }
        dot.show(entry.connection());
        name.setText(Wording.connection(entry.name()));
        server.setText(entry.connection().map(Connection::host).orElseGet(() -> texts.get("connect.demo.short")));
        boolean production = entry.connection().filter(Connection::production).isPresent();
        mark.setText(
                entry.inUse() ? texts.get("connect.inUse") : production ? texts.get("connect.production.short") : "");
        mark.setVisible(!mark.getText().isEmpty());
        setGraphic(line);
    }
}
