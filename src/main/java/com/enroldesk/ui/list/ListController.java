package com.enroldesk.ui.list;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.shell.Command;
import com.enroldesk.ui.shell.Page;
import java.io.File;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole page takes what is dropped on it; under that lies either the empty page or the list as read. */
public final class ListController implements Page {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final ListViewModel model;
    private final BringController bring;
    private final ReadController read;
    private final Dialogs dialogs;
    private final Texts texts;

    @FXML
    private StackPane root;

    @FXML
    private Node empty;

    @FXML
    private Node full;

    @FXML
    private VBox messages;

    @FXML
    private Label message;

    @FXML
    private ProgressIndicator reading;

    public ListController(
            ListViewModel model, BringController bring, ReadController read, Dialogs dialogs, Texts texts) {
        this.model = model;
        this.bring = bring;
        this.read = read;
        this.dialogs = dialogs;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        full.visibleProperty().bind(model.listPresent());
        empty.visibleProperty().bind(full.visibleProperty().not());
        message.textProperty().bind(model.messageProperty());
        messages.visibleProperty().bind(message.textProperty().isNotEmpty());
        messages.managedProperty().bind(messages.visibleProperty());
        reading.visibleProperty().bind(model.readingProperty());
        root.setOnDragOver(this::over);
        root.setOnDragExited(_ -> root.pseudoClassStateChanged(TARGET, false));
        root.setOnDragDropped(this::dropped);
        model.listPresent().addListener((_, _, present) -> focus(present));
    }

    @Override
    public void shown() {
        focus(model.listPresent().get());
    }

    private void focus(boolean present) {
        if (present) {
            read.focus();
        } else {
            bring.focus();
        }
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(texts.get("list.command.paste"), Keys.PASTE, () -> true, this::paste),
                Command.of(texts.get("list.command.open"), Keys.OPEN, () -> true, this::open),
                Command.of(texts.get("list.command.sample"), () -> true, model::trySample),
                Command.of(
                        texts.get("list.command.new"), () -> model.listPresent().get(), model::startNew),
                Command.of(
                        texts.get("list.command.on"),
                        Keys.RUN,
                        () -> model.listPresent().get(),
                        model::goOn));
    }

    private void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles() && !clipboard.getFiles().isEmpty()) {
            model.open(clipboard.getFiles().getFirst().toPath());
        } else {
            model.paste(clipboard.hasString() ? clipboard.getString() : "");
        }
    }

    private void open() {
        dialogs.openList().ifPresent(model::open);
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles() || drag.getDragboard().hasString()) {
            drag.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(TARGET, true);
        }
        drag.consume();
    }

    private void dropped(DragEvent drag) {
        Dragboard board = drag.getDragboard();
        if (board.hasFiles()) {
            board.getFiles().stream().findFirst().map(File::toPath).ifPresent(model::open);
        } else if (board.hasString()) {
            model.paste(board.getString());
        }
        drag.setDropCompleted(board.hasFiles() || board.hasString());
        drag.consume();
    }
}
