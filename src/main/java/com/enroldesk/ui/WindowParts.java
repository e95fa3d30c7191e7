package com.enroldesk.ui;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Rescue;
import com.enroldesk.domain.Problem;
import com.enroldesk.settings.Preferences;
import com.enroldesk.text.Texts;
import java.time.Clock;

/**
 * What the window is opened with.
 *
 * @param desk opens the desk, on a worker while the frame is drawn already; the window closes it
 * @param rescue what can be done where it does not open
 * @param settings read on the same worker
 * @param clock with the zone in which moments are shown
 * @param calls from outside
 */
public record WindowParts(Opening desk, Rescue rescue, Texts texts, Preferences settings, Clock clock, Calls calls) {

    /** What reaches an open window from outside the program, on any thread. */
    @FunctionalInterface
    public interface Calls {
        /**
         * @param forward to be called when the program is started once more: brings the window to the front
         * @param leave to be called when the system ends the program: closes the window and asks nobody
         */
        void answer(Runnable forward, Runnable leave);
    }

    /** Opens the desk; again where it failed before. */
    @FunctionalInterface
    public interface Opening {
        Desk open() throws Problem;
    }
}
