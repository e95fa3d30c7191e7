package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.journal.Journal;
import java.util.Comparator;
import java.util.List;

/**
 * A run that was on its way when the program last ended.
 *
 * @param nowNeedChecking customers whose sending had no answer; they are never sent again by themselves (R6)
 */
public record Interrupted(RunId run, long nowNeedChecking) {

    /** Settles what the last end of the program left open, newest run first. */
    static List<Interrupted> recover(Journal journal) throws Problem {
        return journal.recover().entrySet().stream()
                .map(found -> new Interrupted(found.getKey(), found.getValue()))
                .sorted(Comparator.comparing(Interrupted::run).reversed())
                .toList();
    }
}
