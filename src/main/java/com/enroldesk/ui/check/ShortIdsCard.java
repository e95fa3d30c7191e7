package com.enroldesk.ui.check;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.kit.ToneLabel;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** A warning that bare numbers are sent as ids. It keeps no row out: they may well be ids. */
final class ShortIdsCard extends VBox {

    ShortIdsCard(int count, CheckViewModel model, Texts texts) {
        getStyleClass().addAll("card", "repair");
        ToneLabel title = new ToneLabel();
        title.show(texts.get("check.shortIds", count), Tone.FIXABLE);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        CountryChoice country =
                CountryChoice.of(model, texts.get("list.country.prompt"), texts.get("check.shortIds.apply"));
        FlowPane actions = new FlowPane(country.apply());
        actions.getStyleClass().add("chips");
        getChildren()
                .addAll(
                        title,
                        RepairCard.sentence(texts.get("check.shortIds.why")),
                        RepairCard.muted(texts.get("check.shortIds.advice")),
                        country.box(),
                        actions);
    }
}
