package com.enroldesk.ui.shell;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Copied;
import com.enroldesk.ui.kit.Icons;
import com.enroldesk.ui.kit.Notice;
import com.enroldesk.ui.kit.Notices;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The sentences above the screens. */
public final class NoticesController {
    private static final Duration GOOD_STAYS = Duration.seconds(7);

    private final Notices notices;
    private final Texts texts;

    @FXML
    private VBox stack;

    public NoticesController(Notices notices, Texts texts) {
        this.notices = notices;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        notices.open().addListener((ListChangeListener<Notice>) _ -> show());
        show();
    }

    private void show() {
        stack.getChildren().setAll(notices.open().stream().map(this::bar).toList());
        stack.setVisible(!notices.open().isEmpty());
        stack.setManaged(!notices.open().isEmpty());
    }

    private HBox bar(Notice notice) {
        Label text = new Label(notice.text(), Icons.of(icon(notice.tone()), "notice-icon"));
        text.getStyleClass().add("notice-text");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox bar = new HBox(text);
        bar.getStyleClass().addAll("notice", "notice-" + notice.tone().name().toLowerCase(Locale.ROOT));
        notice.offer().ifPresent(offer -> {
            Button button = new Button(offer.label());
            // It may name a connection.
            button.setMnemonicParsing(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                notices.close(notice);
                offer.verb().run();
            });
            bar.getChildren().add(button);
        });
        if (!notice.code().isEmpty()) {
            bar.getChildren().add(small(Material2AL.CONTENT_COPY, texts.get("frame.notice.copy"), () -> copy(notice)));
        }
        bar.getChildren().add(small(Material2AL.CLOSE, texts.get("frame.notice.close"), () -> notices.close(notice)));
        if (notice.tone() == Notice.Tone.GOOD && notice.offer().isEmpty()) {
            PauseTransition stays = new PauseTransition(GOOD_STAYS);
            stays.setOnFinished(_ -> notices.close(notice));
            stays.play();
        }
        return bar;
    }

    private static Button small(Ikon ikon, String tip, Runnable verb) {
        Button button = new Button("", Icons.of(ikon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(_ -> verb.run());
        return button;
    }

    private static void copy(Notice notice) {
        Copied.text(notice.code() + "  " + notice.text());
    }

    private static Ikon icon(Notice.Tone tone) {
        return switch (tone) {
            case GOOD -> Material2AL.CHECK_CIRCLE;
            case CAUTION -> Material2MZ.REPORT_PROBLEM;
            case PROBLEM -> Material2AL.ERROR;
        };
    }
}
