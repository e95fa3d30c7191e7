package com.enroldesk.ui.shell;

import java.util.List;

/** What the frame asks of a screen's controller. */
public interface Page {

    /** The screen came into view, each time. A good place to put the focus. */
    default void shown() {}

    /** Another screen came into view, or the sheet was taken away. */
    default void hidden() {}

    /** What can be done here by key or from the command palette. Asked once. */
    default List<Command> commands() {
        return List.of();
    }
}
