package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Problem;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** An endpoint over an engine of its own with a catalogue loaded, for the tests of whatever calls it. */
public record ServedWorld(LocalEngine engine, Endpoint endpoint) implements AutoCloseable {

    /** @param catalogue in the form of {@code demo load} */
    public static ServedWorld open(Path folder, String catalogue, EndpointOptions options) throws IOException, Problem {
        return open(folder, catalogue, options, Clock.systemUTC());
    }

    static ServedWorld open(Path folder, String catalogue, EndpointOptions options, Clock clock)
            throws IOException, Problem {
        LocalEngine engine = LocalEngine.open(folder.resolve("served.db"), LocalRules.AS_PRINTED, Clock.systemUTC());
        engine.load(Files.writeString(folder.resolve("served.json"), catalogue));
        return new ServedWorld(engine, Endpoint.open(engine, options, clock));
    }

    public String address() {
        return endpoint.address();
    }

    @Override
    public void close() {
        endpoint.close();
        engine.close();
    }
}
