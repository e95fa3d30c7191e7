package com.enroldesk.cli;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.run.Noticed;
import com.enroldesk.run.RunControl;
import com.enroldesk.run.RunProgress;
import com.enroldesk.text.Texts;
import java.io.PrintStream;
import java.time.Duration;

/**
 * Tells on standard error how far a run is: on a terminal a single line that is written over, else a line every few seconds. It
 * has a thread of its own, which ends with {@link #close}.
 */
final class Progress implements AutoCloseable {
    private static final Duration LIVE = Duration.ofMillis(200);
    private static final Duration LOGGED = Duration.ofSeconds(5);

    private final RunControl control;
    private final Texts texts;
    private final PrintStream err;
    private final boolean live;
    private final Thread thread;
    private int drawn;
    private Noticed noticed = Noticed.NOTHING;

    private Progress(RunControl control, Session session) {
        this.control = control;
        this.texts = session.texts();
        this.err = session.err();
        this.live = session.around().liveErr();
        this.thread = Thread.ofPlatform().daemon().name("progress").unstarted(this::loop);
    }

    static Progress start(RunControl control, Session session) {
        Progress progress = new Progress(control, session);
        if (session.showsProgress()) {
            progress.thread.start();
        }
        return progress;
    }

    private void loop() {
        try {
            while (true) {
                Thread.sleep(live ? LIVE : LOGGED);
                RunProgress progress = control.progress();
                remark(progress.noticed());
                draw(line(progress));
            }
        } catch (InterruptedException ended) {
            remark(control.progress().noticed());
            if (live) {
                draw("");
                err.print('\r');
                err.flush();
            }
        }
    }

    /** Each remark once, on a line of its own, which stays. */
    private void remark(Noticed now) {
        if (!now.slept().equals(noticed.slept())) {
            keep(texts.get("slept", texts.duration(now.slept())));
        }
        if (!now.serverAhead().equals(noticed.serverAhead())) {
            keep(texts.clocksApart(now.serverAhead()));
        }
        if (now.logMegabytes() != noticed.logMegabytes()) {
            keep(texts.get("log.long", now.logMegabytes()));
        }
        if (!now.extraFields().equals(noticed.extraFields())) {
            keep(texts.extraFields(now.extraFields()));
        }
        noticed = now;
    }

    private void keep(String line) {
        draw(line);
        if (live) {
            err.println();
            drawn = 0;
        }
    }

    private void draw(String line) {
        if (live) {
            err.print('\r' + line + " ".repeat(Math.max(0, drawn - line.length())));
            err.flush();
            drawn = line.length();
        } else {
            err.println(line);
        }
    }

    private String line(RunProgress progress) {
        long rows = progress.rows() - progress.count(OutcomeKind.SKIPPED);
        long waiting = progress.count(OutcomeKind.WAITING)
                + progress.count(OutcomeKind.SENDING)
                + progress.count(OutcomeKind.NOT_SENT);
        String rate = texts.rate(progress.perSecond());
        String line = progress.timeLeft()
                .map(left -> texts.get("cli.progress.left", rows - waiting, rows, rate, texts.duration(left)))
                .orElseGet(() -> texts.get("cli.progress", rows - waiting, rows, rate));
        return progress.waiting().map(held -> line + ", " + waiting(held)).orElse(line);
    }

    private String waiting(RunProgress.Waiting waiting) {
        return texts.waiting(waiting.left(), waiting.obstacle(), waiting.tries(), waiting.most());
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
