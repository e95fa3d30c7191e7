package com.enroldesk.engine.remote;

import com.enroldesk.domain.Problem;
import com.enroldesk.engine.wire.PageDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * Reads a list to its end. The vendor's {@code offset} is a page in one call and a row in another, from zero or from one
 * (contract section 10, row 20), so the rows themselves say which: they are told apart by their ids.
 *
 * @param rows by id, in the order in which they came
 * @param complete whether all that the server counts were seen, and no more; without a count, whether an empty page ended them
 */
record Pages<T>(Map<String, T> rows, boolean complete) {
    /** The most rows of one page (contract section 4, 4055). */
    static final int SIZE = 100;

    private static final int MOST = 200;

    /** One page as it came. */
    record Page<T>(List<T> rows, PageDetails details) {}

    /** Asks for the page at an offset. */
    interface Asking<T> {
        Page<T> at(int offset) throws Problem;
    }

    static <T> Pages<T> all(Asking<T> asking, Function<T, String> id) throws Problem {
        Map<String, T> rows = new LinkedHashMap<>();
        boolean byRow = false;
        int offset = 0;
        OptionalInt total = OptionalInt.empty();
        for (int page = 0; page < MOST; page++) {
            Page<T> now = asking.at(offset);
            int before = rows.size();
            now.rows().forEach(row -> rows.putIfAbsent(id.apply(row), row));
            int fresh = rows.size() - before;
            if (now.details().totalEntries().isPresent()) {
                total = now.details().totalEntries();
            }
            boolean all = total.isPresent() && rows.size() == total.getAsInt();
            if (now.rows().isEmpty()
                    || (all && page + 1 >= now.details().pageCount().orElse(1))) {
                return new Pages<>(rows, all || total.isEmpty());
            }
            // The second offset may repeat the first page where pages are counted from one; another may not.
            if (fresh == 0 && offset != 1) {
                return new Pages<>(rows, false);
            }
            byRow |= offset == 1 && fresh > 0 && fresh < now.rows().size();
            offset = byRow ? rows.size() : offset + 1;
        }
        return new Pages<>(rows, false);
    }
}
