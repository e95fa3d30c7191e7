package com.enroldesk.ui.kit;

import com.enroldesk.domain.Problem;
import com.enroldesk.text.Texts;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The sentences that stand above the screens, newest first. The same sentence never stands twice. */
public final class Notices {
    private static final int MOST = 3;

    private final Texts texts;
    private final ObservableList<Notice> open = FXCollections.observableArrayList();
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(open);

    public Notices(Texts texts) {
        this.texts = texts;
    }

    public ObservableList<Notice> open() {
        return view;
    }

    /** Says that something went well. */
    public void good(String text) {
        add(new Notice(Notice.Tone.GOOD, text, "", Optional.empty()));
    }

    /** As {@link #good(String)} with an offer: to be closed when that can be taken no more. */
    public Notice good(String text, String label, Runnable verb) {
        Notice notice = new Notice(Notice.Tone.GOOD, text, "", Optional.of(new Notice.Offer(label, verb)));
        add(notice);
        return notice;
    }

    public void caution(String text) {
        add(new Notice(Notice.Tone.CAUTION, text, "", Optional.empty()));
    }

    public void caution(String text, String label, Runnable verb) {
        add(new Notice(Notice.Tone.CAUTION, text, "", Optional.of(new Notice.Offer(label, verb))));
    }

    public void problem(Problem problem) {
        add(new Notice(
                Notice.Tone.PROBLEM, texts.problem(problem), problem.code().number(), Optional.empty()));
    }

    /** Logs what no one foresaw, and says so with its code. */
    public void bug(Throwable cause) {
        Bug bug = Bug.of(cause);
        bug.log();
        add(new Notice(Notice.Tone.PROBLEM, texts.get("frame.bug", bug.code()), bug.code(), Optional.empty()));
    }

    public void close(Notice notice) {
        open.remove(notice);
    }

    private void add(Notice notice) {
        open.removeIf(old -> old.text().equals(notice.text()));
        open.addFirst(notice);
        while (open.size() > MOST) {
            open.removeLast();
        }
    }
}
