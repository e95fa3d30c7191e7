package com.enroldesk.app;

import com.enroldesk.desk.Fault;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.RequestText;
import com.enroldesk.engine.endpoint.Endpoint;
import com.enroldesk.engine.endpoint.EndpointOptions;
import com.enroldesk.engine.endpoint.Faults;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.remote.RemoteEngine;
import com.enroldesk.engine.remote.RemoteOptions;
import com.enroldesk.engine.remote.SignIn;
import com.enroldesk.journal.Permit;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * The demonstration spoken to as a real server would be, over loopback, with things that go wrong. What was enrolled is
 * answered by the embedded engine, so the journal knows it as the same backend.
 */
record Rehearsal(LocalEngine demo, Endpoint server, RemoteEngine remote) implements Engine {
    /** Small, so that a short list makes enough calls to see something. */
    private static final int BATCH = 10;

    private static final int MOST = 500;

    private static final String CLIENT = "rehearsal";

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    static Rehearsal open(LocalEngine demo, List<Fault> faults, Clock clock) throws Problem {
        try {
            Optional<Secret> secret =
                    signsIn(faults) ? Optional.of(Secret.of(UUID.randomUUID().toString())) : Optional.empty();
            EndpointOptions usual = EndpointOptions.usual(0);
            EndpointOptions options = secret.map(
                            one -> usual.with(new com.enroldesk.engine.endpoint.SignIn(CLIENT, one.copy())))
                    .orElse(usual);
            Endpoint endpoint = Endpoint.open(demo, options, clock);
            endpoint.faults(faults(faults));
            SignIn signIn =
                    secret.<SignIn>map(one -> new SignIn.OAuth(CLIENT, one)).orElseGet(SignIn.None::new);
            try (signIn) {
                return new Rehearsal(demo, endpoint, remote(demo, endpoint, signIn, clock));
            }
        } catch (Problem problem) {
            demo.close();
            throw problem;
        }
    }

    /** Only a sign-in by token can end; its key and secret are made up for this rehearsal. */
    private static boolean signsIn(List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.EXPIRE);
    }

    private static RemoteEngine remote(LocalEngine demo, Endpoint endpoint, SignIn signIn, Clock clock) throws Problem {
        return RemoteEngine.open(new RemoteOptions(
                demo.endpoint(),
                URI.create(endpoint.address()),
                signIn,
                new Limits(BATCH, MOST, OptionalInt.empty(), 1, false),
                false,
                DEADLINE,
                RemoteOptions.CONNECT_TIMEOUT,
                RemoteOptions.REPLY_CAP,
                Map.of(),
                clock,
                System::nanoTime));
    }

    private static Faults faults(List<Fault> wanted) {
        Map<com.enroldesk.engine.endpoint.Fault, Integer> numbers =
                new EnumMap<>(com.enroldesk.engine.endpoint.Fault.class);
        for (Fault fault : wanted) {
            numbers.put(com.enroldesk.engine.endpoint.Fault.valueOf(fault.kind().name()), fault.number());
        }
        return new Faults(numbers);
    }

    @Override
    public String endpoint() {
        return demo.endpoint();
    }

    @Override
    public Limits limits() {
        return remote.limits();
    }

    @Override
    public Catalogue catalogue() throws Problem {
        return remote.catalogue();
    }

    @Override
    public Reply send(Permit permit) {
        return remote.send(permit);
    }

    @Override
    public RequestText preview(Outgoing outgoing) {
        return remote.preview(outgoing);
    }

    @Override
    public Holdings holdings(Inquiry inquiry) throws Problem {
        return remote.holdings(inquiry);
    }

    @Override
    public void close() {
        remote.close();
        server.close();
        demo.close();
    }
}
