package com.enroldesk.ui.kit;

import java.util.function.Function;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;

/** A cell with the icon and the colour of its tone beside a word or sentence. */
public final class ToneCell<T> extends TableCell<Slot<T>, T> {
    private final ToneLabel label = new ToneLabel();
    private final LongText tip = new LongText(this);
    private final Function<T, Tone> tone;
    private final Function<T, String> text;

    public ToneCell(Function<T, Tone> tone, Function<T, String> text) {
        this.tone = tone;
        this.text = text;
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    }

    @Override
    protected void updateItem(T row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            tip.show("");
            return;
        }
        String shown = text.apply(row);
        label.show(shown, tone.apply(row));
        setGraphic(label);
        tip.show(shown);
    }
}
