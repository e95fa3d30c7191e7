package com.enroldesk.ui.run;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.RunSummary;
import com.enroldesk.run.Noticed;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunProgress;
import com.enroldesk.run.RunProgress.Phase;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.rows.Launch;
import com.enroldesk.ui.rows.RowsViewModel;
import com.enroldesk.ui.shell.Count;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Tools;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * A run on its way: the newest progress as words and counts, and the levers. It follows whichever run the workbench says was
 * started, and looks at most ten times a second; the table is read again at most twice a second.
 */
public final class RunViewModel {
    private static final Duration PERIOD = Duration.ofMillis(100);
    private static final int POLLS_PER_TABLE = 5;

    private final Tools tools;
    private final Texts texts;
    private final ProgressWords words;
    private final RowsViewModel rows;
    private final Jobs jobs;
    private final Launch launch;
    private final ReadOnlyObjectWrapper<Map<OutcomeKind, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<RunStage> stage = new ReadOnlyObjectWrapper<>(RunStage.NONE);
    private final ReadOnlyObjectWrapper<Optional<StopCard>> card = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper heartbeat = new ReadOnlyStringWrapper("");
    private Optional<RunControl> control = Optional.empty();
    private Optional<RunId> shown = Optional.empty();
    private Background.Ticks ticks = () -> {};
    private int polls;
    private Noticed noticed = Noticed.NOTHING;

    public RunViewModel(Tools tools) {
        this.tools = tools;
        this.texts = tools.texts();
        this.words = new ProgressWords(texts);
        this.rows = new RowsViewModel(tools);
        this.jobs = tools.background().jobs(tools.notices()::problem);
        this.launch = new Launch(tools);
        tools.workbench().controlProperty().subscribe(started -> started.ifPresent(this::follow));
        tools.workbench().runProperty().subscribe(run -> run.ifPresent(this::look));
    }

    /** The live table. */
    public RowsViewModel rows() {
        return rows;
    }

    /** Rows by outcome; they add up to the run's rows. */
    public ReadOnlyObjectProperty<Map<OutcomeKind, Long>> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<StopCard>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** What happens now, or how the run ended. */
    public ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty heartbeatProperty() {
        return heartbeat.getReadOnlyProperty();
    }

    /** Takes the newest progress; cheap, and nothing changes once the run has ended. */
    public void poll() {
        if (control.isEmpty() || stage.get().atRest()) {
            return;
        }
        RunControl followed = control.get();
        RunProgress progress = followed.progress();
        counts.set(progress.counts());
        remark(progress.noticed());
        tools.workbench().counts().put(Screen.RUN, words.share(progress));
        if (progress.phase() == Phase.ENDED) {
            ticks.stop();
            stage.set(RunStage.SETTLING);
            jobs.act(() -> raise(followed), () -> {});
            read(followed);
            return;
        }
        stage.set(
                switch (progress.phase()) {
                    case RUNNING -> RunStage.RUNNING;
                    case PAUSING, STOPPING, ENDED -> RunStage.SETTLING;
                    case PAUSED -> RunStage.PAUSED;
                });
        state.set(words.state(progress));
        heartbeat.set(progress.phase() == Phase.PAUSED ? "" : words.heartbeat(progress));
        card.set(words.card(progress, followed.takesBack()));
        if (++polls % POLLS_PER_TABLE == 0) {
            rows.refresh();
        }
    }

    /** Each remark once. */
    private void remark(Noticed now) {
        if (!now.slept().equals(noticed.slept())) {
            tools.notices().caution(texts.get("slept", texts.duration(now.slept())));
        }
        if (!now.serverAhead().equals(noticed.serverAhead())) {
            tools.notices().caution(texts.clocksApart(now.serverAhead()));
        }
        if (now.logMegabytes() != noticed.logMegabytes()) {
            tools.notices().caution(texts.get("log.long", now.logMegabytes()));
        }
        if (!now.extraFields().equals(noticed.extraFields())) {
            tools.notices().caution(texts.extraFields(now.extraFields()));
        }
        noticed = now;
    }

    public void pause() {
        control.ifPresent(RunControl::pause);
        poll();
    }

    /** Goes on after a pause, or continues a run that came to rest before its end. */
    public void resume() {
        if (stage.get() == RunStage.UNFINISHED) {
            shown.ifPresent(launch::resume);
        } else {
            control.ifPresent(RunControl::resume);
            poll();
        }
    }

    public void stop() {
        control.ifPresent(RunControl::stop);
        poll();
    }

    public void seeResults() {
        shown.ifPresent(tools.workbench()::open);
        tools.navigator().show(Screen.RESULTS);
    }

    public void chooseAnotherPromotion() {
        tools.navigator().show(Screen.CHECK);
        tools.navigator().show(Screen.PROMOTION);
    }

    private void follow(RunControl started) {
        control = Optional.of(started);
        noticed = Noticed.NOTHING;
        begin(started.run());
        ticks.stop();
        ticks = tools.background().every(PERIOD, this::poll);
        title.set(texts.get("run.title", started.promotionName(), started.listName()));
        poll();
    }

    /** Shows a run that is at rest, unless one is on its way or it is the one in view. */
    private void look(RunId run) {
        if (tools.workbench().controlProperty().get().isPresent() || shown.equals(Optional.of(run))) {
            return;
        }
        control = Optional.empty();
        begin(run);
        jobs.act(() -> tools.desk().run(run), summary -> {
            if (shown.equals(Optional.of(run)) && control.isEmpty()) {
                take(summary);
            }
        });
    }

    private void begin(RunId run) {
        shown = Optional.of(run);
        card.set(Optional.empty());
        stage.set(RunStage.READING);
        counts.set(Map.of());
        title.set("");
        state.set("");
        heartbeat.set("");
        polls = 0;
        rows.show(run);
    }

    private void read(RunControl followed) {
        jobs.act(() -> tools.desk().run(followed.run()), summary -> {
            if (control.equals(Optional.of(followed))) {
                take(summary);
            }
        });
    }

    /** A run that could not write its journal ends with a problem, which the run's thread cannot tell anybody. */
    private static void raise(RunControl over) throws Problem {
        try {
            over.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Shows a run that is at rest. */
    private void take(RunSummary answer) {
        title.set(texts.get("run.title", answer.promotionName(), answer.listName()));
        boolean followed = control.isPresent();
        counts.set(answer.totals().outcomes());
        state.set(words.verdict(answer));
        heartbeat.set(texts.get("run.took", texts.duration(answer.worked())));
        card.set(words.card(answer));
        stage.set(answer.state().continuable() ? RunStage.UNFINISHED : RunStage.FINISHED);
        rows.refresh();
        if (followed) {
            control = Optional.empty();
            tools.workbench().counts().put(Screen.RUN, Count.NONE);
            tools.workbench().ended();
            if (stage.get() == RunStage.FINISHED
                    && tools.navigator().pageProperty().get() == Screen.RUN) {
                seeResults();
            }
        }
    }
}
