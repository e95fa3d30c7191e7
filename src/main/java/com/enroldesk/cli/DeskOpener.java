package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import java.nio.file.Path;

/** Opens the desk of a data folder; whoever calls it closes the desk. */
public interface DeskOpener {

    /** @throws Problem when the folder is locked, damaged, newer or cannot be written */
    Desk open(Path home) throws Problem;

    /**
     * The same with the sample data made anew, even where the old ones cannot be read; those are set aside.
     *
     * @throws Problem as {@link #open}, but for the sample data
     */
    Desk openAnew(Path home) throws Problem;
}
