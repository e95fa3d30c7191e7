package com.enroldesk.ui.list;

import com.enroldesk.intake.Format;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.ChoiceChip;
import com.enroldesk.ui.shell.ListInHand;
import com.enroldesk.ui.shell.Workbench;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;

/** How the bytes of the list were read; a change reads them anew. */
public final class FormatController {
    private final ListViewModel model;
    private final Workbench workbench;
    private final FormatWords words;

    @FXML
    private ChoiceChip<Character> delimiter;

    @FXML
    private ChoiceChip<Charset> charset;

    @FXML
    private ChoiceChip<Boolean> header;

    public FormatController(ListViewModel model, Workbench workbench, Texts texts) {
        this.model = model;
        this.workbench = workbench;
        this.words = new FormatWords(texts);
    }

    @FXML
    void initialize() {
        delimiter.fit(words::delimiter, chosen -> model.readAgain(FormatWords.with(choice(), chosen)));
        charset.fit(Charset::displayName, chosen -> model.readAgain(FormatWords.with(choice(), chosen)));
        header.fit(words::header, chosen -> model.readAgain(FormatWords.with(choice(), chosen)));
        workbench.listProperty().addListener((_, _, list) -> show(list));
        show(workbench.listProperty().get());
    }

    private void show(Optional<ListInHand> held) {
        held.map(list -> list.list().format()).ifPresent(this::show);
    }

    private void show(Format format) {
        delimiter.show(words.delimiters(), format.delimiter());
        charset.show(words.charsets(format), format.charset());
        header.show(List.of(true, false), format.header());
    }

    private FormatChoice choice() {
        return workbench.listProperty().get().map(ListInHand::choice).orElse(FormatChoice.GUESS);
    }
}
