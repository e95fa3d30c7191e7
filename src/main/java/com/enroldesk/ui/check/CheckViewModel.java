package com.enroldesk.ui.check;

import com.enroldesk.desk.Edits;
import com.enroldesk.domain.Action;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Normalised;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import com.enroldesk.ui.check.Shown.Wish;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.PagedRows;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.shell.Count;
import com.enroldesk.ui.shell.ListInHand;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Workbench;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Makes the plan of what lies on the workbench, again after each change, and shows its rows. */
public final class CheckViewModel {
    private final Tools tools;
    private final Workbench workbench;
    private final Jobs planning;
    private final Jobs finding;
    private final Jobs reading;
    private final PagedRows<PlannedRow> rows;
    private final Corrections corrections;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Wish> wish = new ReadOnlyObjectWrapper<>(Wish.ALL);
    private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Normalised>> typed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean inView;

    public CheckViewModel(Tools tools) {
        this.tools = tools;
        this.workbench = tools.workbench();
        this.planning = tools.background().jobs(this::say);
        this.finding = tools.background().jobs(this::say);
        this.reading = tools.background().jobs(this::say);
        this.rows = new PagedRows<>(tools.background(), this::say);
        this.corrections = new Corrections(workbench);
        workbench.listProperty().addListener(_ -> startOver());
        workbench.mappingProperty().addListener(_ -> changed());
        workbench.promotionProperty().addListener(_ -> changed());
        workbench.editsProperty().addListener(_ -> changed());
        workbench.againProperty().addListener(_ -> changed());
        workbench.planProperty().addListener((_, _, plan) -> count(plan));
    }

    /** Comes into view: a plan that was put away, after a run for instance, is made anew. */
    void enter() {
        inView = true;
        changed();
    }

    void leave() {
        inView = false;
    }

    private void startOver() {
        // Rows of the list before, that are still being looked for, must not stand under this one.
        finding.cancel();
        wish.set(Wish.ALL);
        shown.set(Optional.empty());
        rows.show(0, (_, _) -> List.of());
        workbench.counts().put(Screen.CHECK, Count.NONE);
        changed();
    }

    private void changed() {
        Optional<ListInHand> list = workbench.listProperty().get();
        Optional<Mapping> mapping = workbench.mappingProperty().get();
        Optional<Promotion> promotion = workbench.promotionProperty().get();
        planning.cancel();
        if (!inView || list.isEmpty() || mapping.isEmpty() || promotion.isEmpty()) {
            return;
        }
        if (workbench.planProperty().get().isPresent()) {
            return;
        }
        CustomerList rowsOf = list.get().list();
        Edits edits = workbench.editsProperty().get();
        boolean again = workbench.againProperty().get().isPresent();
        message.set("");
        Action action = workbench.action();
        planning.ask(() -> tools.desk().check(rowsOf, mapping.get(), promotion.get(), action, edits, again), plan -> {
            workbench.planned(plan);
            find();
        });
    }

    private void find() {
        workbench.planProperty().get().ifPresent(plan -> {
            Wish now = wish.get();
            finding.ask(() -> Shown.of(plan, now), found -> {
                rows.show(found.size(), found::read);
                shown.set(Optional.of(found));
            });
        });
    }

    private void count(Optional<Plan> plan) {
        plan.ifPresent(made -> {
            int problems = Groups.count(made, Plan.Group.FIXABLE);
            workbench
                    .counts()
                    .put(
                            Screen.CHECK,
                            problems > 0
                                    ? Count.of(problems, Tone.FIXABLE, tools.texts())
                                    : Count.of(made.toSend(), Tone.READY, tools.texts()));
        });
        if (workbench.listProperty().get().isEmpty()) {
            workbench.counts().put(Screen.CHECK, Count.NONE);
        }
    }

    private void say(Problem problem) {
        message.set(tools.texts().problem(problem));
    }

    void show(Plan.Group group) {
        wish(new Wish(group, Optional.empty(), wish.get().search()));
    }

    void show(ReasonCode reason) {
        wish(new Wish(Groups.of(reason), Optional.of(reason), ""));
    }

    void showAll() {
        wish(Wish.ALL);
    }

    void search(String text) {
        wish(new Wish(wish.get().group(), wish.get().reason(), text));
    }

    private void wish(Wish next) {
        if (!next.equals(wish.get())) {
            wish.set(next);
            find();
        }
    }

    /** The place of the next or previous row that can be mended. Shows all rows first where none is in view. */
    OptionalInt problem(int place, int step) {
        OptionalInt next = shown.get().map(now -> now.nextProblem(place, step)).orElse(OptionalInt.empty());
        if (next.isEmpty() && !wish.get().equals(Wish.ALL)) {
            wish(Wish.ALL);
        }
        return next;
    }

    /** Says as it is typed what a correction would be read as. */
    void typing(String text) {
        workbench
                .mappingProperty()
                .get()
                .ifPresent(mapping ->
                        reading.ask(() -> tools.desk().preview(text, mapping), read -> typed.set(Optional.of(read))));
    }

    void stopTyping() {
        reading.cancel();
        typed.set(Optional.empty());
    }

    void correct(PlannedRow row, String text) {
        stopTyping();
        corrections.correct(row.index(), row.line(), text, original(row));
    }

    /** The cell as it stands in the list. */
    String original(PlannedRow row) {
        int column =
                workbench.mappingProperty().get().map(Mapping::identifierColumn).orElse(0);
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    void applyCountry(String code) {
        workbench.mappingProperty().get().ifPresent(now -> {
            tools.remembered().change(settings -> settings.withCountry(Optional.of(code)));
            workbench.map(new Mapping(
                    now.identifierColumn(), now.kind(), Optional.of(code), now.sourceColumn(), now.source()));
        });
    }

    void enrolAgain(Optional<String> why) {
        workbench.enrolAgain(why);
    }

    void enrol() {
        if (workbench.planProperty().get().filter(plan -> plan.toSend() > 0).isPresent()) {
            tools.navigator().show(Screen.CONFIRM);
        }
    }

    void choosePromotion() {
        tools.navigator().show(Screen.PROMOTION);
    }

    Corrections corrections() {
        return corrections;
    }

    PagedRows<PlannedRow> rows() {
        return rows;
    }

    Workbench workbench() {
        return workbench;
    }

    ReadOnlyObjectProperty<Optional<Shown>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Wish> wishProperty() {
        return wish.getReadOnlyProperty();
    }

    ReadOnlyStringProperty messageProperty() {
        return message.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Normalised>> typedProperty() {
        return typed.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return planning.busyProperty();
    }
}
