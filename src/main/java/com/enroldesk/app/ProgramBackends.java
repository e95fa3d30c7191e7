package com.enroldesk.app;

import com.enroldesk.desk.Backend;
import com.enroldesk.desk.Backends;
import com.enroldesk.desk.Fault;
import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.engine.remote.RemoteEngine;
import com.enroldesk.settings.Connection;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The backends that this program can open.
 *
 * @param opening opens the sample data, or makes them anew
 */
record ProgramBackends(Path home, Clock clock, Demo opening) implements Backends {
    /** The sample data, beside the journal. */
    static final String DEMO_FILE = "demo.db";

    /** How the demonstration is opened. */
    interface Demo {
        LocalEngine open(Path file, LocalRules rules, Clock clock) throws Problem;
    }

    @Override
    public Backend demo() throws Problem {
        LocalEngine engine = opening.open(home.resolve(DEMO_FILE), LocalRules.AS_PRINTED, clock);
        return new Backend(engine, Optional.of(engine), Optional.empty());
    }

    @Override
    public Backend rehearsal(List<Fault> faults) throws Problem {
        LocalEngine engine = opening.open(home.resolve(DEMO_FILE), LocalRules.AS_PRINTED, clock);
        return new Backend(Rehearsal.open(engine, faults, clock), Optional.of(engine), Optional.empty());
    }

    @Override
    public Backend open(Connection connection, Optional<Secret> secret) throws Problem {
        return new Backend(RemoteBackends.open(connection, secret, clock), Optional.empty(), Optional.of(connection));
    }

    @Override
    public List<ConnectionCheck> test(Connection connection, Optional<Secret> secret) throws Problem {
        try (RemoteEngine engine = RemoteBackends.open(connection, secret, clock)) {
            return engine.probe();
        }
    }
}
