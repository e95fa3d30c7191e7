package com.enroldesk.ui.run;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.EmptyState;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.kit.PageFocus;
import com.enroldesk.ui.rows.OutcomeBar;
import com.enroldesk.ui.rows.OutcomeBoxes;
import com.enroldesk.ui.rows.RowCommands;
import com.enroldesk.ui.shell.Command;
import com.enroldesk.ui.shell.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The screen of a run on its way. */
public final class RunController implements Page {
    private final RunViewModel model;
    private final Texts texts;
    private final PageFocus focus =
            new PageFocus(() -> this.content, () -> Stream.of(this.pause, this.results, this.resume));

    @FXML
    private EmptyState nothing;

    @FXML
    private VBox content;

    @FXML
    private Label state;

    @FXML
    private Label title;

    @FXML
    private Label heartbeat;

    @FXML
    private Button pause;

    @FXML
    private Button resume;

    @FXML
    private Button stop;

    @FXML
    private Button results;

    @FXML
    private OutcomeBar bar;

    @FXML
    private OutcomeBoxes boxes;

    public RunController(RunViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    @FXML
    void initialize() {
        state.textProperty().bind(model.stateProperty());
        title.textProperty().bind(model.titleProperty());
        heartbeat.textProperty().bind(model.heartbeatProperty());
        model.stageProperty().subscribe(this::levers);
        model.countsProperty().subscribe(_ -> counts());
        boxes.onChosen(model.rows()::filter);
        model.rows().queryProperty().subscribe(query -> boxes.choose(query.outcomes()));
    }

    @Override
    public void shown() {
        focus.shown();
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(RowCommands.problems(texts, model.rows(), content::isVisible));
        commands.add(Command.of(texts.get("run.pause"), pause::isVisible, model::pause));
        commands.add(Command.of(texts.get("run.continue"), resume::isVisible, model::resume));
        commands.add(Command.of(texts.get("run.stop"), stop::isVisible, model::stop));
        commands.add(Command.of(texts.get("run.results"), Keys.RUN, results::isVisible, model::seeResults));
        return commands;
    }

    @FXML
    void pause() {
        model.pause();
    }

    @FXML
    void resume() {
        model.resume();
    }

    @FXML
    void stop() {
        model.stop();
    }

    @FXML
    void seeResults() {
        model.seeResults();
    }

    private void levers(RunStage stage) {
        only(nothing, stage == RunStage.NONE);
        only(content, stage != RunStage.NONE);
        only(pause, stage == RunStage.RUNNING);
        only(resume, stage == RunStage.PAUSED || stage == RunStage.UNFINISHED);
        only(stop, stage == RunStage.RUNNING || stage == RunStage.PAUSED);
        only(results, stage.atRest());
        counts();
        focus.keep();
    }

    private void counts() {
        bar.show(model.countsProperty().get(), texts);
        boxes.show(model.countsProperty().get(), !model.stageProperty().get().atRest(), texts);
    }
}
