package com.enroldesk.ui.shell;

import com.enroldesk.ui.kit.Keys;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCombination;

/** The ways from anywhere to each screen. */
final class Steps {
    private Steps() {}

    static List<Command> of(FrameViewModel frame) {
        return List.of(
                go(frame, "frame.go.list", Optional.of(Keys.STEP_1), Screen.LIST),
                go(frame, "frame.go.check", Optional.of(Keys.STEP_2), Screen.CHECK),
                go(frame, "frame.go.run", Optional.of(Keys.STEP_3), Screen.RUN),
                go(frame, "frame.go.results", Optional.of(Keys.STEP_4), Screen.RESULTS),
                go(frame, "frame.go.history", Optional.empty(), Screen.HISTORY),
                go(frame, "frame.go.connections", Optional.empty(), Screen.CONNECTIONS),
                go(frame, "frame.go.promotion", Optional.of(Keys.PROMOTION), Screen.PROMOTION),
                go(frame, "frame.go.palette", Optional.of(Keys.PALETTE), Screen.PALETTE),
                help(frame));
    }

    /** Help is there at any time, also where a sheet asks something: nothing is done by going away from it. */
    static Command help(FrameViewModel frame) {
        return go(frame, "frame.go.help", Optional.of(Keys.HELP), Screen.HELP);
    }

    private static Command go(FrameViewModel frame, String label, Optional<KeyCombination> key, Screen screen) {
        return new Command(
                frame.texts().get(label),
                key.stream().toList(),
                () -> frame.reachable(screen).get(),
                () -> frame.navigator().show(screen));
    }
}
