package com.enroldesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;

/** What can be done at this moment: on the screen in view, and everywhere. */
public final class Commands {
    private final List<Command> everywhere = new ArrayList<>();
    private List<Command> here = List.of();
    private List<Command> sheet = List.of();
    private boolean sheetOpen;

    void everywhere(List<Command> commands) {
        everywhere.addAll(commands);
    }

    void page(List<Command> commands) {
        here = commands;
    }

    void sheet(List<Command> commands, boolean open) {
        sheet = commands;
        sheetOpen = open;
    }

    /** For the palette: those of the screen first. */
    public List<Command> possible() {
        List<Command> all = new ArrayList<>(here);
        all.addAll(everywhere);
        return all.stream().filter(command -> command.possible().getAsBoolean()).toList();
    }

    /** Does what a key asks for; under a sheet only the sheet listens. */
    boolean press(KeyEvent key) {
        List<Command> listening = sheetOpen ? sheet : allHere();
        for (Command command : listening) {
            if (command.key().filter(keys -> keys.match(key)).isPresent()
                    && command.possible().getAsBoolean()) {
                command.verb().run();
                return true;
            }
        }
        return false;
    }

    private List<Command> allHere() {
        List<Command> all = new ArrayList<>(here);
        all.addAll(everywhere);
        return all;
    }
}
