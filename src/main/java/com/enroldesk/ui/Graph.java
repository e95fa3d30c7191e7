package com.enroldesk.ui;

import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.shell.Building;
import com.enroldesk.ui.shell.Commands;
import com.enroldesk.ui.shell.Drafts;
import com.enroldesk.ui.shell.HelpController;
import com.enroldesk.ui.shell.PaletteController;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Wording;
import java.util.List;

/** Which view models and controllers each screen has: all of them, on one page. */
@SuppressWarnings("UnusedVariable")
final class Graph implements Building {
    private final Tools tools;
    private final Wording wording;
    private final Dialogs dialogs;
    private final Drafts drafts;
    private final Commands commands;

    Graph(Tools tools, Dialogs dialogs, Drafts drafts, Commands commands) {
        this.tools = tools;
        this.wording = new Wording(tools.texts(), tools.dates());
        this.dialogs = dialogs;
        this.drafts = drafts;
        this.commands = commands;
    }

    @Override
    public List<Object> controllers(Screen screen) {
        return switch (screen) {
            case PALETTE -> List.of(new PaletteController(commands, tools.navigator(), tools.texts()));
            case HELP -> List.of(new HelpController());
            case LIST, CHECK, PROMOTION, CONFIRM, RUN, RESULTS, HISTORY ->
                throw new IllegalStateException(screen + " is not built yet");
        };
    }
}
