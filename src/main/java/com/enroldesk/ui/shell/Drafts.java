package com.enroldesk.ui.shell;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Draft;
import com.enroldesk.desk.Edits;
import com.enroldesk.domain.Promotion;
import com.enroldesk.intake.Mapping;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.Notices;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps what lies on the workbench as the draft, as it changes, and offers the draft of the last time. What was put away stays
 * beside the draft for as long as it can be brought back.
 */
public final class Drafts {
    private final Desk desk;
    private final Background background;
    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Draft>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    /** What lay in the folder at the start, until it is taken up or put away. */
    private Optional<Draft> lastTime = Optional.empty();

    private boolean looked;
    private boolean mayOffer;
    private boolean waiting;
    private boolean resting;

    public Drafts(Desk desk, Background background, Workbench workbench, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.workbench = workbench;
        this.jobs = background.jobs(notices::problem);
        // Before the list that comes in its place, so that the draft is put away before it is written over.
        workbench.putAway().lastProperty().addListener((_, _, last) -> keepAway(last));
        workbench.listProperty().addListener((_, _, list) -> list.ifPresent(this::keepList));
        workbench.mappingProperty().addListener(_ -> keepChoicesSoon());
        workbench.promotionProperty().addListener(_ -> keepChoicesSoon());
        workbench.editsProperty().addListener(_ -> keepChoicesSoon());
    }

    /** What was being prepared when the program last ended; gone once it was taken up or another list is in hand. */
    public ReadOnlyObjectProperty<Optional<Draft>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Reads the draft of the last time; who lays a list on the workbench before it is read can bring it back all the same. */
    public void look() {
        jobs.act(desk.drafts()::open, found -> {
            looked = true;
            if (workbench.listProperty().get().isEmpty()) {
                lastTime = found;
                showOffer();
            } else {
                found.ifPresent(this::readTooLate);
            }
        });
    }

    private void readTooLate(Draft draft) {
        if (canBringBack()) {
            background.close(draft.list());
        } else {
            resting = true;
            workbench.putAway().put(prepared(draft));
            resting = false;
        }
    }

    /** From now on the draft of the last time may be taken up: the promotions are known, or will not be. */
    public void offer() {
        mayOffer = true;
        showOffer();
    }

    private void showOffer() {
        offered.set(mayOffer ? lastTime : Optional.empty());
    }

    /** Lays the draft back on the workbench, as it was. */
    public void takeUp() {
        offered.get().ifPresent(draft -> {
            lastTime = Optional.empty();
            showOffer();
            resting = true;
            workbench.lay(prepared(draft));
            resting = false;
        });
    }

    /** The promotion that a draft was made for, where it is still offered. */
    public Optional<Promotion> promotion(Draft draft) {
        return draft.program()
                .flatMap(program -> draft.promotion()
                        .flatMap(promotion -> workbench
                                .catalogueProperty()
                                .get()
                                .flatMap(catalogue -> catalogue.promotion(program, promotion))));
    }

    private Prepared prepared(Draft draft) {
        return new Prepared(
                new ListInHand(draft.source(), draft.format(), draft.list()),
                draft.mapping(),
                draft.edits(),
                Optional.empty(),
                promotion(draft),
                false,
                false,
                workbench.connectionProperty().get());
    }

    /** Whether there is a list that can be brought back. */
    public boolean canBringBack() {
        return workbench.putAway().lastProperty().get().isPresent();
    }

    /** Lays a list that was put away back on the workbench, as it was; what lies there is put away. Nothing where it is gone. */
    void bringBack(Prepared old) {
        if (workbench.putAway().lastProperty().get().filter(old::equals).isEmpty()) {
            return;
        }
        resting = true;
        workbench.bringBack(old);
        resting = false;
        jobs.act(() -> desk.drafts().bringBack(old.list().source(), old.list().choice()), () -> {});
        forgetAwayIfNothingIs();
        keepChoicesSoon();
    }

    private void forgetAwayIfNothingIs() {
        if (!canBringBack()) {
            jobs.act(desk.drafts()::forgetAway, () -> {});
        }
    }

    /** Puts everything away: the draft, and what lies on the workbench. */
    public void startNew() {
        forgetOffer();
        workbench.startNew();
        jobs.act(desk.drafts()::drop, () -> {});
    }

    /** A draft that nobody took up is put away as a list in hand is. */
    private void forgetOffer() {
        Optional<Draft> draft = lastTime;
        lastTime = Optional.empty();
        showOffer();
        draft.map(this::prepared).ifPresent(workbench.putAway()::put);
    }

    /** Calls {@code then} when all that changed until now is kept, or was told of as what could not be. What was put away goes. */
    public void settled(Runnable then) {
        // Later, as the look at the newest choices.
        background.later(() -> {
            jobs.act(desk.drafts()::forgetAway, () -> {});
            jobs.act(() -> {}, then);
        });
    }

    private void keepList(ListInHand list) {
        forgetOffer();
        if (!resting) {
            if (!looked) {
                looked = true;
                jobs.act(desk.drafts()::putAway, () -> {});
            }
            jobs.act(() -> desk.drafts().keep(list.source(), list.choice()), () -> {});
        }
    }

    private void keepAway(Optional<Prepared> last) {
        if (!resting) {
            jobs.act(last.isPresent() ? desk.drafts()::putAway : desk.drafts()::forgetAway, () -> {});
        }
    }

    /** One look at what lies there serves many changes made at once. */
    private void keepChoicesSoon() {
        if (waiting || resting) {
            return;
        }
        waiting = true;
        background.later(() -> {
            waiting = false;
            Optional<ListInHand> list = workbench.listProperty().get();
            if (list.isPresent()) {
                Optional<Mapping> mapping = workbench.mappingProperty().get();
                Optional<Promotion> promotion = workbench.promotionProperty().get();
                Edits edits = workbench.editsProperty().get();
                String madeFor = list.get().list().sha256();
                jobs.act(
                        () -> desk.drafts()
                                .keepChoices(
                                        mapping,
                                        promotion.map(Promotion::program),
                                        promotion.map(Promotion::id),
                                        edits,
                                        madeFor),
                        () -> {});
            }
        });
    }
}
