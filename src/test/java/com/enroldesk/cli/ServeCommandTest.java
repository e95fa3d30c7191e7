package com.enroldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.engine.endpoint.Endpoint;
import com.enroldesk.engine.endpoint.EndpointOptions;
import com.enroldesk.engine.endpoint.Faults;
import com.enroldesk.engine.endpoint.SignIn;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @TempDir
    Path home;

    private final List<Integer> answers = new ArrayList<>();
    private Terminal terminal;

    @BeforeEach
    void open() {
        terminal = new Terminal(new RealDesks(), home);
        terminal.server = ServeCommandTest::serve;
        // The command listens for interrupts before it says that it can be called.
        terminal.presses.listening = () -> Thread.ofPlatform().start(this::callAndInterrupt);
    }

    @Test
    void itSaysWhereItListensServesAndEndsWellWhenInterrupted() {
        assertThat(terminal.run("", "serve")).isZero();
        assertThat(terminal.out()).matches("listening on http://127\\.0\\.0\\.1:[0-9]+\\R");
        assertThat(terminal.err()).isEmpty();
        assertThat(answers).containsExactly(200);
    }

    @Test
    void withASecretNobodyElseIsLetIn() {
        assertThat(terminal.run("s3cret\r\nmore", "serve", "--user", "asha", "--secret-stdin"))
                .isZero();
        assertThat(answers).containsExactly(401);
        assertThat(terminal.out() + terminal.err()).doesNotContain("s3cret");
    }

    @Test
    void theFirstLineStaysTheSameBesideTheObject() {
        assertThat(terminal.run("", "serve", "--json", "--fault", "lose:3", "--fault", "seed:7"))
                .isZero();
        List<String> lines = terminal.out().lines().toList();
        assertThat(lines.getFirst()).startsWith("listening on http://127.0.0.1:");
        assertThat(String.join("", lines.subList(1, lines.size()))).contains("\"calls\"");
    }

    @Test
    void aFaultThatIsNoneSaysWhichThereAre() {
        assertThat(terminal.run("", "serve", "--fault", "gremlins:3")).isEqualTo(2);
        assertThat(terminal.err()).contains("gremlins:3", "latency:1–600000", "lose:", "down:", "seed:");
        assertThat(terminal.run("", "serve", "--fault", "lose:none")).isEqualTo(2);
        assertThat(terminal.err()).contains("lose:none", "lose:1–1000000").doesNotContain("latency");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void aPortThatIsTakenEndsWithSix() throws Exception {
        try (Server.Running first = serve(home, new Server.Wanted(0, List.of(), java.util.Optional.empty()))) {
            String port = first.address().substring(first.address().lastIndexOf(':') + 1);
            assertThat(terminal.run("", "serve", "--port", port)).isEqualTo(6);
            assertThat(terminal.err()).contains("SRV-102", port);
        }
    }

    @Test
    void theDataMayBeUsedByADeskMeanwhile() throws Exception {
        try (Desk desk = new RealDesks().open(home)) {
            assertThat(desk.catalogue().promotions()).isNotEmpty();
            assertThat(terminal.run("", "serve")).isZero();
        }
        assertThat(answers).containsExactly(200);
    }

    /** Waits for the line, asks something, and interrupts. */
    private void callAndInterrupt() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int tries = 0; !terminal.out().contains("listening") && tries < 500; tries++) {
                Thread.sleep(10);
            }
            String address = terminal.out().lines().findFirst().orElseThrow().substring("listening on ".length());
            HttpRequest programs = HttpRequest.newBuilder(URI.create(address + "/v2/organization/programs"))
                    .build();
            answers.add(client.send(programs, BodyHandlers.ofString()).statusCode());
        } catch (java.io.IOException | InterruptedException e) {
            answers.add(-1);
        } finally {
            terminal.presses.press();
        }
    }

    private static Server.Running serve(Path home, Server.Wanted wanted) throws Problem {
        Faults faults = Faults.parse(wanted.faults());
        LocalEngine engine = LocalEngine.open(home.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC());
        EndpointOptions usual = EndpointOptions.usual(wanted.port());
        EndpointOptions options = wanted.caller()
                .map(caller -> usual.with(new SignIn(caller.user(), caller.secret())))
                .orElse(usual);
        try {
            Endpoint endpoint = Endpoint.open(engine, options, Clock.systemUTC());
            endpoint.faults(faults);
            return new Served(engine, endpoint);
        } catch (Problem problem) {
            engine.close();
            throw problem;
        }
    }

    private record Served(LocalEngine engine, Endpoint endpoint) implements Server.Running {
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
