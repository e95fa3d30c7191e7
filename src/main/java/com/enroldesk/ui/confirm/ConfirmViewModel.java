package com.enroldesk.ui.confirm;

import com.enroldesk.desk.Approval;
import com.enroldesk.desk.CallLimits;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Edits;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.plan.Plan;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.rows.Launch;
import com.enroldesk.ui.shell.ListInHand;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Wording;
import com.enroldesk.ui.shell.Workbench;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The sheet before a run: what the word to enrol would do, whole, and the few things that go with it. */
public final class ConfirmViewModel {
    /** More real customers than this are confirmed by typing their number (failure-modes J-3). */
    private static final int MANY = 100;

    private final Tools tools;
    private final Desk desk;
    private final Texts texts;
    private final Jobs jobs;
    private final Launch launch;
    private final ObservableList<LeftOut> leftOut = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper action = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper list = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper calls = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper againOffer = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final StringProperty operator = new SimpleStringProperty("");
    private final StringProperty batch = new SimpleStringProperty("");
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper counted = new ReadOnlyBooleanWrapper();
    private final BooleanProperty again = new SimpleBooleanProperty();
    private Optional<Order> order = Optional.empty();
    private CallLimits limits = new CallLimits(1, 1, OptionalInt.empty(), false);

    private record Order(Plan plan, Edits edits) {}

    public ConfirmViewModel(Tools tools) {
        this.tools = tools;
        this.desk = tools.desk();
        this.texts = tools.texts();
        this.jobs = tools.background().jobs(tools.notices()::problem);
        this.launch = new Launch(tools);
        jobs.busyProperty().subscribe(this::refresh);
        launch.busyProperty().subscribe(this::refresh);
        operator.subscribe(this::refresh);
        batch.subscribe(this::refresh);
        reason.subscribe(this::refresh);
        typed.subscribe(this::refresh);
        again.subscribe(this::planAnew);
    }

    /** The whole deed, on its button. */
    public ReadOnlyStringProperty actionProperty() {
        return action.getReadOnlyProperty();
    }

    /** Which list, on which connection. */
    public ReadOnlyStringProperty listProperty() {
        return list.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty callsProperty() {
        return calls.getReadOnlyProperty();
    }

    /** Why the word cannot be given yet; empty when it can. */
    public ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** What enrolling once more would mean; empty where no row was enrolled by an earlier run. */
    public ReadOnlyStringProperty againOfferProperty() {
        return againOffer.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ObservableList<LeftOut> leftOut() {
        return leftOut;
    }

    public StringProperty operatorProperty() {
        return operator;
    }

    /** Customers in one call as typed; blank for what suits the connection. */
    public StringProperty batchProperty() {
        return batch;
    }

    /** Whether customers that an earlier run enrolled are enrolled once more. */
    public BooleanProperty againProperty() {
        return again;
    }

    /** Why they are (R11). */
    public StringProperty reasonProperty() {
        return reason;
    }

    /** The number of customers as typed, which many real ones need: {@link #countedProperty}. */
    public StringProperty typedProperty() {
        return typed;
    }

    public ReadOnlyBooleanProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /** Shows what the plan on the workbench would do; without one there is nothing to confirm. */
    public void open() {
        order = Optional.empty();
        Workbench bench = tools.workbench();
        if (bench.planProperty().get().isEmpty()) {
            tools.navigator().show(Screen.CHECK);
            return;
        }
        Plan plan = bench.planProperty().get().get();
        Optional<String> why = bench.againProperty().get();
        operator.set(tools.remembered().current().operator());
        again.set(why.isPresent());
        // What was typed before a Cancel is still there.
        reason.set(why.map(text -> text.isEmpty() ? reason.get() : text).orElse(""));
        int already = plan.leftOut().getOrDefault(ReasonCode.ALREADY_ENROLLED, 0);
        if (why.isPresent()) {
            againOffer.set(texts.get("confirm.againAll"));
        } else {
            againOffer.set(already == 0 ? "" : texts.get("confirm.again", already));
        }
        typed.set("");
        jobs.act(desk::callLimits, found -> {
            limits = found;
            take(new Order(plan, bench.editsProperty().get()));
        });
    }

    public void cancel() {
        tools.navigator().closeSheet();
    }

    /** Gives the word. The run comes into view once it is on its way. */
    public void enrol() {
        if (!ready.get() || order.isEmpty()) {
            return;
        }
        Plan plan = order.get().plan();
        Optional<String> why = again.get() ? Optional.of(reason.get().strip()) : Optional.empty();
        Approval approval = new Approval(operator.get().strip(), batchSize(), why);
        tools.remembered().change(settings -> settings.withOperator(approval.operator()));
        // The draft by itself: customers are being sent, whatever becomes of it.
        Optional<ListInHand> sent = tools.workbench().listProperty().get();
        launch.start(() -> desk.start(desk.approve(plan, approval)), () -> {
            if (tools.workbench().listProperty().get().equals(sent)) {
                tools.workbench().frozen();
                jobs.act(desk.drafts()::drop, () -> {});
            }
        });
    }

    private void planAnew() {
        Workbench bench = tools.workbench();
        boolean wanted = again.get();
        if (order.isPresent() && bench.againProperty().get().isPresent() != wanted) {
            Order given = order.get();
            bench.enrolAgain(wanted ? Optional.of(reason.get().strip()) : Optional.empty());
            jobs.ask(
                    () -> desk.check(
                            given.plan().list(),
                            given.plan().mapping(),
                            given.plan().target().promotion(),
                            given.plan().target().action(),
                            given.edits(),
                            wanted),
                    plan -> {
                        bench.planned(plan);
                        take(new Order(plan, given.edits()));
                    });
        }
        refresh();
    }

    private void take(Order given) {
        order = Optional.of(given);
        Plan plan = given.plan();
        counted.set(limits.production() && plan.toSend() > MANY);
        action.set(new CallWords(texts, limits).deed(plan, desk.connection()));
        list.set(texts.get("confirm.list", plan.list().name(), plan.size(), Wording.connection(desk.connection())));
        leftOut.setAll(LeftOut.of(plan, texts));
        refresh();
    }

    private void refresh() {
        String complaint = complaint();
        missing.set(complaint);
        ready.set(complaint.isEmpty()
                && order.isPresent()
                && !jobs.busyProperty().get()
                && !launch.busyProperty().get());
        calls.set(order.map(this::callsOf).orElse(""));
    }

    private String complaint() {
        if (order.filter(given -> given.plan().toSend() == 0).isPresent()) {
            return texts.get("confirm.missing.nobody");
        }
        if (operator.get().isBlank()) {
            return texts.get("confirm.missing.operator");
        }
        if (!batch.get().isBlank() && batchSize().isEmpty()) {
            return texts.get("confirm.missing.batch", limits.largestBatch());
        }
        if (again.get() && reason.get().isBlank()) {
            return texts.get("confirm.missing.reason");
        }
        String count =
                order.map(given -> Integer.toString(given.plan().toSend())).orElse("");
        return counted.get() && !typed.get().strip().equals(count) ? texts.get("confirm.missing.count", count) : "";
    }

    private String callsOf(Order given) {
        return new CallWords(texts, limits).of(given.plan(), batchSize());
    }

    private OptionalInt batchSize() {
        return CallWords.size(batch.get(), limits.largestBatch());
    }
}
