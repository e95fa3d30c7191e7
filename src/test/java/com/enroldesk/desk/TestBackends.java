package com.enroldesk.desk;

import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Sandbox;
import com.enroldesk.settings.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The demonstration, and engines that stand for servers. It remembers what it was asked for, and with which secret. */
public final class TestBackends implements Backends {
    private final Opening demo;
    private final Remote remote;
    public final List<String> opened = new ArrayList<>();
    public final List<String> secrets = new ArrayList<>();
    public List<ConnectionCheck> checks = List.of();

    /** Opens the demonstration. */
    public interface Opening {
        Backend open() throws Problem;
    }

    /** Makes the engine of a connection. */
    public interface Remote {
        Engine open(Connection connection) throws Problem;
    }

    public TestBackends(Opening demo, Remote remote) {
        this.demo = demo;
        this.remote = remote;
    }

    /** The demonstration alone. */
    public static TestBackends of(Engine engine, Sandbox sandbox) {
        return new TestBackends(() -> new Backend(engine, Optional.of(sandbox), Optional.empty()), connection -> {
            throw new Problem(ProblemCode.CONNECTION_UNKNOWN, connection.name());
        });
    }

    @Override
    public Backend demo() throws Problem {
        opened.add(Connection.DEMO);
        return demo.open();
    }

    @Override
    public Backend rehearsal(List<Fault> faults) throws Problem {
        opened.add("rehearsal " + faults.size());
        return demo.open();
    }

    @Override
    public Backend open(Connection connection, Optional<Secret> secret) throws Problem {
        opened.add(connection.name());
        remember(secret);
        return new Backend(remote.open(connection), Optional.empty(), Optional.of(connection));
    }

    @Override
    public List<ConnectionCheck> test(Connection connection, Optional<Secret> secret) {
        remember(secret);
        return checks;
    }

    private void remember(Optional<Secret> secret) {
        secrets.add(secret.map(Secret::reveal).map(String::new).orElse(""));
    }
}
