package com.enroldesk.engine.remote;

import com.enroldesk.domain.Secret;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.EngineContract;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.endpoint.Endpoint;
import com.enroldesk.engine.endpoint.EndpointOptions;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The HTTP engine over the embedded one behind the vendor's contract, signed in with a token. */
class RemoteEngineContractTest extends EngineContract {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    @TempDir
    Path folder;

    @Override
    protected Engine open() throws Exception {
        LocalEngine behind = LocalEngine.open(folder.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC());
        opened.push(behind);
        behind.load(Files.writeString(folder.resolve("catalogue.json"), CATALOGUE_FILE));
        com.enroldesk.engine.endpoint.SignIn who =
                new com.enroldesk.engine.endpoint.SignIn("CLIENT_KEY", Secret.of("CLIENT_SECRET"));
        Endpoint endpoint = Endpoint.open(behind, EndpointOptions.usual(0).with(who), Clock.systemUTC());
        opened.push(endpoint);
        return RemoteEngine.open(RemoteOptions.to(
                "over serve",
                URI.create(endpoint.address()),
                Scene.client(),
                new Limits(10, 500, OptionalInt.empty(), 1, false),
                Clock.systemUTC(),
                System::nanoTime));
    }

    @AfterEach
    void closeServer() throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
    }
}
