package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the {@link Settings} are kept between two starts. Safe for any thread; all but {@link #current} may wait. */
public interface Preferences {

    /** What was read last or changed since. */
    Settings current();

    /**
     * Reads what is kept; where nothing is, the defaults hold.
     *
     * @return a problem when what is kept cannot be used: it is put aside, and the defaults hold
     */
    Optional<Problem> read();

    /** @throws Problem when it cannot be kept; the change holds until the program ends */
    void change(UnaryOperator<Settings> change) throws Problem;
}
