package com.enroldesk.sim;

import com.enroldesk.journal.Uptime;
import java.time.Instant;

/** What a store of the simulation meets at its commits, and its clocks. */
interface Disk {
    /**
     * Before a commit. Returns false when the disk is full and refuses it; a crash is thrown.
     *
     * @param spare room was given up for it, so that a full disk takes it
     */
    boolean beforeCommit(boolean spare);

    /** After it, before the store's method returns; a crash is thrown. */
    void afterCommit();

    /** The time of day as the computer tells it. */
    Instant wall();

    Uptime uptime();
}
