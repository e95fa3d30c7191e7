package com.enroldesk.ui.shell;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Keys;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.GridPane;

/** The words of the product, the keys, what cannot be promised, and what a backend calls the same things. */
public final class HelpController implements Page {
    private static final List<String> WORDS = List.of(
            "enrolled", "notEnrolled", "failed", "needsChecking", "skipped", "notSent", "receipt", "correction");
    private static final List<String> VENDOR = List.of("enrol", "issue", "earned", "limit", "notFound");
    private static final List<Map.Entry<String, KeyCombination>> KEYS = List.of(
            Map.entry("paste", Keys.PASTE),
            Map.entry("open", Keys.OPEN),
            Map.entry("next", Keys.NEXT_PROBLEM),
            Map.entry("previous", Keys.PREVIOUS_PROBLEM),
            Map.entry("detail", Keys.DETAIL),
            Map.entry("copy", Keys.COPY),
            Map.entry("undo", Keys.UNDO),
            Map.entry("search", Keys.SEARCH),
            Map.entry("run", Keys.RUN),
            Map.entry("export", Keys.EXPORT),
            Map.entry("promotion", Keys.PROMOTION),
            Map.entry("palette", Keys.PALETTE));

    private final Texts texts;

    @FXML
    private ScrollPane scroll;

    @FXML
    private GridPane words;

    @FXML
    private GridPane keys;

    @FXML
    private GridPane vendor;

    public HelpController(Texts texts) {
        this.texts = texts;
    }

    @FXML
    void initialize() {
        WORDS.forEach(word -> line(words, texts.get("help.word." + word), texts.get("help.meaning." + word), "strong"));
        KEYS.forEach(key -> line(keys, key.getValue().getDisplayText(), texts.get("help.key." + key.getKey()), "key"));
        VENDOR.forEach(
                word -> line(vendor, texts.get("help.vendor." + word), texts.get("help.ours." + word), "strong"));
    }

    @Override
    public void shown() {
        scroll.requestFocus();
    }

    private static void line(GridPane grid, String term, String meaning, String styleClass) {
        Label first = new Label(term);
        first.getStyleClass().add(styleClass);
        Label second = new Label(meaning);
        second.setWrapText(true);
        grid.addRow(grid.getRowCount(), first, second);
    }
}
