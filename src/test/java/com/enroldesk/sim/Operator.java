package com.enroldesk.sim;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.Verdict;
import com.enroldesk.intake.Identifiers;
import com.enroldesk.intake.Normalised;
import com.enroldesk.journal.Doubt;
import com.enroldesk.journal.FrozenRow;
import com.enroldesk.journal.Ruling;
import com.enroldesk.journal.RunOrder;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What people do: every verb of the desk, at random, with a note in the world of what they ordered. */
final class Operator {
    private static final int MOST_RUNS = 4;
    private static final int MOST_ROWS = 24;

    private final World world;
    private final Store store;
    private final Lists lists;
    /** Rows about which somebody gave a word of their own. */
    final Set<Long> ruled = new HashSet<>();

    Operator(World world, Store store) {
        this.world = world;
        this.store = store;
        this.lists = new Lists(world);
    }

    void act(Life life) throws Problem {
        List<RunRecord> runs = store.runs();
        if (runs.isEmpty()) {
            life.run(newRun(Optional.empty()), false);
            return;
        }
        RunRecord run = world.chance.of(runs);
        boolean enough = runs.size() >= MOST_RUNS
                || runs.stream().mapToLong(RunRecord::rowCount).sum() >= MOST_ROWS;
        switch (world.chance.below(16)) {
            case 0, 1 -> {
                if (!enough) {
                    life.run(newRun(Optional.empty()), false);
                }
            }
            case 2 -> {
                if (!enough) {
                    life.run(newRun(Optional.of("second season")), false);
                }
            }
            case 3, 4, 5 -> life.run(run.id(), false);
            case 6 -> {
                world.fired(FaultKind.ORDERED_ONLY);
                life.run(run.id(), true);
            }
            case 7 -> retryFailed(run, life);
            case 8 -> correct(run, life);
            case 9, 10 -> settle(run, life);
            case 11 -> decide(run);
            case 12 -> resend(run, life);
            case 13 -> takeBack(run, life, enough);
            default ->
                world.pass(Duration.ofSeconds(world.chance.between(1, 2400)).toNanos());
        }
    }

    private RunId newRun(Optional<String> again) throws Problem {
        List<String> values = lists.values();
        if (!store.runs().isEmpty()) {
            world.fired(again.isPresent() ? FaultKind.RUN_AGAIN : FaultKind.RUN_OVERLAPS);
        }
        RunOrder order = lists.order(again);
        List<FrozenRow> rows = lists.plan(values, order, store);
        for (FrozenRow row : rows) {
            if (row.leftOut().isEmpty()) {
                String key = row.identifier().orElseThrow().ledgerKey();
                world.promise().named(key);
                if (again.isPresent()) {
                    world.promise().order(key);
                }
            }
        }
        RunId id = store.approve(order, rows);
        world.note(() -> "run " + id + again + ": " + values);
        return id;
    }

    private void retryFailed(RunRecord run, Life life) throws Problem {
        if (store.orderFailed(run, "Tess") > 0) {
            world.fired(FaultKind.RETRY_FAILED);
            life.run(run.id(), world.chance.in(0.5));
        }
    }

    private void correct(RunRecord run, Life life) throws Problem {
        List<Store.Row> failed = store.rows(run).stream()
                .filter(row -> row.outcome() == OutcomeKind.FAILED && !MemoryJournal.takesBack(run))
                .toList();
        if (failed.isEmpty()) {
            return;
        }
        Store.Row row = world.chance.of(failed);
        EnrolmentId id = new EnrolmentId(row.id());
        Normalised read = new Identifiers(Optional.of("IN")).normalise(lists.value(), world.traits.kind());
        if (!(read instanceof Normalised.Accepted(Identifier identifier, boolean _))) {
            return;
        }
        String key = identifier.ledgerKey();
        boolean taken = store.lineOf(run, id, key).isPresent()
                || !store.standing(lists.order(Optional.empty()), List.of(key)).isEmpty();
        if (!taken) {
            world.fired(FaultKind.CORRECTED);
            world.promise().named(key);
            store.correct(id, identifier, "Tess");
            if (world.chance.in(0.8)) {
                store.orderCorrected(run, "Tess");
                life.run(run.id(), world.chance.in(0.5));
            }
        }
    }

    private void settle(RunRecord run, Life life) throws Problem {
        world.fired(FaultKind.SETTLED);
        life.settle(run.id(), world.chance.in(0.5) ? Duration.ZERO : World.SETTLE_AFTER);
    }

    /** As {@code desk.Amends} does it. */
    private void decide(RunRecord run) throws Problem {
        boolean enrolled = world.chance.in(0.5);
        List<Doubt> doubts = store.doubts().of(run);
        if (doubts.isEmpty()) {
            return;
        }
        long meant = world.chance.of(doubts).row().value();
        Reason reason = Reason.of(
                enrolled ? ReasonCode.DECIDED_ENROLLED : ReasonCode.DECIDED_NOT_ENROLLED, "Tess: I was there");
        boolean first = true;
        for (Doubt doubt : doubts) {
            if (doubt.row().value() != meant || (enrolled && !first)) {
                continue;
            }
            first = false;
            world.fired(enrolled ? FaultKind.RULED_ENROLLED : FaultKind.RULED_NOT_ENROLLED);
            ruled.add(meant);
            if (!enrolled) {
                world.promise().order(key(doubt));
            }
            world.note(() -> "a person rules on row " + meant + ", attempt " + doubt.attempt());
            Verdict verdict = enrolled ? new Verdict.Vouched(reason) : new Verdict.Cleared(reason);
            store.doubts().rule(run, doubt, new Ruling(Ruling.How.DECIDED, verdict, "Tess", "I was there", ""));
        }
    }

    private static String key(Doubt doubt) {
        return doubt.takesBack().isPresent()
                ? "i" + doubt.takesBack().get().earnedId()
                : Server.key(doubt.kind(), doubt.value());
    }

    private void resend(RunRecord run, Life life) throws Problem {
        List<EnrolmentId> rows = new ArrayList<>();
        for (Doubt doubt : store.doubts().of(run)) {
            if (!rows.contains(doubt.row()) && world.chance.in(0.7)) {
                rows.add(doubt.row());
                world.promise().order(key(doubt));
            }
        }
        if (!rows.isEmpty() && store.orderResend(run, rows, "Tess", "they ask") > 0) {
            world.fired(FaultKind.RESEND_ORDERED);
            life.run(run.id(), world.chance.in(0.7));
        }
    }

    private void takeBack(RunRecord run, Life life, boolean enough) throws Problem {
        if (enough || MemoryJournal.takesBack(run) || store.receipts(run, true) == 0) {
            return;
        }
        world.fired(FaultKind.TAKEN_BACK);
        RunId back = store.approveTakeBack(run, 1 + world.chance.below(3), "Tess", "wrong list");
        life.run(back, false);
    }
}
