package com.enroldesk.ui.shell;

import com.enroldesk.desk.Connections;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Connection;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.Work;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Goes over to another connection, from whichever screen. Where a secret is not known, a person is asked for it first: for the
 * passphrase of the file that it may lie in, or for the secret itself.
 */
public final class ConnectionSwitch {
    private final Tools tools;
    private final Connections connections;
    private final Jobs jobs;

    public ConnectionSwitch(Tools tools) {
        this.tools = tools;
        this.connections = tools.desk().connections();
        this.jobs = tools.background().jobs(tools.notices()::problem);
    }

    /** What is done with a connection's secret; empty for the one that is kept. */
    @FunctionalInterface
    public interface Use<T> {
        T with(Optional<Secret> secret) throws Problem;
    }

    /**
     * The promotion is chosen anew there; the list in hand stays.
     *
     * @param connection empty for the demonstration
     * @param typed closed here
     */
    public void to(Optional<Connection> connection, Optional<Secret> typed, Runnable done, Consumer<Problem> failed) {
        if (connection.isEmpty()) {
            jobs.act(() -> inUse(connections::useDemo), inUse -> taken(inUse, done), failed);
        } else {
            Connection wanted = connection.get();
            with(
                    wanted,
                    typed,
                    secret -> inUse(() -> connections.use(wanted, secret)),
                    inUse -> taken(inUse, done),
                    failed);
        }
    }

    /**
     * Does something that needs a connection's secret.
     *
     * @param typed closed here
     */
    public <T> void with(
            Connection connection, Optional<Secret> typed, Use<T> use, Consumer<T> done, Consumer<Problem> failed) {
        Work<T> work = () -> {
            try {
                return use.with(typed);
            } finally {
                typed.ifPresent(Secret::close);
            }
        };
        jobs.act(work, done, problem -> {
            if (problem.code() == ProblemCode.SECRET_MISSING || problem.code() == ProblemCode.SECRET_STORE_LOCKED) {
                ask(new SecretWanted(connection, secret -> with(connection, secret, use, done, failed)));
            } else {
                failed.accept(problem);
            }
        });
    }

    /**
     * Tells what stood in a run's way. Where it was made on another connection, going over there is offered, and then going on.
     *
     * @param then what was to be done with the run
     */
    public void offer(Problem problem, RunId run, Runnable then) {
        if (problem.code() != ProblemCode.RUN_OF_OTHER_CONNECTION) {
            tools.notices().problem(problem);
            return;
        }
        // Above a sheet nobody would see the offer.
        tools.navigator().closeSheet();
        jobs.ask(
                () -> connections.of(run),
                made -> {
                    String name = made.map(Connection::name).orElse(Connection.DEMO);
                    tools.notices()
                            .caution(
                                    tools.texts().get("switch.offer", run, Wording.connection(name)),
                                    tools.texts().get("switch.do", Wording.connection(name)),
                                    () -> to(made, Optional.empty(), then, tools.notices()::problem));
                },
                _ -> tools.notices().problem(problem));
    }

    private void ask(SecretWanted wanted) {
        tools.workbench().want(Optional.of(wanted));
        tools.navigator().show(Screen.SECRET);
    }

    private interface Going {
        void go() throws Problem;
    }

    private Optional<Connection> inUse(Going going) throws Problem {
        going.go();
        return connections.inUse();
    }

    private void taken(Optional<Connection> inUse, Runnable done) {
        tools.workbench().connected(inUse);
        done.run();
    }
}
