package com.enroldesk.journal;

/**
 * What is not in a journal, or in a copy of it, but was in the last one used.
 *
 * @param records facts of its trail
 * @param runs whole runs among them
 */
public record Lack(long records, long runs) {

    public boolean isNothing() {
        return records == 0 && runs == 0;
    }
}
