package com.enroldesk.cli;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the demonstration's engine behind the vendor's contract until it is interrupted, which is its usual end. */
@Command(name = "serve")
final class ServeCommand implements Verb {
    private static final int HIGHEST_PORT = 65_535;

    private final Session session;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "cli.option.port")
    private int port;

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "cli.option.serve.user")
    private Optional<String> user = Optional.empty();

    @Option(names = "--secret-stdin", descriptionKey = "cli.option.secret-stdin")
    private boolean secretFromInput;

    @Option(names = "--fault", paramLabel = "KIND[:N]", descriptionKey = "cli.option.fault")
    private List<String> faults = List.of();

    ServeCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageProblem(session.texts().get("cli.usage.port"));
        }
        if (user.isPresent() != secretFromInput) {
            throw new UsageProblem(session.texts().get("cli.usage.serve.user"));
        }
        if (user.isEmpty()) {
            return serve(Optional.empty());
        }
        try (Secret secret = secret()) {
            return serve(Optional.of(new Server.Caller(user.get(), secret)));
        }
    }

    private ExitStatus serve(Optional<Server.Caller> caller) throws Problem {
        CountDownLatch stop = new CountDownLatch(1);
        Surroundings around = session.around();
        try (Server.Running running = around.server().serve(session.home(), new Server.Wanted(port, faults, caller));
                Interrupts.Registration _ = around.interrupts().onInterrupt(stop::countDown)) {
            // Scripts wait for this line, also with --json.
            around.out().println("listening on " + running.address());
            around.out().flush();
            stop.await();
            session.json(Json.object().put("calls", running.bulkCalls()));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return ExitStatus.DONE;
    }

    private Secret secret() throws UsageProblem {
        Secret secret = SecretLine.read(session.around().in());
        if (secret.isEmpty()) {
            throw new UsageProblem(session.texts().get("cli.usage.secret.empty"));
        }
        return secret;
    }
}
