package com.enroldesk.ui.shell;

import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Source;

/** A list together with where it came from, so that it can be read once more in another way. */
public record ListInHand(Source source, FormatChoice choice, CustomerList list) {

    /** Whether a row's index names the same row in both: read from the same bytes of one source, in the same way. */
    boolean sameRows(ListInHand other) {
        return sameBytes(other) && list.format().equals(other.list.format());
    }

    /** Whether both were read from the same bytes of one source, perhaps in different ways. */
    boolean sameBytes(ListInHand other) {
        return source.equals(other.source) && list.sha256().equals(other.list.sha256());
    }
}
