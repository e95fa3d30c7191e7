package com.enroldesk.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyEvent;

/** What can be done at this moment: on the screen in view, and everywhere. */
public final class Commands {
    private final List<Command> everywhere = new ArrayList<>();
    private final List<Command> aboveSheets = new ArrayList<>();
    private List<Command> here = List.of();
    private List<Command> sheet = List.of();
    private boolean sheetOpen;

    void everywhere(List<Command> commands) {
        everywhere.addAll(commands);
    }

    /** Those of everywhere that are there under a sheet too. */
    void aboveSheets(List<Command> commands) {
        aboveSheets.addAll(commands);
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
        return and(here, everywhere).stream()
                .filter(command -> command.possible().getAsBoolean())
                .toList();
    }

    /** Does what a key asks for; under a sheet only the sheet listens, and what is above all of them. */
    boolean press(KeyEvent key) {
        List<Command> listening = sheetOpen ? and(sheet, aboveSheets) : and(here, everywhere);
        for (Command command : listening) {
            if (command.answers(key) && command.possible().getAsBoolean()) {
                command.verb().run();
                return true;
            }
        }
        return false;
    }

    private static List<Command> and(List<Command> first, List<Command> then) {
        List<Command> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
