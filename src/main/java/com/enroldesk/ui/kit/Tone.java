package com.enroldesk.ui.kit;

import com.enroldesk.domain.OutcomeKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.css.Styleable;

/** A role that colours and icons follow; its style class is {@code tone-…} and its colours lie in the theme files. */
public enum Tone {
    WAITING("mdmz-schedule"),
    SENDING("mdmz-send"),
    ENROLLED("mdal-check_circle"),
    NOT_ENROLLED("mdmz-remove_circle"),
    FAILED("mdal-error"),
    NEEDS_CHECKING("mdal-help"),
    SKIPPED("mdmz-skip_next"),
    NOT_SENT("mdmz-pause_circle_filled"),
    TAKEN_BACK("mdmz-undo"),
    /** Ready to be sent. */
    READY("mdal-check_circle"),
    /** A person can mend it. */
    FIXABLE("mdal-build_circle"),
    MUTED("mdoal-info");

    private static final List<String> ALL =
            Arrays.stream(values()).map(Tone::styleClass).toList();

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    public static Tone of(OutcomeKind kind) {
        return switch (kind) {
            case WAITING -> WAITING;
            case SENDING -> SENDING;
            case ENROLLED -> ENROLLED;
            case NOT_ENROLLED -> NOT_ENROLLED;
            case FAILED -> FAILED;
            case NEEDS_CHECKING -> NEEDS_CHECKING;
            case SKIPPED -> SKIPPED;
            case NOT_SENT -> NOT_SENT;
            case TAKEN_BACK -> TAKEN_BACK;
        };
    }

    /** The icon's literal. */
    public String icon() {
        return icon;
    }

    /** Such as {@code tone-needs-checking}. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Gives a node this tone and takes every other one away. */
    public void dress(Styleable node) {
        node.getStyleClass().removeAll(ALL);
        node.getStyleClass().add(styleClass());
    }
}
