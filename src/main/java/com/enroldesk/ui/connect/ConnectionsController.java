package com.enroldesk.ui.connect;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.shell.Command;
import com.enroldesk.ui.shell.Page;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ListView;

/** The screen of connections: the list, and beside it the one in view. */
public final class ConnectionsController implements Page {
    private final ConnectionsViewModel model;
    private final Texts texts;

    @FXML
    private ListView<Entry> list;

    @FXML
    private Node form;

    @FXML
    private Node demo;

    public ConnectionsController(ConnectionsViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        list.setItems(model.entries());
        list.setCellFactory(_ -> new EntryCell(texts));
        list.getSelectionModel().selectedItemProperty().subscribe(entry -> {
            if (entry != null) {
                model.select(Optional.of(entry));
            }
        });
        model.selectedProperty().subscribe(this::show);
    }

    @Override
    public void shown() {
        model.reopen();
        list.requestFocus();
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.of(texts.get("connect.add"), list::isVisible, this::add));
    }

    @FXML
    void add() {
        model.add();
    }

    private void show(Optional<Entry> entry) {
        boolean isDemo = entry.isPresent() && entry.get().connection().isEmpty();
        only(demo, isDemo);
        only(form, !isDemo);
        entry.ifPresentOrElse(
                list.getSelectionModel()::select, () -> list.getSelectionModel().clearSelection());
    }
}
