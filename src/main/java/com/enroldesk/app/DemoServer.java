package com.enroldesk.app;

import com.enroldesk.cli.Server;
import com.enroldesk.domain.Problem;
import com.enroldesk.engine.endpoint.Endpoint;
import com.enroldesk.engine.endpoint.EndpointOptions;
import com.enroldesk.engine.endpoint.Faults;
import com.enroldesk.engine.endpoint.SignIn;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import java.nio.file.Path;
import java.time.Clock;

/** The endpoint over a data folder's sample data, without its workspace lock: a client may use the same folder meanwhile. */
record DemoServer(Clock clock) implements Server {

    @Override
    public Running serve(Path home, Wanted wanted) throws Problem {
        Faults faults = Faults.parse(wanted.faults());
        Homes.make(home);
        LocalEngine engine = LocalEngine.open(home.resolve(ProgramBackends.DEMO_FILE), LocalRules.AS_PRINTED, clock);
        EndpointOptions usual = EndpointOptions.usual(wanted.port());
        EndpointOptions options = wanted.caller()
                .map(caller -> usual.with(new SignIn(caller.user(), caller.secret())))
                .orElse(usual);
        try {
            Endpoint endpoint = Endpoint.open(engine, options, clock);
            endpoint.faults(faults);
            return new Served(engine, endpoint);
        } catch (Problem problem) {
            engine.close();
            throw problem;
        }
    }

    private record Served(LocalEngine engine, Endpoint endpoint) implements Running {
        @Override
        public String address() {
            return endpoint.address();
        }

        @Override
        public long bulkCalls() {
            return endpoint.bulkCalls();
        }

        @Override
        public void close() {
            endpoint.close();
            engine.close();
        }
    }
}
