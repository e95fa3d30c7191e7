package com.enroldesk.engine.remote;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.Check;
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
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);
    private static final Set<String> SIGNED_OUT = Set.of("401", "498");

    private final Line line;
    private final Access access;
    private final Clock clock;
    private final Duration deadline;
    private final Map<Check.Kind, Check> checks = new EnumMap<>(Check.Kind.class);
    private Optional<Duration> serverAhead = Optional.empty();

    Probe(Line line, Access access, RemoteOptions options) {
        this.line = line;
        this.access = access;
        this.clock = options.clock();
        this.deadline = options.deadline().compareTo(LONGEST_WAIT) < 0 ? options.deadline() : LONGEST_WAIT;
    }

    /** One for each kind, in their order. */
    List<Check> checks() {
        Optional<Proxy> proxy = proxy();
        if (name(proxy) && reached(proxy)) {
            signIn();
        }
        serverAhead.ifPresent(this::clock);
        return Stream.of(Check.Kind.values())
                .map(kind -> checks.getOrDefault(kind, Check.skipped(kind)))
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
            fine(Check.Kind.NAME, InetAddress.getByName(line.address().name()).getHostAddress());
            return true;
        } catch (UnknownHostException _) {
            return failed(Check.Kind.NAME, Reason.of(ReasonCode.NAME_NOT_FOUND));
        }
    }

    /** Any answer will do. */
    private boolean reached(Optional<Proxy> proxy) {
        Seen seen = seen(line.get("/", Optional.empty(), deadline));
        if (seen instanceof Seen.Answer answer && answer.status() == 407 && proxy.isPresent()) {
            return failed(Check.Kind.PROXY, Reason.of(ReasonCode.PROXY_REFUSED, "407"));
        }
        Check.Kind way = proxy.isPresent() ? Check.Kind.PROXY : Check.Kind.NAME;
        if (seen instanceof Seen.Nothing nothing) {
            Reason why = Ending.notSent(nothing.fault());
            Fault.Kind kind = nothing.fault().kind();
            if (kind != Fault.Kind.NOT_TRUSTED && kind != Fault.Kind.NOT_SECURE) {
                return failed(way, why);
            }
            proxy.ifPresent(this::through);
            return failed(Check.Kind.CERTIFICATE, why);
        }
        proxy.ifPresent(this::through);
        if (line.address().secure()) {
            fine(Check.Kind.CERTIFICATE, line.issuer());
        }
        return true;
    }

    private void through(Proxy proxy) {
        boolean known = proxy.address() instanceof InetSocketAddress;
        fine(Check.Kind.PROXY, known ? ((InetSocketAddress) proxy.address()).getHostString() : "");
    }

    private void signIn() {
        Optional<Credential> credential;
        try {
            credential = access.credential();
        } catch (NotSignedIn e) {
            failed(Check.Kind.SIGN_IN, e.why());
            return;
        }
        Seen seen = seen(line.get(WirePaths.PROGRAMS, credential, deadline));
        if (!(seen instanceof Seen.Answer answer)) {
            failed(Check.Kind.CATALOGUE, Ending.notSent(((Seen.Nothing) seen).fault()));
            return;
        }
        String code = Questions.code(answer);
        if (SIGNED_OUT.contains(Integer.toString(answer.status())) || SIGNED_OUT.contains(code)) {
            failed(Check.Kind.SIGN_IN, Reason.of(ReasonCode.SIGN_IN_REFUSED));
            return;
        }
        boolean allowed = answer.status() != 403 && !code.equals("403");
        if (credential.isPresent() && (access.renews() || answer.succeeded() || !allowed)) {
            fine(Check.Kind.SIGN_IN, "");
        }
        catalogue(answer, allowed);
    }

    private void catalogue(Seen.Answer answer, boolean allowed) {
        if (!allowed) {
            failed(Check.Kind.CATALOGUE, Reason.of(ReasonCode.NOT_ALLOWED));
        } else if (!answer.succeeded()) {
            failed(Check.Kind.CATALOGUE, Questions.why(answer, clock));
        } else {
            try {
                fine(
                        Check.Kind.CATALOGUE,
                        Integer.toString(ProgramList.read(answer.body().bytes()).size()));
            } catch (Malformed e) {
                boolean page = answer.isPage();
                failed(
                        Check.Kind.CATALOGUE,
                        page
                                ? Reason.of(ReasonCode.REPLY_WEB_PAGE)
                                : Reason.of(ReasonCode.REPLY_NOT_JSON, e.where() + ": " + e.what()));
            }
        }
    }

    private void clock(Duration ahead) {
        String seconds = ahead.toSeconds() + " s";
        boolean apart = ahead.abs().compareTo(CLOCKS_APART) > 0;
        checks.put(
                Check.Kind.CLOCK,
                new Check(Check.Kind.CLOCK, apart ? Check.State.FAILED : Check.State.FINE, Optional.empty(), seconds));
    }

    private Seen seen(Seen seen) {
        if (seen instanceof Seen.Answer answer) {
            serverAhead = RetryAfter.serverTime(answer.headers())
                    .map(server -> Duration.between(clock.instant(), server))
                    .or(() -> serverAhead);
        }
        return seen;
    }

    private void fine(Check.Kind kind, String found) {
        checks.put(kind, Check.fine(kind, found));
    }

    private boolean failed(Check.Kind kind, Reason why) {
        checks.put(kind, Check.failed(kind, why));
        return false;
    }
}
