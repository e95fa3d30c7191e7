package com.enroldesk.sim;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Receipt;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The questions at the end of a history: what the journal says, held against what is true. */
final class Invariants {
    static final Set<String> LIVE = Set.of("OPEN", "OK", "UNKNOWN");

    private final World world;
    private final Store store;
    private final Operator operator;
    private final Map<Long, Store.Row> rows = new TreeMap<>();
    private final Map<Long, RunRecord> runs = new HashMap<>();
    private final List<Store.Sending> sendings;
    /** Customers who stand in the journal by more than one identifier: what was for the one may show for the other (R15). */
    private final Set<String> twofold;
    /** Customers about whom somebody gave a word of their own. */
    private final Set<String> ruled = new HashSet<>();

    Invariants(World world, Store store, Operator operator) throws Problem {
        this.world = world;
        this.store = store;
        this.operator = operator;
        this.sendings = store.sendings();
        for (RunRecord run : store.runs()) {
            runs.put(run.id().value(), run);
            for (Store.Row row : store.rows(run)) {
                rows.put(row.id(), row);
            }
        }
        this.twofold = world.promise().twofold();
        for (Store.Sending sending : sendings) {
            if (operator.ruled.contains(sending.row())) {
                ruled.add(world.server.customerOf(sending.key()));
            }
        }
    }

    void check() throws Problem {
        everyRowIsThere();
        oneLiveSending();
        atRest();
        for (Store.Row row : rows.values()) {
            noLie(row, MemoryJournal.takesBack(run(row)));
        }
        receiptsAreTrue();
        everythingIsVisible();
        everyGiftHasASending();
        onlyOrderedRevocations();
        store.requireAgreement(List.copyOf(rows.values()));
    }

    /** Rows and sendings as text, for holding two stores together. */
    String end() {
        StringBuilder end = new StringBuilder();
        for (Store.Row row : rows.values()) {
            boolean told = Set.of(
                            OutcomeKind.SKIPPED,
                            OutcomeKind.FAILED,
                            OutcomeKind.NOT_ENROLLED,
                            OutcomeKind.NEEDS_CHECKING)
                    .contains(row.outcome());
            end.append(row.id()).append(' ').append(row.outcome()).append(told ? row.reason() : "");
            row.receipt().ifPresent(receipt -> end.append(receipt.number()).append(receipt.customerId()));
            end.append('\n');
        }
        sendings.forEach(sending -> end.append(sending).append('\n'));
        return end.toString();
    }

    private RunRecord run(Store.Row row) {
        return Objects.requireNonNull(runs.get(row.run()));
    }

    private static void require(boolean holds, String rule, String what) {
        if (!holds) {
            throw new Violation(rule, what);
        }
    }

    /** I3, R16. */
    private void everyRowIsThere() throws Problem {
        for (RunRecord run : runs.values()) {
            Map<OutcomeKind, Long> counted = new EnumMap<>(OutcomeKind.class);
            for (Tally tally : store.tallies(run)) {
                counted.merge(tally.outcome(), tally.count(), Long::sum);
            }
            Map<OutcomeKind, Long> derived = new EnumMap<>(OutcomeKind.class);
            rows.values().stream()
                    .filter(row -> row.run() == run.id().value())
                    .forEach(row -> derived.merge(row.outcome(), 1L, Long::sum));
            require(counted.equals(derived), "I3", "totals " + counted + " of rows " + derived);
            long sum = counted.values().stream().mapToLong(Long::longValue).sum();
            require(sum == run.rowCount(), "I3", sum + " rows of " + run.rowCount());
        }
    }

    /** I1. */
    private void oneLiveSending() {
        Map<String, Integer> live = new HashMap<>();
        for (Store.Sending sending : sendings) {
            if (LIVE.contains(sending.verdict())) {
                int now = live.merge(sending.scope() + sending.key(), 1, Integer::sum);
                int most = 1 + world.promise().orders(sending.key());
                require(now <= most, "I1", "live sendings of one customer");
            }
        }
    }

    /** I5. */
    private void atRest() {
        for (Store.Row row : rows.values()) {
            require(row.outcome() != OutcomeKind.SENDING, "I5", "row " + row.id() + " is being sent");
            require(row.outcome() != OutcomeKind.WAITING, "I6", "row " + row.id() + " waits");
        }
    }

    private List<Server.Given> givenFor(Store.Row row) {
        return world.server.given.stream().filter(one -> one.row() == row.id()).toList();
    }

    /** I4 of one row. */
    private void noLie(Store.Row row, boolean back) {
        boolean told = operator.ruled.contains(row.id());
        List<Server.Given> given = givenFor(row);
        boolean loose = told || given.stream().anyMatch(one -> twofold.contains(one.customer()));
        switch (row.outcome()) {
            case ENROLLED, TAKEN_BACK ->
                require(row.receipt().isPresent() || told || back, "I4", "row " + row.id() + " has no receipt");
            case FAILED, NOT_ENROLLED -> {
                require(given.isEmpty() || loose, "I4", "row " + row.id() + " failed and was enrolled");
                boolean no = world.server.refusals.containsKey(row.id());
                require(no, "I4", "nobody said no to row " + row.id());
            }
            case SKIPPED, WAITING, NOT_SENT ->
                require(given.isEmpty() || loose, "I4", "row " + row.id() + " was enrolled and shows " + row.outcome());
            case NEEDS_CHECKING, SENDING -> {}
        }
    }

    /** I4: each receipt is the server's own, of the row's customer, and stands for one row alone. */
    private void receiptsAreTrue() {
        Set<String> seen = new HashSet<>();
        for (Store.Row row : rows.values()) {
            if (row.receipt().isEmpty() || MemoryJournal.takesBack(run(row))) {
                continue;
            }
            Receipt receipt = row.receipt().get();
            Optional<Server.Given> given = world.server.byNumber(receipt.earnedId(), receipt.issualId());
            require(given.isPresent(), "I4", "the receipt of row " + row.id() + " is nobody's");
            require(seen.add(given.get().issualId()), "I4", "one receipt for two rows");
            require(given.get().customer().equals(receipt.customerId()), "I4", "a receipt of somebody else");
            boolean own = given.get().row() == row.id();
            boolean loose = twofold.contains(receipt.customerId()) || ruled.contains(receipt.customerId());
            require(
                    own || loose,
                    "I4",
                    "row " + row.id() + " shows the receipt of row "
                            + given.get().row());
        }
    }

    /** I7. */
    private void everythingIsVisible() {
        for (Server.Given given : world.server.given) {
            if (given.row() == 0) {
                continue;
            }
            Store.Row row = Objects.requireNonNull(rows.get(given.row()));
            boolean shown = Set.of(OutcomeKind.ENROLLED, OutcomeKind.TAKEN_BACK, OutcomeKind.NEEDS_CHECKING)
                    .contains(row.outcome());
            boolean loose = operator.ruled.contains(row.id()) || twofold.contains(given.customer());
            require(shown || loose, "I7", "row " + row.id() + " was enrolled and shows " + row.outcome());
        }
    }

    /** Each thing given maps to a live sending of its own (row-states section 7, I2). */
    private void everyGiftHasASending() {
        Map<String, Integer> live = new HashMap<>();
        for (Store.Sending sending : sendings) {
            boolean back = MemoryJournal.takesBack(run(Objects.requireNonNull(rows.get(sending.row()))));
            if (!back && LIVE.contains(sending.verdict())) {
                live.merge(world.server.customerOf(sending.key()), 1, Integer::sum);
            }
        }
        for (Server.Given given : world.server.given) {
            if (given.row() != 0 && !ruled.contains(given.customer())) {
                int left = live.merge(given.customer(), -1, Integer::sum);
                require(left >= 0, "I2", "a customer was given more than the journal holds sendings that may count");
            }
        }
    }

    /** R12. */
    private void onlyOrderedRevocations() {
        Map<String, List<Store.Row>> asked = new HashMap<>();
        for (Store.Row row : rows.values()) {
            if (MemoryJournal.takesBack(run(row)) && row.key().isPresent()) {
                String number = row.key().get().substring(1);
                asked.computeIfAbsent(number, _ -> new ArrayList<>()).add(row);
                if (row.outcome() == OutcomeKind.TAKEN_BACK && !operator.ruled.contains(row.id())) {
                    require(world.server.revoked.contains(number), "I4", "row " + row.id() + " is not taken back");
                }
            }
        }
        for (String number : world.server.revoked) {
            List<Store.Row> some = asked.getOrDefault(number, List.of());
            require(!some.isEmpty(), "R12", "what nobody asked for was taken back");
            boolean visible = some.stream()
                    .anyMatch(row -> row.outcome() == OutcomeKind.TAKEN_BACK
                            || row.outcome() == OutcomeKind.NEEDS_CHECKING
                            || operator.ruled.contains(row.id()));
            require(visible, "I7", "a receipt is taken back and no row shows it");
        }
    }
}
