package com.enroldesk.ui.kit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** A chip that says what was guessed or chosen, and offers the other possibilities. */
public final class ChoiceChip<T> extends MenuButton {
    private Function<T, String> name = String::valueOf;
    private Consumer<T> chosen = _ -> {};

    public ChoiceChip() {
        getStyleClass().add("choice-chip");
        // Choices are columns and other words of a list: an underline is a part of them.
        setMnemonicParsing(false);
    }

    /** How a choice is written, and who is told of it. */
    public void fit(Function<T, String> wording, Consumer<T> listener) {
        name = wording;
        chosen = listener;
    }

    public void show(List<T> choices, T current) {
        setText(name.apply(current));
        ToggleGroup group = new ToggleGroup();
        getItems()
                .setAll(choices.stream()
                        .map(choice -> item(choice, group, choice.equals(current)))
                        .toList());
    }

    private RadioMenuItem item(T choice, ToggleGroup group, boolean current) {
        RadioMenuItem item = new RadioMenuItem(name.apply(choice));
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(current);
        item.setOnAction(_ -> chosen.accept(choice));
        return item;
    }
}
