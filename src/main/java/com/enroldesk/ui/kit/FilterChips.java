package com.enroldesk.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** Chips of which exactly one is chosen, each with its count. Arrow keys move between them. */
public final class FilterChips<K> extends FlowPane {
    /** As wide as five chips with counts; narrower places wrap them. */
    private static final double WRAP = 640;

    private final ToggleGroup group = new ToggleGroup();
    private Consumer<K> chosen = _ -> {};

    /** One chip. */
    public record Chip<K>(K key, String text, Tone tone, boolean enabled) {}

    public FilterChips() {
        getStyleClass().add("filter-chips");
        setPrefWrapLength(WRAP);
    }

    public void onChosen(Consumer<K> listener) {
        chosen = listener;
    }

    /** Shows these chips, keeping the focus where the same number stood before. */
    public void show(List<Chip<K>> chips, K selected) {
        if (getChildren().size() != chips.size()) {
            getChildren().setAll(chips.stream().map(_ -> button()).toList());
        }
        for (int index = 0; index < chips.size(); index++) {
            Chip<K> chip = chips.get(index);
            ToggleButton button = (ToggleButton) getChildren().get(index);
            button.setText(chip.text());
            button.setDisable(!chip.enabled());
            chip.tone().dress(button);
            button.setSelected(chip.key().equals(selected));
            button.setOnAction(_ -> {
                // A click on the chosen chip leaves it chosen.
                button.setSelected(true);
                chosen.accept(chip.key());
            });
        }
    }

    private ToggleButton button() {
        ToggleButton button = new ToggleButton();
        button.getStyleClass().add("filter-chip");
        button.setToggleGroup(group);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        return button;
    }
}
