package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Sandbox;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.Secrets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a desk works with; handed in open, closed by the desk.
 *
 * @param home the folder of all data
 * @param backend the one in use
 * @param secrets of the connections
 * @param exports writes files in the words of the operator's language
 * @param clock with the operator's zone, by whose days earlier runs are named
 * @param operator who decides, where nobody else is named
 * @param lead how long a run waits before it sends: a window is drawn meanwhile
 */
public record Workspace(
        Path home,
        WorkspaceLock lock,
        Journal journal,
        BackendInUse backend,
        Secrets secrets,
        ExportWriter exports,
        Clock clock,
        String operator,
        Duration lead) {

    /** On the demonstration, which is opened when it is first used. */
    public Workspace(
            Path home,
            WorkspaceLock lock,
            Journal journal,
            Backends backends,
            Secrets secrets,
            ExportWriter exports,
            Clock clock,
            String operator) {
        this(home, lock, journal, new BackendInUse(backends, clock), secrets, exports, clock, operator, Duration.ZERO);
    }

    public Workspace withLead(Duration wanted) {
        return new Workspace(home, lock, journal, backend, secrets, exports, clock, operator, wanted);
    }

    /** The name of the connection in use. */
    String connection() {
        return backend.opened().map(Backend::name).orElse(Connection.DEMO);
    }

    Engine engine() throws Problem {
        return backend.get().engine();
    }

    Optional<Sandbox> sandbox() throws Problem {
        return backend.get().sandbox();
    }

    /** How long the effect of a request may come after its end. */
    Duration settleAfter() throws Problem {
        return backend.get().settleAfter();
    }

    CallLimits callLimits() throws Problem {
        Limits limits = engine().limits();
        return new CallLimits(
                limits.preferredBatch(),
                limits.largestBatch(),
                limits.perMinute(),
                backend.get().production());
    }
}
