package com.enroldesk.ui.shell;

import com.enroldesk.desk.Edits;
import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.RunId;
import com.enroldesk.intake.Mapping;
import com.enroldesk.plan.Plan;
import com.enroldesk.run.RunControl;
import com.enroldesk.settings.Connection;
import com.enroldesk.ui.kit.Background;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/**
 * What the screens share: the list in hand, what was chosen for it, its plan, and the run in view. Going from screen to screen
 * changes nothing here. A plan lies here only as long as everything it was made of stands. The window's thread.
 */
public final class Workbench {
    private final ReadOnlyObjectWrapper<Optional<Catalogue>> catalogue = empty();
    private final ReadOnlyObjectWrapper<Optional<Promotion>> promotion = empty();
    private final ReadOnlyBooleanWrapper issuing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<ListInHand>> list = empty();
    private final ReadOnlyObjectWrapper<Optional<Mapping>> mapping = empty();
    private final ReadOnlyObjectWrapper<Edits> edits = new ReadOnlyObjectWrapper<>(Edits.NONE);
    private final ReadOnlyObjectWrapper<Optional<String>> again = empty();
    private final ReadOnlyObjectWrapper<Optional<Plan>> plan = empty();
    private final ReadOnlyObjectWrapper<Optional<RunId>> run = empty();
    private final ReadOnlyObjectWrapper<Optional<RunControl>> control = empty();
    private final ReadOnlyObjectWrapper<Optional<Doubtful>> doubtful = empty();
    private final ReadOnlyObjectWrapper<Optional<Connection>> connection = empty();
    private final ReadOnlyObjectWrapper<Optional<SecretWanted>> wanted = empty();
    private final ReadOnlyBooleanWrapper rehearsing = new ReadOnlyBooleanWrapper();
    private final ObservableMap<Screen, Count> counts = FXCollections.observableHashMap();
    private final PutAway putAway;
    /** Whether the promotion came with the list. */
    private boolean listsOwn;

    public Workbench(Background background) {
        this.putAway = new PutAway(background);
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> empty() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /** What the backend offers, once it was asked. */
    public ReadOnlyObjectProperty<Optional<Catalogue>> catalogueProperty() {
        return catalogue.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Promotion>> promotionProperty() {
        return promotion.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<ListInHand>> listProperty() {
        return list.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Mapping>> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Edits> editsProperty() {
        return edits.getReadOnlyProperty();
    }

    /** Why customers whom an earlier run enrolled are enrolled once more (R11); empty when they are left out. */
    public ReadOnlyObjectProperty<Optional<String>> againProperty() {
        return again.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** The run that Run and Results show. */
    public ReadOnlyObjectProperty<Optional<RunId>> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** The levers of the run that is on its way in this window. */
    public ReadOnlyObjectProperty<Optional<RunControl>> controlProperty() {
        return control.getReadOnlyProperty();
    }

    /** The connection that the desk works on; empty for the demonstration. */
    public ReadOnlyObjectProperty<Optional<Connection>> connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    /** Whether the demonstration has a bad day. */
    public ReadOnlyBooleanProperty rehearsingProperty() {
        return rehearsing.getReadOnlyProperty();
    }

    /** The secret that a person is asked for. */
    public ReadOnlyObjectProperty<Optional<SecretWanted>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** The rows that are to be settled. */
    public ReadOnlyObjectProperty<Optional<Doubtful>> doubtfulProperty() {
        return doubtful.getReadOnlyProperty();
    }

    /** What was in hand before and can be brought back. */
    PutAway putAway() {
        return putAway;
    }

    /** What stands beside the steps of the rail; each screen keeps its own. */
    public ObservableMap<Screen, Count> counts() {
        return counts;
    }

    public void offer(Catalogue known) {
        catalogue.set(Optional.of(known));
    }

    /** The desk went over to another connection: what was chosen at the one before means nothing there. The list stays. */
    public void connected(Optional<Connection> next) {
        forgetPlan();
        again.set(Optional.empty());
        promotion.set(Optional.empty());
        listsOwn = false;
        catalogue.set(Optional.empty());
        rehearsing.set(false);
        connection.set(next);
    }

    public void rehearse(boolean on) {
        rehearsing.set(on);
    }

    /** What is to be done with the chosen promotion. */
    public Action action() {
        return promotion
                .get()
                .map(chosen -> issuing.get() ? Action.ISSUE : Action.usualFor(chosen.type()))
                .orElse(Action.DIRECT_ISSUE);
    }

    /** Chooses a promotion of two steps, to issue it to customers who are enrolled in it. */
    public void chooseToIssue(Promotion chosen) {
        choose(chosen);
        issuing.set(true);
    }

    public void choose(Promotion chosen) {
        forgetPlan();
        issuing.set(false);
        listsOwn = false;
        again.set(Optional.empty());
        promotion.set(Optional.of(chosen));
    }

    /** Takes a list in hand in place of the one before; corrections stay only where every row is the same as it was. */
    public void take(ListInHand next) {
        boolean same = list.get().filter(next::sameRows).isPresent();
        forgetPlan();
        putAway.leave(inHand(), Optional.of(next));
        mapping.set(Optional.empty());
        if (!same) {
            edits.set(Edits.NONE);
            again.set(Optional.empty());
        }
        list.set(Optional.of(next));
    }

    /** As {@link #take(ListInHand)}, with the promotion that the list is meant for, where none was chosen. */
    public void take(ListInHand next, Promotion its) {
        take(next);
        if (promotion.get().isEmpty()) {
            choose(its);
            listsOwn = true;
        }
    }

    public void map(Mapping chosen) {
        if (mapping.get().filter(chosen::equals).isEmpty()) {
            forgetPlan();
            mapping.set(Optional.of(chosen));
        }
    }

    public void edit(Edits next) {
        if (!edits.get().equals(next)) {
            forgetPlan();
            edits.set(next);
        }
    }

    public void enrolAgain(Optional<String> why) {
        if (!again.get().equals(why)) {
            forgetPlan();
            again.set(why);
        }
    }

    /** @param made of exactly what lies here now */
    public void planned(Plan made) {
        plan.set(Optional.of(made));
    }

    /** A run is on its way; its list may no longer be sent as planned, so the plan goes. */
    public void started(RunControl levers) {
        forgetPlan();
        control.set(Optional.of(levers));
        run.set(Optional.of(levers.run()));
    }

    /** A run holds all that lies here now. */
    public void frozen() {
        putAway.froze(inHand());
    }

    /** The run that was on its way is over. */
    public void ended() {
        control.set(Optional.empty());
    }

    /** Brings an earlier run into view. */
    public void open(RunId earlier) {
        run.set(Optional.of(earlier));
    }

    /** Chooses rows in doubt, to be settled on the sheet for it. */
    public void settle(Doubtful rows) {
        doubtful.set(Optional.of(rows));
    }

    /** Has a person asked for a secret, on the sheet for it; a question that nobody answered before is forgotten. */
    public void want(Optional<SecretWanted> secret) {
        wanted.set(secret);
    }

    /** Puts the list and all that was done with it away. The promotion stays. */
    public void startNew() {
        forgetPlan();
        putAway.leave(inHand(), Optional.empty());
        // First of all the list: choices are kept as a draft only while there is one.
        list.set(Optional.empty());
        again.set(Optional.empty());
        edits.set(Edits.NONE);
        mapping.set(Optional.empty());
    }

    /** What was put away changes places with what lies here; does nothing where it is not there any more. */
    void bringBack(Prepared old) {
        if (putAway.release(old)) {
            forgetPlan();
            putAway.leave(inHand(), Optional.of(old.list()));
            lay(old);
        }
    }

    /** Lays what was prepared before in hand. A promotion of another connection means nothing here. */
    void lay(Prepared old) {
        // The mapping goes first and comes last: without one nothing is planned, nor a mixture of two lists.
        mapping.set(Optional.empty());
        list.set(Optional.of(old.list()));
        boolean here = old.connection().equals(connection.get());
        if (here && (old.promotion().isPresent() || listsOwn)) {
            promotion.set(old.promotion());
            issuing.set(old.issuing());
            listsOwn = old.listsOwn();
        }
        again.set(here ? old.again() : Optional.empty());
        edits.set(old.edits());
        mapping.set(old.mapping());
    }

    private Optional<Prepared> inHand() {
        return list.get()
                .map(held -> new Prepared(
                        held,
                        mapping.get(),
                        edits.get(),
                        again.get(),
                        promotion.get(),
                        issuing.get(),
                        listsOwn,
                        connection.get()));
    }

    private void forgetPlan() {
        plan.set(Optional.empty());
    }
}
