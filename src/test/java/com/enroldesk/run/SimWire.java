package com.enroldesk.run;

import com.enroldesk.journal.Permit;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of requests and answers in a simulation, whose time passes only here and in naps. */
public interface SimWire {
    /** A request leaves. */
    void depart(Permit permit);

    /** Which of some requests is answered first; nothing when none is for a while. */
    @Nullable
    Permit answered(List<Permit> inFlight, Duration most);
}
