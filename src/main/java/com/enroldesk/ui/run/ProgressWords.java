package com.enroldesk.ui.run;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.RunSummary;
import com.enroldesk.run.RunProgress;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.rows.RunWords;
import com.enroldesk.ui.shell.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A run on its way in words. */
final class ProgressWords {
    private final Texts texts;
    private final RunWords words;

    ProgressWords(Texts texts) {
        this.texts = texts;
        this.words = new RunWords(texts);
    }

    String verdict(RunSummary run) {
        return words.verdict(run.state(), run.totals());
    }

    /** What the loop does now; nothing once it has ended. */
    String state(RunProgress progress) {
        boolean inFlight = progress.count(OutcomeKind.SENDING) > 0;
        return switch (progress.phase()) {
            case RUNNING -> texts.get("run.state.running");
            case PAUSING -> texts.get(inFlight ? "run.state.pausing" : "run.state.pausingIdle");
            case PAUSED -> texts.get("run.state.paused");
            case STOPPING -> texts.get(inFlight ? "run.state.stopping" : "run.state.stoppingIdle");
            case ENDED -> "";
        };
    }

    /** "8.1 customers/s, 38 s left, last reply 0.4 s ago"; what cannot be told yet is left out. */
    String heartbeat(RunProgress progress) {
        if (progress.sinceReply().isEmpty()) {
            return progress.waiting().map(this::waiting).orElseGet(() -> texts.get("run.heartbeat.waiting"));
        }
        List<String> parts = new ArrayList<>();
        if (progress.perSecond() > 0) {
            parts.add(texts.rate(progress.perSecond()));
        }
        progress.timeLeft().ifPresent(left -> parts.add(texts.get("run.heartbeat.left", texts.duration(left))));
        progress.sinceReply()
                .ifPresent(since -> parts.add(texts.get("run.heartbeat.lastReply", texts.duration(since))));
        progress.waiting().ifPresent(waiting -> parts.add(waiting(waiting)));
        return String.join(", ", parts);
    }

    private String waiting(RunProgress.Waiting waiting) {
        return texts.waiting(waiting.left(), waiting.obstacle(), waiting.tries(), waiting.most());
    }

    /** How much of the run is answered, for the rail. */
    Count share(RunProgress progress) {
        long rows = progress.rows();
        long open = progress.count(OutcomeKind.WAITING) + progress.count(OutcomeKind.SENDING);
        return new Count(texts.get("run.percent", rows == 0 ? 0 : (rows - open) * 100 / rows), Tone.SENDING);
    }

    /** @param takesBack whether the run takes back instead of enrolling */
    Optional<StopCard> card(RunProgress progress, boolean takesBack) {
        return progress.stopped().map(reason -> card(reason, progress.state(), takesBack, progress.counts()));
    }

    Optional<StopCard> card(RunSummary run) {
        boolean takesBack = run.action() == Action.TAKE_BACK;
        return run.stopped()
                .map(reason -> card(reason, run.state(), takesBack, run.totals().outcomes()));
    }

    private StopCard card(Reason reason, RunState state, boolean takesBack, Map<OutcomeKind, Long> counts) {
        return new StopCard(
                texts.reason(reason),
                texts.consequence(takesBack, counts),
                texts.advice(reason),
                state == RunState.REFUSED);
    }
}
