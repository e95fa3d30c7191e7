package com.enroldesk.ui.check;

import static com.enroldesk.ui.rows.Nodes.only;

import com.enroldesk.domain.Promotion;
import com.enroldesk.plan.Plan;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.EmptyState;
import com.enroldesk.ui.kit.FilterChips;
import com.enroldesk.ui.kit.Keys;
import com.enroldesk.ui.shell.Command;
import com.enroldesk.ui.shell.Page;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The plan's page: what is ready, what is left out, and the way on. */
public final class CheckController implements Page {
    private final CheckViewModel model;
    private final RowsController rows;
    private final RowWords words;
    private final Texts texts;

    @FXML
    private VBox body;

    @FXML
    private EmptyState noPromotion;

    @FXML
    private ProgressIndicator planning;

    @FXML
    private Label lead;

    @FXML
    private Label message;

    @FXML
    private FilterChips<Plan.Group> chips;

    @FXML
    private TextField search;

    @FXML
    private Button undo;

    @FXML
    private Button enrol;

    public CheckController(CheckViewModel model, RowsController rows, Texts texts) {
        this.model = model;
        this.rows = rows;
        this.words = new RowWords(texts);
        this.texts = texts;
    }

    @FXML
    void initialize() {
        noPromotion.action(texts.get("frame.promotion.choose"), model::choosePromotion, "accent");
        model.workbench().promotionProperty().addListener(_ -> show());
        model.workbench().planProperty().addListener(_ -> show());
        model.wishProperty().addListener((_, _, wish) -> {
            if (wish.search().isEmpty()) {
                search.clear();
            }
            show();
        });
        model.shownProperty().addListener(_ -> show());
        message.textProperty().bind(model.messageProperty());
        model.messageProperty().subscribe(text -> only(message, !text.isEmpty()));
        planning.visibleProperty().bind(model.busyProperty());
        chips.onChosen(model::show);
        search.textProperty().addListener((_, _, text) -> model.search(text));
        model.corrections()
                .lastProperty()
                .addListener((_, _, last) -> undo.setText(
                        last.map(step -> texts.get("check.undo", step.line())).orElse("")));
        undo.visibleProperty().bind(undo.textProperty().isNotEmpty());
        show();
    }

    @Override
    public void shown() {
        model.enter();
        if (noPromotion.isVisible()) {
            noPromotion.focus();
        } else {
            rows.focus();
        }
    }

    @Override
    public void hidden() {
        model.leave();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(texts.get("check.command.enrol"), Keys.RUN, () -> !enrol.isDisabled(), model::enrol),
                Command.of(texts.get("check.command.next"), Keys.NEXT_PROBLEM, () -> true, () -> rows.problem(1)),
                Command.of(
                        texts.get("check.command.previous"), Keys.PREVIOUS_PROBLEM, () -> true, () -> rows.problem(-1)),
                Command.of(texts.get("check.command.search"), Keys.SEARCH, () -> true, search::requestFocus),
                Command.of(texts.get("check.command.undo"), Keys.UNDO, () -> undo.isVisible(), this::undo),
                new Command(
                        texts.get("check.command.redo"),
                        List.of(Keys.REDO, Keys.REDO_TOO),
                        () -> model.corrections().redoPossible(),
                        () -> model.corrections().redo()));
    }

    private void show() {
        Optional<Promotion> promotion = model.workbench().promotionProperty().get();
        noPromotion.setVisible(promotion.isEmpty());
        body.setVisible(promotion.isPresent());
        Optional<Plan> plan = model.workbench().planProperty().get();
        enrol.setDisable(plan.filter(made -> made.toSend() > 0).isEmpty());
        chips.setVisible(model.shownProperty().get().isPresent());
        if (plan.isEmpty()) {
            lead.setText(texts.get("check.planning"));
            enrol.setText(texts.get("check.enrol.none"));
        }
        if (plan.isPresent() && promotion.isPresent()) {
            show(plan.get(), promotion.get());
        }
    }

    private void show(Plan plan, Promotion promotion) {
        lead.setText(texts.get("check.lead", plan.toSend(), plan.size(), promotion.name()));
        enrol.setText(texts.get("check.enrol", plan.toSend()));
        chips.show(words.chips(plan), model.wishProperty().get().group());
    }

    @FXML
    void undo() {
        model.corrections().undo();
    }

    @FXML
    void enrol() {
        model.enrol();
    }
}
