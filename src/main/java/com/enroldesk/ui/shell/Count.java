package com.enroldesk.ui.shell;

import com.enroldesk.ui.kit.Tone;

/** What stands beside a step in the rail. */
public record Count(String text, Tone tone) {
    public static final Count NONE = new Count("", Tone.MUTED);
}
