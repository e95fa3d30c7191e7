package com.enroldesk.engine;

import com.enroldesk.domain.Problem;
import java.nio.file.Path;

/** What can be done to an engine whose data are ours: the demonstration. All or nothing, each of them. */
public interface Sandbox {

    /** Makes the sample data anew. Enrolments that the engine held are forgotten. */
    void reset() throws Problem;

    /**
     * Replaces everything by a catalogue file's programs, promotions and customers (command-line.md).
     *
     * @throws Problem when the file is bad; nothing is changed then
     */
    Loaded load(Path catalogueFile) throws Problem;

    /** Adds customers from a CSV with the header {@code id,mobile,email,firstName,lastName}. */
    Loaded loadCustomers(Path csv) throws Problem;

    /** A list of the sample data's customers that shows every outcome. */
    SampleList sample();

    /** How many of each a load brought. */
    record Loaded(long programs, long promotions, long customers) {}
}
