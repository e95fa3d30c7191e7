package com.enroldesk.ui.shell;

import com.enroldesk.desk.Rescue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Bug;
import com.enroldesk.ui.kit.Dates;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.Work;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Why the desk did not open, and what can be done about it. */
public final class BrokenViewModel {
    /** Here the journal itself is no good: a copy may be. */
    private static final Set<ProblemCode> WITHOUT_JOURNAL =
            EnumSet.of(ProblemCode.JOURNAL_DAMAGED, ProblemCode.JOURNAL_GONE, ProblemCode.JOURNAL_OLDER);

    private final Texts texts;
    private final Dates dates;
    private final Rescue rescue;
    private final Runnable again;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Card>> card = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What stands in place of the screens.
     *
     * @param heading the number that people search for
     */
    public record Card(String heading, String sentence, List<Choice> choices) {}

    /**
     * A button.
     *
     * @param question what is asked before it is done
     */
    public record Choice(String label, Optional<Question> question, Runnable verb) {}

    /** Asked once; whoever says no leaves everything as it is. */
    public record Question(String heading, String text, String yes) {}

    /** @param again opens the desk once more, which ends in {@link #failed} or with a window at work */
    public BrokenViewModel(Texts texts, Dates dates, Background background, Rescue rescue, Runnable again) {
        this.texts = texts;
        this.dates = dates;
        this.rescue = rescue;
        this.again = again;
        this.jobs = background.jobs(this::failed);
    }

    /** Empty while all is well, or is being tried. */
    public ReadOnlyObjectProperty<Optional<Card>> cardProperty() {
        return card.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return jobs.busyProperty();
    }

    /** Nothing else can be done in this window until it is mended. */
    public void failed(Problem problem) {
        show(problem, List.of());
        if (WITHOUT_JOURNAL.contains(problem.code())) {
            // A copy that cannot be read is no help, and the card says already what is wrong.
            jobs.act(rescue::newest, newest -> offer(problem, newest), _ -> offer(problem, Optional.empty()));
        }
    }

    /** As {@link #failed}, for what no one foresaw. */
    public void broke(Throwable cause) {
        Bug bug = Bug.of(cause);
        bug.log();
        show(bug.code(), texts.get("broken.bug"), List.of());
    }

    private void offer(Problem problem, Optional<Rescue.Copy> newest) {
        List<Choice> choices = new ArrayList<>();
        boolean older = problem.code() == ProblemCode.JOURNAL_OLDER;
        newest.filter(copy -> !older || lacksLess(copy, problem)).ifPresent(copy -> choices.add(restore(copy)));
        if (older) {
            choices.add(accept("older", problem));
        } else if (problem.code() == ProblemCode.JOURNAL_GONE) {
            choices.add(accept("gone", problem));
        }
        show(problem, choices);
    }

    private static boolean lacksLess(Rescue.Copy copy, Problem problem) {
        return copy.missing().isPresent()
                && problem.arguments().get(1) instanceof Long lacking
                && copy.missing().get().records() < lacking;
    }

    private void show(Problem problem, List<Choice> choices) {
        show(problem.code().number(), sentence(problem), choices);
    }

    private void show(String heading, String text, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(choices);
        all.add(new Choice(texts.get("broken.again"), Optional.empty(), this::open));
        card.set(Optional.of(new Card(heading, text, all)));
    }

    /** Where the card has buttons, no command is named. */
    private String sentence(Problem problem) {
        String key = "problem." + problem.code() + ".window";
        return texts.has(key) ? texts.get(key, problem.arguments().toArray()) : texts.problem(problem);
    }

    private Choice restore(Rescue.Copy copy) {
        String text = texts.get("broken.restore.text", dates.moment(copy.taken()), copy.runs()) + " "
                + texts.copyLacks(
                        copy.missing().map(Rescue.Missing::records),
                        copy.missing().map(Rescue.Missing::runs).orElse(0L));
        Question question = new Question(texts.get("broken.restore.heading"), text, texts.get("broken.restore.yes"));
        return new Choice(
                texts.get("broken.restore", dates.moment(copy.taken())),
                Optional.of(question),
                () -> mend(() -> rescue.restore(copy.file())));
    }

    private Choice accept(String which, Problem problem) {
        Object[] lacking = problem.arguments().toArray();
        Question question = new Question(
                texts.get("broken.accept." + which + ".heading"),
                texts.get("broken.accept." + which + ".text", lacking),
                texts.get("broken.accept." + which + ".yes"));
        return new Choice(
                texts.get("broken.accept." + which),
                Optional.of(question),
                () -> mend(() -> {
                    rescue.accept();
                    return true;
                }));
    }

    private void mend(Work<?> work) {
        card.set(Optional.empty());
        jobs.act(work, _ -> again.run(), this::failed, this::broke);
    }

    private void open() {
        card.set(Optional.empty());
        again.run();
    }
}
