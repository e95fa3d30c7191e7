package com.enroldesk.ui.shell;

import com.enroldesk.desk.Edits;
import com.enroldesk.domain.Promotion;
import com.enroldesk.intake.Mapping;
import com.enroldesk.settings.Connection;
import java.util.Optional;

/**
 * A list with all that was chosen for it, as it lies on the workbench.
 *
 * @param again why customers of earlier runs are enrolled once more; empty when they are left out
 * @param issuing whether a promotion of two steps is issued instead of enrolled in
 * @param listsOwn whether the promotion came with the list
 * @param connection where the promotion is; empty for the demonstration
 */
record Prepared(
        ListInHand list,
        Optional<Mapping> mapping,
        Edits edits,
        Optional<String> again,
        Optional<Promotion> promotion,
        boolean issuing,
        boolean listsOwn,
        Optional<Connection> connection) {

    /** Whether a person's work goes when another list comes in its place; reading the same list in another way is none. */
    boolean isLostTo(ListInHand next) {
        if (next.sameRows(list)) {
            return false;
        }
        return !next.sameBytes(list) || !edits.texts().isEmpty() || again.isPresent();
    }
}
