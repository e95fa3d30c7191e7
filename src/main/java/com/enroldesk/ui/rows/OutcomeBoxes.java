package com.enroldesk.ui.rows;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A large box with its count for each outcome; choosing one filters, choosing it again shows all rows. */
public final class OutcomeBoxes extends HBox {
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");
    private static final int LONGEST_LARGE = 10_000;
    private static final double ROOMY = 108;

    private final Map<OutcomeKind, Box> boxes = new EnumMap<>(OutcomeKind.class);
    private Consumer<Set<OutcomeKind>> chosen = _ -> {};

    public OutcomeBoxes() {
        getStyleClass().add("outcome-boxes");
        for (OutcomeKind kind : OutcomeKind.values()) {
            Box box = new Box(kind);
            box.setOnAction(_ -> chosen.accept(box.isSelected() ? Set.of(kind) : Set.of()));
            boxes.put(kind, box);
            HBox.setHgrow(box, Priority.ALWAYS);
        }
        getChildren().addAll(boxes.values());
        widthProperty().addListener(_ -> fit());
    }

    /** Smaller numbers and words on two lines where many boxes share little room. */
    private void fit() {
        long shown = boxes.values().stream().filter(Box::isVisible).count();
        pseudoClassStateChanged(TIGHT, getWidth() > 0 && getWidth() / Math.max(1, shown) < ROOMY);
    }

    public void onChosen(Consumer<Set<OutcomeKind>> listener) {
        chosen = listener;
    }

    /**
     * Outcomes that only some runs know are shown when they occur.
     *
     * @param live the run is on its way, so that waiting rows have their boxes even while there are none
     */
    public void show(Map<OutcomeKind, Long> counts, boolean live, Texts texts) {
        boxes.forEach((kind, box) -> box.show(counts.getOrDefault(kind, 0L), live, texts));
        fit();
    }

    /** Marks the outcomes that the table is filtered by. */
    public void choose(Set<OutcomeKind> outcomes) {
        boxes.forEach((kind, box) -> box.setSelected(outcomes.contains(kind)));
    }

    private static final class Box extends ToggleButton {
        private final OutcomeKind kind;
        private final Label number = new Label();
        private final FontIcon icon;
        private final Label word = new Label();
        private long shown = -1;

        Box(OutcomeKind kind) {
            this.kind = kind;
            this.icon = new FontIcon(Tone.of(kind).icon());
            number.getStyleClass().add("outcome-number");
            word.getStyleClass().add("outcome-word");
            HBox head = new HBox(icon, number);
            head.getStyleClass().add("outcome-head");
            icon.getStyleClass().add("tone-icon");
            Tone.of(kind).dress(this);
            VBox content = new VBox(head, word);
            content.getStyleClass().add("outcome-content");
            getStyleClass().add("outcome-box");
            setId("box-" + kind.key());
            setGraphic(content);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMaxWidth(Double.MAX_VALUE);
            managedProperty().bind(visibleProperty());
        }

        void show(long count, boolean live, Texts texts) {
            boolean always = switch (kind) {
                case ENROLLED, NOT_ENROLLED, FAILED, NEEDS_CHECKING, SKIPPED -> true;
                case WAITING, SENDING -> live;
                case NOT_SENT, TAKEN_BACK -> false;
            };
            setVisible(always || count > 0 || isSelected());
            if (count == shown) {
                return;
            }
            shown = count;
            number.setText(texts.number(count));
            word.setText(texts.outcome(kind));
            pseudoClassStateChanged(NONE, count == 0);
            pseudoClassStateChanged(LONG, count >= LONGEST_LARGE);
            setAccessibleText(texts.get("rows.bar.part", texts.outcome(kind), count));
        }
    }
}
