package com.enroldesk.ui.shell;

import java.util.List;

/** Builds a screen's controllers, when it is shown for the first time. */
@FunctionalInterface
public interface Building {
    /** The screen's own {@link Page} first, then those of the files that its file includes. */
    List<Object> controllers(Screen screen);
}
