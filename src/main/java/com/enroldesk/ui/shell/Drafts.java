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

/** Keeps what lies on the workbench as the draft, as it changes, and offers the draft of the last time. */
public final class Drafts {
    private final Desk desk;
    private final Background background;
    private final Workbench workbench;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Draft>> offered = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean waiting;
    private boolean resting;

    public Drafts(Desk desk, Background background, Workbench workbench, Notices notices) {
        this.desk = desk;
        this.background = background;
        this.workbench = workbench;
        this.jobs = background.jobs(notices::problem);
        workbench.listProperty().addListener((_, _, list) -> list.ifPresent(this::keepList));
        workbench.mappingProperty().addListener(_ -> keepChoicesSoon());
        workbench.promotionProperty().addListener(_ -> keepChoicesSoon());
        workbench.editsProperty().addListener(_ -> keepChoicesSoon());
    }

    /** What was being prepared when the program last ended; gone once it was taken up or another list is in hand. */
    public ReadOnlyObjectProperty<Optional<Draft>> offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    public void look() {
        jobs.act(desk.drafts()::open, found -> {
            if (workbench.listProperty().get().isEmpty()) {
                offered.set(found);
            } else {
                found.ifPresent(late -> background.close(late.list()));
            }
        });
    }

    /** Lays the draft back on the workbench, as it was. */
    public void takeUp() {
        offered.get().ifPresent(draft -> {
            offered.set(Optional.empty());
            resting = true;
            workbench.take(new ListInHand(draft.source(), draft.format(), draft.list()));
            draft.program()
                    .flatMap(program -> draft.promotion()
                            .flatMap(promotion -> workbench
                                    .catalogueProperty()
                                    .get()
                                    .flatMap(catalogue -> catalogue.promotion(program, promotion))))
                    .ifPresent(workbench::choose);
            draft.mapping().ifPresent(workbench::map);
            workbench.edit(draft.edits());
            resting = false;
        });
    }

    /** Puts everything away: the draft, and what lies on the workbench. */
    public void startNew() {
        offered.get().ifPresent(draft -> background.close(draft.list()));
        offered.set(Optional.empty());
        workbench.startNew();
        jobs.act(desk.drafts()::drop, () -> {});
    }

    /** Calls {@code then} when all that changed until now is kept, or was told of as what could not be. */
    public void settled(Runnable then) {
        // Later, as the look at the newest choices.
        background.later(() -> jobs.act(() -> {}, then));
    }

    private void keepList(ListInHand list) {
        offered.get().ifPresent(old -> background.close(old.list()));
        offered.set(Optional.empty());
        if (!resting) {
            jobs.act(() -> desk.drafts().keep(list.source(), list.choice()), () -> {});
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
