package com.enroldesk.ui.settle;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.run.Settling;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.rows.Launch;
import com.enroldesk.ui.shell.ConnectionSwitch;
import com.enroldesk.ui.shell.Doubtful;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Customers in doubt: looked up, decided by a named person, or sent once more by order. */
public final class SettleViewModel {
    /** Where it is too early to tell for longer than this, the person is told when to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration PERIOD = Duration.ofMillis(200);

    private final Tools tools;
    private final Desk desk;
    private final Texts texts;
    private final Jobs jobs;
    private final Launch launch;
    private final ConnectionSwitch connectionSwitch;
    private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper names = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper result = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final StringProperty operator = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final StringProperty typed = new SimpleStringProperty("");
    private Whom whom = Whom.NOBODY;
    private Optional<Doubtful> doubtful = Optional.empty();
    private Optional<Settling> settling = Optional.empty();
    private Background.Ticks ticks = () -> {};

    public SettleViewModel(Tools tools) {
        this.tools = tools;
        this.desk = tools.desk();
        this.texts = tools.texts();
        this.jobs = tools.background().jobs(tools.notices()::problem);
        this.launch = new Launch(tools);
        this.connectionSwitch = new ConnectionSwitch(tools);
    }

    /** How many customers it is about. */
    public ReadOnlyStringProperty headingProperty() {
        return heading.getReadOnlyProperty();
    }

    /** The first few of them by name; empty where there is nobody. */
    ReadOnlyStringProperty namesProperty() {
        return names.getReadOnlyProperty();
    }

    /** What the last step came to; empty before the first. */
    public ReadOnlyStringProperty resultProperty() {
        return result.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /** Whether anybody is in doubt still. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** How much of the looking is done, from 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    public StringProperty operatorProperty() {
        return operator;
    }

    /** Why; kept beside the decision. */
    public StringProperty noteProperty() {
        return note;
    }

    /** The count that an ordered re-send asks for. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** A text that tells how many customers a word is given for. */
    String counted(String key) {
        return texts.get(key, whom.rows().size());
    }

    /** Whether a look can be begun. */
    public BooleanBinding mayLook() {
        return open.and(looking.not()).and(jobs.busyProperty().not());
    }

    /** Whether a person's word is complete. */
    public BooleanBinding mayDecide() {
        return mayLook()
                .and(Bindings.createBooleanBinding(
                        () -> !operator.get().isBlank() && !note.get().isBlank(), operator, note));
    }

    /** Whether a re-send may be ordered: a name, a reason, and the right count. */
    public BooleanBinding mayResend() {
        return mayDecide()
                .and(Bindings.createBooleanBinding(
                        () -> typed.get()
                                .strip()
                                .equals(Integer.toString(whom.rows().size())),
                        typed,
                        heading));
    }

    /** Takes the rows that were chosen to be settled. */
    public void open() {
        doubtful = tools.workbench().doubtfulProperty().get();
        operator.set(tools.remembered().current().operator());
        note.set("");
        typed.set("");
        result.set("");
        read(() -> doubtful.filter(Doubtful::look).filter(_ -> open.get()).ifPresent(this::begin));
    }

    /** Looks the customers up at the server; nobody is enrolled by it. */
    public void look() {
        if (mayLook().get()) {
            doubtful.ifPresent(this::begin);
        }
    }

    private void begin(Doubtful asked) {
        result.set("");
        share.set(0);
        List<EnrolmentId> meant = whom.rows();
        jobs.act(
                () -> desk.amends().settle(asked.run(), meant, PATIENCE),
                this::follow,
                problem -> connectionSwitch.offer(problem, asked.run(), () -> lookThere(asked)));
    }

    private void follow(Settling begun) {
        settling = Optional.of(begun);
        looking.set(true);
        ticks = tools.background().every(PERIOD, this::poll);
        jobs.act(
                () -> SettleWords.end(begun),
                progress -> over(SettleWords.of(progress, texts)),
                problem -> over(texts.problem(problem)));
    }

    /** The sheet went away for the offer to go over; it comes back and looks. */
    private void lookThere(Doubtful asked) {
        tools.workbench().settle(asked.looking());
        tools.navigator().show(Screen.SETTLE);
    }

    /** Looks at nothing more; what was found out stays. */
    public void stop() {
        settling.ifPresent(Settling::stop);
    }

    public void decide(boolean enrolled) {
        if (!mayDecide().get() || doubtful.isEmpty()) {
            return;
        }
        var run = doubtful.get().run();
        List<EnrolmentId> meant = whom.rows();
        String who = operator.get().strip();
        String why = note.get();
        tools.remembered().change(settings -> settings.withOperator(who));
        jobs.act(() -> desk.amends().decide(run, meant, enrolled, who, why), decided -> {
            result.set(texts.get("settle.decided", decided));
            read(() -> {});
        });
    }

    /** Orders the customers to be sent once more (R11), and sends them. */
    public void resend() {
        if (!mayResend().get() || doubtful.isEmpty()) {
            return;
        }
        var run = doubtful.get().run();
        List<EnrolmentId> meant = whom.rows();
        String who = operator.get().strip();
        String why = note.get();
        launch.start(run, () -> {
            desk.amends().orderResend(run, meant, who, why);
            return desk.amends().sendOrdered(run);
        });
    }

    public void close() {
        stop();
        tools.navigator().closeSheet();
    }

    private void read(Runnable then) {
        doubtful.ifPresent(asked -> jobs.act(() -> Whom.of(desk, asked), found -> {
            whom = found;
            open.set(!found.rows().isEmpty());
            names.set(found.names(texts));
            heading.set(found.heading(texts));
            then.run();
        }));
    }

    private void poll() {
        settling.map(Settling::progress).filter(now -> now.total() > 0).ifPresent(now -> {
            share.set((double) now.looked() / now.total());
            if (!now.ended()) {
                result.set(texts.get("settle.looking", now.looked(), now.total()));
            }
        });
    }

    private void over(String words) {
        ticks.stop();
        settling = Optional.empty();
        looking.set(false);
        result.set(words);
        read(() -> {});
    }
}
