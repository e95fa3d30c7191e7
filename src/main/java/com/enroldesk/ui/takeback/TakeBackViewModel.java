package com.enroldesk.ui.takeback;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.TakeBackPreview;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.RunSummary;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.rows.Launch;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Wording;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What would be taken back of the run in view, and the word for it. */
public final class TakeBackViewModel {
    private final Tools tools;
    private final Desk desk;
    private final Texts texts;
    private final Jobs jobs;
    private final Launch launch;
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper what = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty operator = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private Optional<Order> order = Optional.empty();

    private record Order(RunSummary run, TakeBackPreview preview) {}

    public TakeBackViewModel(Tools tools) {
        this.tools = tools;
        this.desk = tools.desk();
        this.texts = tools.texts();
        this.jobs = tools.background().jobs(tools.notices()::problem);
        this.launch = new Launch(tools);
        typed.subscribe(this::refresh);
        operator.subscribe(this::refresh);
        note.subscribe(this::refresh);
        launch.busyProperty().subscribe(this::refresh);
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What would be undone, and what would not. */
    public ReadOnlyStringProperty whatProperty() {
        return what.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty actionProperty() {
        return action.getReadOnlyProperty();
    }

    /** Why the word cannot be given yet; empty when it can. */
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public StringProperty typedProperty() {
        return typed;
    }

    public StringProperty operatorProperty() {
        return operator;
    }

    public StringProperty noteProperty() {
        return note;
    }

    /** Reads what there is to take back of the run in view. */
    public void open() {
        order = Optional.empty();
        typed.set("");
        note.set("");
        title.set("");
        what.set("");
        operator.set(tools.remembered().current().operator());
        tools.workbench()
                .runProperty()
                .get()
                .ifPresent(run ->
                        jobs.act(() -> new Order(desk.run(run), desk.amends().takeBackPreview(run)), this::take));
        refresh();
    }

    /** Gives the word. The taking back comes into view as a run of its own. */
    public void takeBack() {
        if (!ready.get() || order.isEmpty()) {
            return;
        }
        RunId run = order.get().run().id();
        long receipts = order.get().preview().receipts();
        String who = operator.get().strip();
        String why = note.get();
        tools.remembered().change(settings -> settings.withOperator(who));
        launch.start(run, () -> desk.start(desk.amends().takeBack(run, receipts, who, why)));
    }

    public void cancel() {
        tools.navigator().closeSheet();
    }

    private void take(Order given) {
        order = Optional.of(given);
        RunSummary run = given.run();
        title.set(texts.get("takeBack.title", run.id().value()));
        what.set(texts.get(
                "takeBack.what",
                given.preview().receipts(),
                run.promotionName(),
                Wording.connection(run.connection()),
                given.preview().withoutNumber()));
        refresh();
    }

    private void refresh() {
        long receipts = order.map(given -> given.preview().receipts()).orElse(0L);
        action.set(texts.get("takeBack.action", receipts));
        missing.set(order.isEmpty() ? "" : complaint(receipts));
        ready.set(order.isPresent()
                && missing.get().isEmpty()
                && !launch.busyProperty().get());
    }

    private String complaint(long receipts) {
        if (receipts == 0) {
            return texts.get("takeBack.missing.nothing");
        }
        if (operator.get().isBlank()) {
            return texts.get("takeBack.missing.operator");
        }
        if (note.get().isBlank()) {
            return texts.get("takeBack.missing.note");
        }
        return typed.get().strip().equals(Long.toString(receipts)) ? "" : texts.get("takeBack.missing.count", receipts);
    }
}
