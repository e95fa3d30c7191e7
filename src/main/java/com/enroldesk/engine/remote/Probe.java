package com.enroldesk.engine.remote;

import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.ProgramList;
import com.enroldesk.engine.wire.WirePaths;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tries a connection step by step and changes nothing. For one thread, once. */
final class Probe {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);
    private static final Set<String> SIGNED_OUT = Set.of("401", "498");

    private final Line line;
    private final Access access;
    private final Clock clock;
    private final Duration deadline;
    private final Map<ConnectionCheck.Kind, ConnectionCheck> checks = new EnumMap<>(ConnectionCheck.Kind.class);
    private Optional<Duration> serverAhead = Optional.empty();

    Probe(Line line, Access access, RemoteOptions options) {
        this.line = line;
        this.access = access;
        this.clock = options.clock();
        this.deadline = options.deadline().compareTo(LONGEST_WAIT) < 0 ? options.deadline() : LONGEST_WAIT;
    }

    /** One for each kind, in their order. */
    List<ConnectionCheck> checks() {
        Optional<Proxy> proxy = proxy();
        if (name(proxy) && reached(proxy)) {
            signIn();
        }
        serverAhead.ifPresent(this::clock);
        return Stream.of(ConnectionCheck.Kind.values())
                .map(kind -> checks.getOrDefault(kind, ConnectionCheck.skipped(kind)))
                .toList();
    }

    private Optional<Proxy> proxy() {
        ProxySelector system = ProxySelector.getDefault();
        return line.address().secure() && system != null
                ? system.select(line.address().at("/")).stream()
                        .filter(proxy -> proxy.type() != Proxy.Type.DIRECT)
                        .findFirst()
                : Optional.empty();
    }

    private boolean name(Optional<Proxy> proxy) {
        if (proxy.isPresent()) {
            // Behind a proxy it is the proxy that looks names up; many networks do not answer anybody else.
            return true;
        }
        try {
            fine(
                    ConnectionCheck.Kind.NAME,
                    InetAddress.getByName(line.address().name()).getHostAddress());
            return true;
        } catch (UnknownHostException _) {
            return failed(ConnectionCheck.Kind.NAME, Reason.of(ReasonCode.NAME_NOT_FOUND));
        }
    }

    /** Any answer will do. */
    private boolean reached(Optional<Proxy> proxy) {
        Seen seen = seen(line.get("/", Optional.empty(), deadline));
        if (seen instanceof Seen.Answer answer && answer.status() == 407 && proxy.isPresent()) {
            return failed(ConnectionCheck.Kind.PROXY, Reason.of(ReasonCode.PROXY_REFUSED, "407"));
        }
        ConnectionCheck.Kind way = proxy.isPresent() ? ConnectionCheck.Kind.PROXY : ConnectionCheck.Kind.NAME;
        if (seen instanceof Seen.Nothing nothing) {
            Reason why = Questions.unanswered(nothing.fault());
            Fault.Kind kind = nothing.fault().kind();
            if (kind != Fault.Kind.NOT_TRUSTED && kind != Fault.Kind.NOT_SECURE) {
                return failed(way, why);
            }
            proxy.ifPresent(this::through);
            return failed(ConnectionCheck.Kind.CERTIFICATE, why);
        }
        proxy.ifPresent(this::through);
        if (line.address().secure()) {
            fine(ConnectionCheck.Kind.CERTIFICATE, line.issuer());
        }
        return true;
    }

    private void through(Proxy proxy) {
        boolean known = proxy.address() instanceof InetSocketAddress;
        fine(ConnectionCheck.Kind.PROXY, known ? ((InetSocketAddress) proxy.address()).getHostString() : "");
    }

    private void signIn() {
        Optional<Credential> credential;
        try {
            credential = access.credential();
        } catch (NotSignedIn e) {
            failed(ConnectionCheck.Kind.SIGN_IN, e.why());
            return;
        }
        Seen seen = seen(line.get(WirePaths.PROGRAMS, credential, deadline));
        if (!(seen instanceof Seen.Answer answer)) {
            failed(ConnectionCheck.Kind.CATALOGUE, Questions.unanswered(((Seen.Nothing) seen).fault()));
            return;
        }
        String code = Questions.code(answer);
        if (SIGNED_OUT.contains(Integer.toString(answer.status())) || SIGNED_OUT.contains(code)) {
            failed(ConnectionCheck.Kind.SIGN_IN, Reason.of(ReasonCode.SIGN_IN_REFUSED));
            return;
        }
        boolean allowed = answer.status() != 403 && !code.equals("403");
        if (credential.isPresent() && (access.renews() || answer.succeeded() || !allowed)) {
            fine(ConnectionCheck.Kind.SIGN_IN, "");
        }
        catalogue(answer, allowed);
    }

    private void catalogue(Seen.Answer answer, boolean allowed) {
        if (!allowed) {
            failed(ConnectionCheck.Kind.CATALOGUE, Reason.of(ReasonCode.NOT_ALLOWED));
        } else if (!answer.succeeded()) {
            failed(ConnectionCheck.Kind.CATALOGUE, Questions.why(answer, clock));
        } else {
            try {
                fine(
                        ConnectionCheck.Kind.CATALOGUE,
                        Integer.toString(ProgramList.read(answer.body().bytes()).size()));
            } catch (Malformed e) {
                boolean page = answer.isPage();
                failed(
                        ConnectionCheck.Kind.CATALOGUE,
                        page
                                ? Reason.of(ReasonCode.REPLY_WEB_PAGE)
                                : Reason.of(ReasonCode.REPLY_NOT_JSON, e.where() + ": " + e.what()));
            }
        }
    }

    private void clock(Duration ahead) {
        String seconds = ahead.toSeconds() + " s";
        boolean apart = ahead.abs().compareTo(Reply.CLOCKS_APART) > 0;
        checks.put(
                ConnectionCheck.Kind.CLOCK,
                new ConnectionCheck(
                        ConnectionCheck.Kind.CLOCK,
                        apart ? ConnectionCheck.State.FAILED : ConnectionCheck.State.FINE,
                        Optional.empty(),
                        seconds));
    }

    private Seen seen(Seen seen) {
        serverAhead = ServerClock.ahead(seen, clock.instant()).or(() -> serverAhead);
        return seen;
    }

    private void fine(ConnectionCheck.Kind kind, String found) {
        checks.put(kind, ConnectionCheck.fine(kind, found));
    }

    private boolean failed(ConnectionCheck.Kind kind, Reason why) {
        checks.put(kind, ConnectionCheck.failed(kind, why));
        return false;
    }
}
