package com.enroldesk.ui.rows;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.shell.Command;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What can be done by key wherever rows of a run are in view. */
public final class RowCommands {
    private RowCommands() {}

    /** To the next and the previous row that a person should look at. */
    public static List<Command> problems(Texts texts, RowsViewModel rows, BooleanSupplier possible) {
        return List.of(
                Command.of(texts.get("rows.nextProblem"), Keys.NEXT_PROBLEM, possible, () -> rows.nextProblem(true)),
                Command.of(
                        texts.get("rows.previousProblem"),
                        Keys.PREVIOUS_PROBLEM,
                        possible,
                        () -> rows.nextProblem(false)));
    }
}
