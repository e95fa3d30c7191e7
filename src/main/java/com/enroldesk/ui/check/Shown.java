package com.enroldesk.ui.check;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The rows in view, by their indexes in the list, rising. Immutable; any thread. */
final class Shown {
    private final Plan plan;
    private final int[] rows;
    private final int[] problems;

    private Shown(Plan plan, int[] rows, int[] problems) {
        this.plan = plan;
        this.rows = rows;
        this.problems = problems;
    }

    /**
     * Which rows are wanted.
     *
     * @param reason rows left out for this cause only
     * @param search part of the identifier; blank for all
     */
    record Wish(Plan.Group group, Optional<ReasonCode> reason, String search) {
        static final Wish ALL = new Wish(Plan.Group.ALL, Optional.empty(), "");
    }

    /** Reads every row of the group where a cause or a text is looked for, so not on the window's thread. */
    static Shown of(Plan plan, Wish wish) {
        int[] rows = plan.rows(wish.group());
        String search = wish.search().strip().toLowerCase(Locale.ROOT);
        if (wish.reason().isPresent() || !search.isEmpty()) {
            String digits = Identifier.unparted(search);
            rows = Arrays.stream(rows)
                    .filter(index -> fits(plan.row(index), wish.reason(), search, digits.isEmpty() ? search : digits))
                    .toArray();
        }
        return new Shown(plan, rows, plan.rows(Plan.Group.FIXABLE));
    }

    /** @param digits the same as a key would have it: a number is found however it is written */
    private static boolean fits(PlannedRow row, Optional<ReasonCode> reason, String search, String digits) {
        return (reason.isEmpty()
                        || row.leftOut()
                                .filter(left -> left.code() == reason.get())
                                .isPresent())
                && (search.isEmpty()
                        || row.text().toLowerCase(Locale.ROOT).contains(search)
                        || row.identifier()
                                .map(Identifier::key)
                                .filter(key -> key.contains(search) || key.contains(digits))
                                .isPresent());
    }

    int size() {
        return rows.length;
    }

    /** Reads rows in view from the list, so not on the window's thread. */
    List<PlannedRow> read(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(place -> plan.row(rows[place]))
                .toList();
    }

    /** The place of the next row in view that can be mended, beginning anew at the end; empty when there is none. */
    OptionalInt nextProblem(int place, int step) {
        for (int walked = 1; walked <= rows.length; walked++) {
            int next = Math.floorMod(place + walked * step, rows.length);
            if (Arrays.binarySearch(problems, rows[next]) >= 0) {
                return OptionalInt.of(next);
            }
        }
        return OptionalInt.empty();
    }
}
