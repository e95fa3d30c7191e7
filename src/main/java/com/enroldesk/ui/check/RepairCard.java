package com.enroldesk.ui.check;

import com.enroldesk.domain.Reason;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.ToneLabel;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** How many rows are left out for one cause, what to do about it, and the buttons that do it. */
final class RepairCard extends VBox {
    private final Repair repair;
    private final CheckViewModel model;
    private final Texts texts;
    private final FlowPane actions = new FlowPane();

    RepairCard(Repair repair, CheckViewModel model, Texts texts) {
        this.repair = repair;
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("card", "repair");
        actions.getStyleClass().add("chips");
        ToneLabel count = new ToneLabel();
        count.show(texts.get("check.repair.rows", repair.count()), RowWords.tone(Groups.of(repair.code())));
        count.getStyleClass().add("strong");
        Reason reason = Reason.of(repair.code());
        getChildren().addAll(count, sentence(texts.reason(reason)), muted(texts.advice(reason)));
        switch (repair.way()) {
            case COUNTRY -> country();
            case AGAIN -> again();
            case EACH, NOTHING -> {}
        }
        Button look = new Button(texts.get("check.repair.look"));
        look.setOnAction(_ -> model.show(repair.code()));
        actions.getChildren().add(look);
        getChildren().add(actions);
    }

    private void country() {
        CountryChoice country = CountryChoice.of(
                model, texts.get("list.country.prompt"), texts.get("check.repair.apply", repair.count()));
        getChildren().add(country.box());
        actions.getChildren().add(country.apply());
    }

    /** Enrolling somebody twice is done on purpose only, and with a reason that is kept (R11). */
    private void again() {
        TextField why = new TextField();
        why.setPromptText(texts.get("check.repair.why"));
        Button again = new Button(texts.get("check.repair.again", repair.count()));
        again.disableProperty()
                .bind(Bindings.createBooleanBinding(() -> why.getText().isBlank(), why.textProperty()));
        again.setOnAction(_ -> model.enrolAgain(Optional.of(why.getText().strip())));
        getChildren().add(why);
        actions.getChildren().add(again);
    }

    static Label sentence(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        return label;
    }

    static Label muted(String text) {
        Label label = sentence(text);
        label.getStyleClass().addAll("muted", "small");
        return label;
    }
}
