package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Problem;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An endpoint over an engine of its own with a catalogue loaded, for the tests of whatever calls it. */
public record ServedWorld(LocalEngine engine, Endpoint endpoint) implements AutoCloseable {

    /** Files with a catalogue loaded, by the catalogue: the sample data before it take half a second each time. */
    private static final Map<String, byte[]> PREPARED = new ConcurrentHashMap<>();

    /** @param catalogue in the form of {@code demo load} */
    public static ServedWorld open(Path folder, String catalogue, EndpointOptions options) throws IOException, Problem {
        return open(folder, catalogue, options, Clock.systemUTC());
    }

    static ServedWorld open(Path folder, String catalogue, EndpointOptions options, Clock clock)
            throws IOException, Problem {
        Path file = folder.resolve("served.db");
        if (!PREPARED.containsKey(catalogue)) {
            try (LocalEngine engine = engine(file)) {
                engine.load(Files.writeString(folder.resolve("served.json"), catalogue));
            }
            PREPARED.put(catalogue, Files.readAllBytes(file));
        }
        Files.write(file, PREPARED.getOrDefault(catalogue, new byte[0]));
        LocalEngine engine = engine(file);
        return new ServedWorld(engine, Endpoint.open(engine, options, clock));
    }

    private static LocalEngine engine(Path file) throws Problem {
        return LocalEngine.open(file, LocalRules.AS_PRINTED, Clock.systemUTC());
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
