package com.enroldesk.ui.check;

import com.enroldesk.ui.kit.Country;
import com.enroldesk.ui.kit.CountryBox;
import java.util.Optional;
import javafx.scene.control.Button;

/** A country for all short numbers of the list, and the button that applies it. */
record CountryChoice(CountryBox box, Button apply) {

    static CountryChoice of(CheckViewModel model, String prompt, String action) {
        CountryBox box = new CountryBox();
        box.setPromptText(prompt);
        box.setMaxWidth(Double.MAX_VALUE);
        Button apply = new Button(action);
        apply.getStyleClass().add("accent");
        apply.disableProperty().bind(box.valueProperty().isNull());
        apply.setOnAction(
                _ -> Optional.ofNullable(box.getValue()).map(Country::code).ifPresent(model::applyCountry));
        return new CountryChoice(box, apply);
    }
}
