package com.enroldesk.ui;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Rescue;
import com.enroldesk.domain.Problem;
import com.enroldesk.settings.Preferences;
import com.enroldesk.text.Texts;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * What the window is opened with.
 *
 * @param desk opens the desk, on a worker while the frame is drawn already; the window closes it
 * @param rescue what can be done where it does not open
 * @param settings read on the same worker
 * @param clock with the zone in which moments are shown
 * @param onSecondStart takes what brings this window to the front, to be called from any thread when the program is started
 *     once more
 */
public record WindowParts(
        Opening desk, Rescue rescue, Texts texts, Preferences settings, Clock clock, Consumer<Runnable> onSecondStart) {

    /** Opens the desk; again where it failed before. */
    @FunctionalInterface
    public interface Opening {
        Desk open() throws Problem;
    }
}
