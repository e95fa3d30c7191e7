package com.enroldesk.engine.remote;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.Limits;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** Engines and permits for tests. */
final class Scene {
    static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Duration DEADLINE = Duration.ofMillis(600);

    /** For tests in which nothing may be late, on a machine that is busy. */
    static final Duration PATIENT = Duration.ofSeconds(20);

    static final int CAP = 64 << 10;
    static final ProgramId PROGRAM = new ProgramId("469");
    static final PromotionId PROMOTION = new PromotionId("56799");

    /** Read once: loading every authority again for each of a thousand engines takes longer than the tests. */
    private static final Trust TRUST = Trust.ofRuntimeAndSystem();

    private Scene() {}

    static RemoteEngine engine(URI base, Duration deadline) throws Problem {
        return engine(base, new SignIn.None(), deadline, System::nanoTime);
    }

    static RemoteEngine engine(URI base, SignIn signIn, Duration deadline, LongSupplier nanos) throws Problem {
        return engine(options(base, signIn, deadline, nanos), TRUST);
    }

    static RemoteEngine engine(RemoteOptions options, Trust trust) throws Problem {
        return engine(options, trust, Thread::sleep);
    }

    static RemoteEngine engine(RemoteOptions options, Trust trust, Nap nap) throws Problem {
        return new RemoteEngine(options, trust, nap);
    }

    static RemoteEngine engine(RemoteOptions options, Nap nap) throws Problem {
        return engine(options, TRUST, nap);
    }

    static RemoteOptions options(URI base, SignIn signIn, Duration deadline, LongSupplier nanos) {
        return new RemoteOptions(
                "test",
                base,
                signIn,
                new Limits(10, 500, OptionalInt.empty(), 4, false),
                false,
                deadline,
                Duration.ofSeconds(5),
                CAP,
                Map.of(),
                CLOCK,
                nanos);
    }

    static SignIn.Basic basic() {
        return new SignIn.Basic("store.server", Secret.of("server123"), false);
    }

    static SignIn.OAuth client() {
        return new SignIn.OAuth("CLIENT_KEY", Secret.of("CLIENT_SECRET"));
    }

    /** For two customers who are different in each call. */
    static Permit permit(int call) {
        return Permits.of(
                PROGRAM,
                PROMOTION,
                IdentifierKind.ID,
                "INSTORE",
                Integer.toString(100 + call),
                Integer.toString(200 + call));
    }
}
