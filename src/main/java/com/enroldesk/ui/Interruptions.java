package com.enroldesk.ui;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Interrupted;
import com.enroldesk.domain.Problem;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import java.util.List;

/** At the start, runs that the last end of the program interrupted are told, and the newest is shown. Nothing is sent before a click. */
final class Interruptions {
    private final Tools tools;

    Interruptions(Tools tools) {
        this.tools = tools;
    }

    /** Begins to count the run that will be shown, while the window is drawn: its page then waits no longer than that takes. */
    static void count(Desk desk, Background background) {
        desk.interrupted().stream().findFirst().ifPresent(newest -> background.ahead(() -> counted(desk, newest)));
    }

    private static boolean counted(Desk desk, Interrupted interrupted) {
        try {
            desk.overview(interrupted.run());
            return true;
        } catch (Problem _) {
            // Its page asks again, and tells.
            return false;
        }
    }

    void look() {
        List<Interrupted> found = tools.desk().interrupted();
        found.reversed().forEach(this::tell);
        found.stream().findFirst().ifPresent(this::open);
    }

    private void tell(Interrupted interrupted) {
        String sentence = interrupted.nowNeedChecking() > 0
                ? tools.texts().get("frame.interrupted.sending", interrupted.nowNeedChecking())
                : tools.texts().get("frame.interrupted.idle", interrupted.run().value());
        tools.notices().caution(sentence, tools.texts().get("frame.interrupted.open"), () -> open(interrupted));
    }

    private void open(Interrupted interrupted) {
        tools.workbench().open(interrupted.run());
        tools.navigator().show(Screen.RESULTS);
    }
}
