package com.enroldesk.ui.promotion;

import com.enroldesk.domain.Program;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.EmptyState;
import com.enroldesk.ui.shell.Page;
import com.enroldesk.ui.shell.Wording;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The picker's sheet. */
public final class PromotionController implements Page {
    private final PromotionViewModel model;
    private final Texts texts;
    private final Wording wording;

    @FXML
    private ComboBox<Program> programs;

    @FXML
    private TextField search;

    @FXML
    private ListView<Entry> entries;

    @FXML
    private EmptyState nothing;

    @FXML
    private EmptyState loading;

    @FXML
    private Label message;

    @FXML
    private Button choose;

    public PromotionController(PromotionViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.wording = model.wording();
    }

    @FXML
    void initialize() {
        programs.setItems(model.programs());
        programs.setConverter(new ProgramName());
        programs.valueProperty()
                .addListener((_, _, chosen) -> Optional.ofNullable(chosen).ifPresent(model::chooseProgram));
        model.programProperty().addListener((_, _, program) -> programs.setValue(program.orElse(null)));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventFilter(KeyEvent.KEY_PRESSED, this::move);
        entries.setItems(model.entries());
        model.busyProperty().subscribe(busy -> entries.setPlaceholder(busy ? loading : nothing));
        entries.setCellFactory(_ -> new EntryCell(texts, wording));
        entries.getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, entry) -> model.select(Optional.ofNullable(entry)));
        entries.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                choose();
            }
        });
        entries.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                choose();
            }
        });
        model.selectedProperty().addListener((_, _, entry) -> entry.ifPresent(entries.getSelectionModel()::select));
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        choose.disableProperty().bind(model.choosable().not().or(model.busyProperty()));
    }

    @Override
    public void shown() {
        model.open();
        search.requestFocus();
    }

    @FXML
    void choose() {
        model.choose();
    }

    @FXML
    void cancel() {
        model.cancel();
    }

    private void move(KeyEvent key) {
        int step = key.getCode() == KeyCode.DOWN ? 1 : key.getCode() == KeyCode.UP ? -1 : 0;
        if (step != 0 && !model.entries().isEmpty()) {
            int next = Math.clamp(
                    entries.getSelectionModel().getSelectedIndex() + step,
                    0,
                    model.entries().size() - 1);
            entries.getSelectionModel().select(next);
            entries.scrollTo(next);
            key.consume();
        }
    }

    /** Programs are chosen by name, or typed by id where none is listed. */
    private final class ProgramName extends StringConverter<Program> {
        @Override
        public String toString(Program program) {
            return program == null
                    ? ""
                    : texts.get(
                            "promotion.program", program.name(), program.id().value());
        }

        @Override
        public @Nullable Program fromString(String text) {
            return model.program(text);
        }
    }
}
