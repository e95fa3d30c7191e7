package com.enroldesk.ui.results;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.ToneLabel;
import com.enroldesk.ui.results.DetailViewModel.Step;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One step of a row's story: when, what, and for a sending what went over the wire. */
final class StepView {
    private static final int MOST_LINES = 16;

    private StepView() {}

    /** @param open whether the technical part is open from the start: beside other steps it would bury them */
    static Node of(Step step, DetailViewModel model, Texts texts, boolean open) {
        ToneLabel what = new ToneLabel();
        what.show(step.what(), step.tone());
        what.setWrapText(true);
        Label when = new Label(step.when());
        when.getStyleClass().addAll("muted", "small");
        VBox box = new VBox(when, what);
        if (!step.technical().isEmpty()) {
            box.getChildren().add(technical(step, model, texts, open));
        }
        box.getStyleClass().add("step");
        step.tone().dress(box);
        return box;
    }

    private static Node technical(Step step, DetailViewModel model, Texts texts, boolean open) {
        Label technical = new Label(step.technical());
        technical.getStyleClass().addAll("muted", "small");
        technical.setWrapText(true);
        HBox bodies = new HBox(
                body(texts.get("detail.bodies.request"), model.shown(step.request()), texts),
                body(texts.get("detail.bodies.reply"), model.shown(step.reply()), texts));
        bodies.getStyleClass().add("bodies");
        VBox inside = new VBox(technical, bodies);
        inside.getStyleClass().add("technical");
        TitledPane pane = new TitledPane(texts.get("detail.technical"), inside);
        pane.setAnimated(false);
        pane.setExpanded(open);
        return pane;
    }

    private static Node body(String title, String body, Texts texts) {
        Label heading = new Label(title);
        heading.getStyleClass().addAll("small", "strong");
        String shown = body.isEmpty() ? texts.get("detail.bodies.none") : body;
        TextArea area = new TextArea(shown);
        area.setEditable(false);
        area.getStyleClass().addAll("mono", "body");
        area.setPrefRowCount((int) Math.min(MOST_LINES, shown.lines().count() + 1));
        area.setPrefColumnCount(20);
        VBox box = new VBox(heading, area);
        box.getStyleClass().add("body-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }
}
