package com.enroldesk.ui.promotion;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Badge;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.shell.Wording;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A line of the picker: name, ids, and either how long it lasts or why it is closed. */
final class EntryCell extends ListCell<Entry> {
    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

    private final Texts texts;
    private final Wording wording;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Badge badge = new Badge();
    private final HBox line;

    EntryCell(Texts texts, Wording wording) {
        this.texts = texts;
        this.wording = wording;
        name.getStyleClass().add("strong");
        detail.getStyleClass().addAll("muted", "small");
        VBox words = new VBox(name, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(words, badge);
        line.getStyleClass().add("row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        if (empty || entry == null) {
            setGraphic(null);
            pseudoClassStateChanged(CLOSED, false);
            return;
        }
        name.setText(entry.promotion().name());
        detail.setText(entry.closed().orElseGet(() -> ids(entry)));
        badge.show(
                entry.closed().isPresent()
                        ? ""
                        : wording.timeLeft(entry.promotion())
                                .orElse(entry.recent() ? texts.get("promotion.recent") : ""),
                wording.timeLeft(entry.promotion()).isPresent() ? Tone.FIXABLE : Tone.MUTED);
        pseudoClassStateChanged(CLOSED, entry.closed().isPresent());
        setGraphic(line);
    }

    private String ids(Entry entry) {
        return entry.promotion().identifier().isEmpty()
                ? texts.get("promotion.id", entry.promotion().id().value())
                : texts.get(
                        "promotion.ids",
                        entry.promotion().id().value(),
                        entry.promotion().identifier());
    }
}
