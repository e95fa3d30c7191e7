package com.enroldesk.ui.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Icons;
import com.enroldesk.ui.kit.Tone;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** One reason: how many rows, why, what to do, examples, and the buttons that help. */
final class ReasonCardView extends HBox {

    ReasonCardView(ReasonCard card, Texts texts, ResultsViewModel model, Runnable export) {
        Tone tone = card.editable() && card.outcome() == OutcomeKind.SKIPPED ? Tone.FIXABLE : Tone.of(card.outcome());
        getStyleClass().addAll("card", "reason-card");
        tone.dress(this);
        getChildren().addAll(count(card, texts, tone), words(card, texts), actions(card, texts, model, export));
    }

    private static Node count(ReasonCard card, Texts texts, Tone tone) {
        Label number = label(texts.number(card.count()), "reason-count");
        Label outcome = label(texts.outcome(card.outcome()), "reason-outcome");
        FontIcon icon = new FontIcon(tone.icon());
        icon.getStyleClass().add("reason-icon");
        VBox box = new VBox(icon, number, outcome);
        box.getStyleClass().add("reason-head");
        return box;
    }

    private static Node words(ReasonCard card, Texts texts) {
        VBox words = new VBox(wrapped(card.cause(), "reason-cause"), wrapped(card.advice(), "reason-advice"));
        words.getStyleClass().add("reason-words");
        if (!card.examples().isEmpty()) {
            FlowPane examples = new FlowPane(
                    label(texts.get("reasons.examples", card.examples().size()), "muted"));
            examples.getStyleClass().add("reason-examples");
            card.examples().forEach(text -> examples.getChildren().add(label(text, "mono", "example")));
            words.getChildren().add(examples);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        return words;
    }

    private static Node actions(ReasonCard card, Texts texts, ResultsViewModel model, Runnable export) {
        List<Node> buttons = new ArrayList<>();
        if (card.editable()) {
            Button edit = new Button(texts.get("reasons.edit"), Icons.of(Material2AL.EDIT));
            edit.setOnAction(_ -> model.editRows(card));
            buttons.add(edit);
        }
        if (card.outcome() == OutcomeKind.NEEDS_CHECKING) {
            Button look = new Button(texts.get("reasons.look"), Icons.of(Material2AL.CLOUD_DONE));
            look.getStyleClass().add("accent");
            look.setOnAction(_ -> model.next().settle(card, true));
            Button hand = new Button(texts.get("reasons.hand"));
            hand.setOnAction(_ -> model.next().settle(card, false));
            buttons.addAll(List.of(look, hand));
        }
        Button rows = new Button(texts.get("reasons.rows"));
        rows.getStyleClass().add("flat");
        rows.setOnAction(_ -> model.showRows(card));
        buttons.add(rows);
        Button these = new Button(texts.get("reasons.export"));
        these.getStyleClass().addAll("flat");
        these.setOnAction(_ -> export.run());
        buttons.add(these);
        VBox box = new VBox(buttons.toArray(Node[]::new));
        box.getStyleClass().add("reason-actions");
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = label(text, styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label label(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }
}
