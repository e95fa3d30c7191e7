package com.enroldesk.cli;

import com.enroldesk.desk.Connections;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.RunId;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.text.Texts;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which backend a command works on: a connection by its name, one for this call alone, or else the demonstration. */
final class ConnectionOptions {
    @Option(names = "--connection", paramLabel = "NAME", descriptionKey = "cli.option.connection")
    private Optional<String> name = Optional.empty();

    @Option(names = "--url", paramLabel = "URL", descriptionKey = "cli.option.url")
    private Optional<String> url = Optional.empty();

    @Option(
            names = "--auth",
            paramLabel = "KIND",
            converter = AuthWord.class,
            completionCandidates = AuthWord.Words.class,
            descriptionKey = "cli.option.auth")
    private Optional<Auth> auth = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "cli.option.user")
    private Optional<String> user = Optional.empty();

    @Option(names = "--secret-stdin", descriptionKey = "cli.option.secret-stdin")
    private boolean secretStdin;

    boolean readsStdin() {
        return secretStdin;
    }

    /** Whether a backend was named at all. */
    boolean given() {
        return name.isPresent() || url.isPresent();
    }

    /** @param alone whether a secret may stand alone, because a run tells the connection */
    private void check(Texts texts, boolean alone) throws UsageProblem {
        if (name.isPresent() && url.isPresent()) {
            throw new UsageProblem(texts.get("cli.usage.connection.both"));
        }
        if (url.isEmpty() && (auth.isPresent() || user.isPresent())) {
            throw new UsageProblem(texts.get("cli.usage.connection.url"));
        }
        if (url.isPresent()) {
            checkSignIn(texts, auth.orElse(Auth.NONE), user, secretStdin);
        }
        boolean demo = name.isPresent() && isDemo(name.get());
        if (secretStdin && (demo || (!given() && !alone))) {
            throw new UsageProblem(texts.get("cli.usage.secret.demo"));
        }
    }

    /** @throws UsageProblem when the ways to sign in do not fit each other */
    static void checkSignIn(Texts texts, Auth auth, Optional<String> user, boolean secret) throws UsageProblem {
        if (auth == Auth.NONE && (user.isPresent() || secret)) {
            throw new UsageProblem(texts.get("cli.usage.auth.none"));
        }
        if (auth != Auth.NONE && user.isEmpty()) {
            throw new UsageProblem(texts.get("cli.usage.auth.user", AuthWord.of(auth)));
        }
    }

    private static boolean isDemo(String name) {
        return name.strip().toLowerCase(Locale.ROOT).equals(Connection.DEMO);
    }

    /** Opens the desk on the backend that was asked for. */
    Desk open(Session session) throws Problem, UsageProblem {
        check(session.texts(), false);
        Optional<Connection> adHoc = adHoc();
        return opened(session, desk -> chosen(desk.connections(), adHoc));
    }

    /** Opens the desk on the backend that a run was made on, unless another one was asked for. */
    Desk open(Session session, RunId run) throws Problem, UsageProblem {
        check(session.texts(), true);
        Optional<Connection> adHoc = adHoc();
        return opened(
                session,
                desk -> given()
                        ? chosen(desk.connections(), adHoc)
                        : desk.connections().of(run));
    }

    /** The connection that was asked for, on an open desk; empty for the demonstration. */
    Optional<Connection> chosen(Session session, Connections connections) throws Problem, UsageProblem {
        check(session.texts(), false);
        return chosen(connections, adHoc());
    }

    private Optional<Connection> chosen(Connections connections, Optional<Connection> adHoc) throws Problem {
        if (name.isPresent() && !isDemo(name.get())) {
            return Optional.of(connections.named(name.get()));
        }
        return adHoc;
    }

    /** What an address given for this call alone comes to; its host is its name. */
    private Optional<Connection> adHoc() throws Problem {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        Connection unnamed = Connection.to("-", url.get(), auth.orElse(Auth.NONE), user.orElse(""))
                .checked();
        return Optional.of(unnamed.withName(hostAsName(unnamed)));
    }

    private static String hostAsName(Connection connection) {
        String host = isDemo(connection.host()) ? connection.url() : connection.host();
        return host.substring(0, Math.min(host.length(), Connection.LONGEST_NAME));
    }

    private interface Choice {
        Optional<Connection> of(Desk desk) throws Problem;
    }

    private Desk opened(Session session, Choice choice) throws Problem {
        Desk desk = session.open();
        try {
            Optional<Connection> connection = choice.of(desk);
            if (connection.isPresent()) {
                SignIn.use(session, desk.connections(), connection.get(), secretStdin);
            } else {
                desk.connections().useDemo();
            }
            return desk;
        } catch (Problem | RuntimeException failure) {
            desk.close();
            throw failure;
        }
    }
}
