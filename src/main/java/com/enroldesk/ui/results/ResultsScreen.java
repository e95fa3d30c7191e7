package com.enroldesk.ui.results;

import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.rows.RowTableController;
import com.enroldesk.ui.shell.Tools;
import java.util.List;

/** The controllers of Results and of the files that it includes. */
public final class ResultsScreen {
    private ResultsScreen() {}

    /** The screen's own controller first. */
    public static List<Object> controllers(Tools tools, Dialogs dialogs) {
        ResultsViewModel model = new ResultsViewModel(tools);
        DetailViewModel story = new DetailViewModel(tools);
        RowTableController table = new RowTableController(
                model.rows(), tools, () -> new IdentifierCell(model.correction(), tools.texts()));
        ChosenController chosen = new ChosenController(model.rows(), new ChosenDoubts(model, tools), tools.texts());
        RowsController rows = new RowsController(model, story, tools.texts(), table, chosen);
        StepsController steps = new StepsController(model, tools.texts(), dialogs);
        return List.of(
                new ResultsController(model, tools.texts(), steps, rows),
                steps,
                new SamePeopleController(model, tools.texts(), rows),
                new ReasonsController(model, tools.texts(), dialogs),
                rows,
                chosen,
                table,
                new DetailController(story, tools.texts()));
    }
}
