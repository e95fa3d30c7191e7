package com.enroldesk.ui.shell;

import com.enroldesk.text.Texts;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Everything that can be done now, found by typing. */
public final class PaletteController implements Page {
    private final Commands commands;
    private final Navigator navigator;
    private final String paletteItself;
    private List<Command> possible = List.of();

    @FXML
    private TextField search;

    @FXML
    private ListView<Command> found;

    public PaletteController(Commands commands, Navigator navigator, Texts texts) {
        this.commands = commands;
        this.navigator = navigator;
        this.paletteItself = texts.get("frame.go.palette");
    }

    @FXML
    void initialize() {
        found.setCellFactory(_ -> new CommandCell());
        search.textProperty().addListener(_ -> filter());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
    }

    @Override
    public void shown() {
        possible = commands.possible().stream()
                .filter(command -> !command.label().equals(paletteItself))
                .toList();
        search.clear();
        filter();
        search.requestFocus();
    }

    @FXML
    void doSelected() {
        Command chosen = found.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            navigator.closeSheet();
            chosen.verb().run();
        }
    }

    private void filter() {
        String typed = search.getText().strip().toLowerCase(Locale.ROOT);
        found.getItems()
                .setAll(possible.stream()
                        .filter(command ->
                                command.label().toLowerCase(Locale.ROOT).contains(typed))
                        .toList());
        found.getSelectionModel().selectFirst();
    }

    private void move(KeyEvent key) {
        if (key.getCode() == KeyCode.DOWN) {
            found.getSelectionModel().selectNext();
        } else if (key.getCode() == KeyCode.UP) {
            found.getSelectionModel().selectPrevious();
        } else {
            return;
        }
        found.scrollTo(found.getSelectionModel().getSelectedIndex());
        key.consume();
    }

    private final class CommandCell extends ListCell<Command> {
        private final Label label = new Label();
        private final Label key = new Label();
        private final Region gap = new Region();
        private final HBox line = new HBox(label, gap, key);

        CommandCell() {
            key.getStyleClass().add("key");
            line.getStyleClass().add("row");
            HBox.setHgrow(gap, Priority.ALWAYS);
            setOnMouseClicked(click -> {
                if (!isEmpty() && click.getClickCount() == 1) {
                    doSelected();
                }
            });
        }

        @Override
        protected void updateItem(Command command, boolean empty) {
            super.updateItem(command, empty);
            if (empty || command == null) {
                setGraphic(null);
                return;
            }
            label.setText(command.label());
            key.setText(command.keyText());
            key.setVisible(!command.keyText().isEmpty());
            setGraphic(line);
        }
    }
}
