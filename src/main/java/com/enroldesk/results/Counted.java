package com.enroldesk.results;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.journal.JournalReader;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Tally;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Tallies of runs at rest, counted once: History asks for every run each time it is looked at. Any thread. */
final class Counted {

    private record Count(String stamp, List<Tally> tallies) {}

    private final JournalReader journal;
    private final Map<RunId, Count> counts = new ConcurrentHashMap<>();

    Counted(JournalReader journal) {
        this.journal = journal;
    }

    List<Tally> tallies(RunRecord run) throws Problem {
        if (run.state() == RunState.RUNNING) {
            return journal.tallies(run);
        }
        String stamp = journal.stamp(run);
        Count known = counts.get(run.id());
        if (known != null && known.stamp().equals(stamp)) {
            return known.tallies();
        }
        List<Tally> tallies = List.copyOf(journal.tallies(run));
        counts.put(run.id(), new Count(stamp, tallies));
        return tallies;
    }
}
