package com.enroldesk.ui;

import com.enroldesk.ui.check.CheckController;
import com.enroldesk.ui.check.CheckViewModel;
import com.enroldesk.ui.check.RowsController;
import com.enroldesk.ui.check.SideController;
import com.enroldesk.ui.confirm.ConfirmController;
import com.enroldesk.ui.confirm.ConfirmViewModel;
import com.enroldesk.ui.confirm.FirstRequestController;
import com.enroldesk.ui.confirm.FirstRequestViewModel;
import com.enroldesk.ui.connect.ConnectionsController;
import com.enroldesk.ui.connect.ConnectionsViewModel;
import com.enroldesk.ui.connect.DemoController;
import com.enroldesk.ui.connect.FormController;
import com.enroldesk.ui.connect.FormViewModel;
import com.enroldesk.ui.connect.RehearsalViewModel;
import com.enroldesk.ui.connect.SignInController;
import com.enroldesk.ui.history.FindController;
import com.enroldesk.ui.history.HistoryController;
import com.enroldesk.ui.history.HistoryViewModel;
import com.enroldesk.ui.kit.Dialogs;
import com.enroldesk.ui.list.BringController;
import com.enroldesk.ui.list.FormatController;
import com.enroldesk.ui.list.ListController;
import com.enroldesk.ui.list.ListViewModel;
import com.enroldesk.ui.list.MappingViewModel;
import com.enroldesk.ui.list.ReadController;
import com.enroldesk.ui.promotion.CardController;
import com.enroldesk.ui.promotion.PromotionController;
import com.enroldesk.ui.promotion.PromotionViewModel;
import com.enroldesk.ui.results.ResultsScreen;
import com.enroldesk.ui.rows.PlainIdentifierCell;
import com.enroldesk.ui.rows.RowTableController;
import com.enroldesk.ui.run.RunController;
import com.enroldesk.ui.run.RunViewModel;
import com.enroldesk.ui.run.StopCardController;
import com.enroldesk.ui.secret.SecretController;
import com.enroldesk.ui.secret.SecretViewModel;
import com.enroldesk.ui.settle.SettleController;
import com.enroldesk.ui.settle.SettleViewModel;
import com.enroldesk.ui.shell.Building;
import com.enroldesk.ui.shell.Commands;
import com.enroldesk.ui.shell.Drafts;
import com.enroldesk.ui.shell.HelpController;
import com.enroldesk.ui.shell.PaletteController;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Wording;
import com.enroldesk.ui.takeback.TakeBackController;
import com.enroldesk.ui.takeback.TakeBackViewModel;
import java.util.List;

/** Which view models and controllers each screen has: all of them, on one page. */
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
            case HELP -> List.of(new HelpController(tools.texts()));
            case PROMOTION -> promotion();
            case LIST -> list();
            case CHECK -> check();
            case CONFIRM -> confirm();
            case SETTLE -> List.of(new SettleController(new SettleViewModel(tools)));
            case TAKE_BACK -> List.of(new TakeBackController(new TakeBackViewModel(tools)));
            case SECRET -> List.of(new SecretController(new SecretViewModel(tools)));
            case RUN -> run();
            case RESULTS -> ResultsScreen.controllers(tools, dialogs);
            case HISTORY -> history();
            case CONNECTIONS -> connections();
        };
    }

    private List<Object> list() {
        ListViewModel model = new ListViewModel(tools, drafts);
        BringController bring = new BringController(model, dialogs);
        ReadController read = new ReadController(model, new MappingViewModel(tools));
        FormatController format = new FormatController(model, tools.workbench(), tools.texts());
        return List.of(new ListController(model, bring, read, dialogs, tools.texts()), bring, read, format);
    }

    private List<Object> check() {
        CheckViewModel model = new CheckViewModel(tools);
        SideController side = new SideController(model, tools.texts());
        RowsController rows = new RowsController(model, side, tools.texts(), tools.notices());
        return List.of(new CheckController(model, rows, tools.texts()), rows, side);
    }

    private List<Object> confirm() {
        ConfirmViewModel model = new ConfirmViewModel(tools);
        FirstRequestViewModel first = new FirstRequestViewModel(tools, model.batchProperty());
        return List.of(
                new ConfirmController(model, tools.texts()), new FirstRequestController(first, tools.texts(), dialogs));
    }

    private List<Object> promotion() {
        PromotionViewModel model = new PromotionViewModel(tools, wording);
        return List.of(new PromotionController(model, tools.texts()), new CardController(model, tools.texts()));
    }

    private List<Object> run() {
        RunViewModel model = new RunViewModel(tools);
        return List.of(
                new RunController(model, tools.texts()),
                new StopCardController(model, tools.texts()),
                new RowTableController(model.rows(), tools, PlainIdentifierCell::new));
    }

    private List<Object> history() {
        HistoryViewModel model = new HistoryViewModel(tools);
        FindController find = new FindController(model);
        return List.of(new HistoryController(model, tools.texts(), find), find);
    }

    private List<Object> connections() {
        ConnectionsViewModel model = new ConnectionsViewModel(tools);
        FormViewModel form = new FormViewModel(tools, model);
        return List.of(
                new ConnectionsController(model, tools.texts()),
                new FormController(form, tools.texts(), dialogs),
                new SignInController(form, tools.texts()),
                new DemoController(new RehearsalViewModel(tools, model), tools.texts()));
    }
}
