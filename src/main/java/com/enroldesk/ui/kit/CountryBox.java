package com.enroldesk.ui.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import org.controlsfx.control.SearchableComboBox;

/** A country, found by typing; Enter takes the one that is nearest to what was typed. */
public final class CountryBox extends SearchableComboBox<Country> {

    public CountryBox() {
        setItems(FXCollections.observableList(Country.all()));
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        Skin<?> skin = super.createDefaultSkin();
        // The skin offers what it finds in the order of the list, and Enter takes the first.
        for (Node box : getChildrenUnmodifiable()) {
            for (Node search : getChildrenUnmodifiable()) {
                if (box instanceof ComboBox<?> found && search instanceof TextField typed) {
                    rank(found, typed);
                }
            }
        }
        return skin;
    }

    private static <T> void rank(ComboBox<T> found, TextField typed) {
        found.itemsProperty().addListener((_, _, items) -> {
            if (!(items instanceof SortedList)) {
                found.setItems(nearestFirst(items, typed.getText()));
            }
        });
    }

    private static <T> ObservableList<T> nearestFirst(ObservableList<T> items, String typed) {
        var nearest = Country.nearest(typed);
        return new SortedList<>(
                items,
                (one, other) -> one instanceof Country left && other instanceof Country right
                        ? nearest.compare(left, right)
                        : 0);
    }
}
