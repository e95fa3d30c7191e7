package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Problem;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.ErrorBody;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.WireJson;
import com.enroldesk.engine.wire.WireMessage;
import com.enroldesk.engine.wire.WirePaths;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;

/** From a request to its response: which call it is, who may make it, and what is ordered to go wrong. Any thread. */
final class Routes {
    private static final String GET = "GET";
    private static final String POST = "POST";
    private static final int[] REDIRECTS = {301, 302, 303, 307, 308};
    private static final int WAYS_TO_EXPIRE = 3;

    private static final Set<String> QUESTIONS = Set.of(
            WirePaths.PROGRAMS,
            WirePaths.PROMOTIONS,
            WirePaths.SOURCES,
            WirePaths.CUSTOMER,
            WirePaths.CUSTOMER_PROMOTIONS);

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Sign in to the network</title></head>
            <body><h1>Sign in to the network</h1><p>Accept the terms to go on.</p></body></html>
            """;

    private final LocalEngine engine;
    private final Gate gate;
    private final BulkCalls bulk;
    private final LookUps lookUps;

    Routes(LocalEngine engine, EndpointOptions options, InstantSource clock) {
        this.engine = engine;
        this.gate = new Gate(options.signIn(), options.tokenLife(), clock);
        this.bulk = new BulkCalls(engine, options, clock);
        this.lookUps = new LookUps(engine);
    }

    Response respond(Asked asked, Orders orders) {
        Optional<BulkCall> call = BulkCall.ofPath(asked.path());
        boolean token = asked.path().equals(WirePaths.TOKEN);
        if (call.isEmpty() && !token && !QUESTIONS.contains(asked.path())) {
            return refused(404, "no such address");
        }
        String method = call.isPresent() || token ? POST : GET;
        if (!asked.method().equals(method)) {
            return Response.whole(error(405, "method not allowed").with("Allow", method));
        }
        try {
            engine.refresh();
            if (call.isPresent()) {
                return bulk(call.get(), asked, orders);
            }
            if (token) {
                return Response.whole(gate.token(asked.body()));
            }
            Optional<Answer> refusal = gate.refusal(asked);
            return Response.whole(refusal.isPresent() ? refusal.get() : question(asked, orders));
        } catch (Malformed wrong) {
            return refused(400, wrong.where() + ": " + wrong.what());
        } catch (Problem failure) {
            return refused(500, failure.code().number());
        }
    }

    private Answer question(Asked asked, Orders orders) throws Problem {
        return switch (asked.path()) {
            case WirePaths.PROGRAMS -> Lists.programs(engine.catalogue());
            case WirePaths.PROMOTIONS -> Lists.promotions(engine.catalogue(), asked, orders.inactive());
            case WirePaths.SOURCES -> Lists.sources(engine.catalogue());
            case WirePaths.CUSTOMER -> lookUps.customer(asked);
            default -> lookUps.promotions(asked);
        };
    }

    private Response bulk(BulkCall call, Asked asked, Orders orders) throws Malformed {
        FaultPlan.Treatment treatment = orders.next();
        OptionalInt perMinute = orders.faults().of(Fault.LIMIT);
        OptionalInt wait = perMinute.isEmpty()
                ? OptionalInt.empty()
                : orders.meter().enter(perMinute.getAsInt(), System.nanoTime());
        if (wait.isPresent()) {
            Answer later = error(429, "too many requests");
            return Response.whole(later.with("Retry-After", Integer.toString(wait.getAsInt())));
        }
        Optional<Answer> refusal = gate.refusal(asked);
        if (refusal.isPresent()) {
            return Response.whole(refusal.get());
        }
        Optional<Fault> ending = treatment.ending();
        SplittableRandom chance = treatment.chance();
        if (ending.equals(Optional.of(Fault.EXPIRE))) {
            return Response.whole(gate.expire(asked, chance.nextInt(WAYS_TO_EXPIRE)));
        }
        BulkRequest request = WireJson.request(asked.body());
        if (ending.equals(Optional.of(Fault.REDIRECT))) {
            int status = REDIRECTS[chance.nextInt(REDIRECTS.length)];
            if (status < 307 && chance.nextBoolean()) {
                bulk.answer(call, request, treatment);
            }
            // A name that is reserved for never existing (RFC 2606).
            Answer elsewhere = error(status, "moved").with("Location", "https://elsewhere.invalid" + asked.path());
            return Response.whole(elsewhere);
        }
        if (ending.equals(Optional.of(Fault.HTML)) && chance.nextBoolean()) {
            return Response.whole(page());
        }
        Answer answer = bulk.answer(call, request, treatment);
        return switch (ending.orElse(Fault.LATENCY)) {
            case HTML -> Response.whole(page());
            case ERROR -> refused(500, "internal error");
            case LOSE -> new Response(answer, Response.Delivery.NONE, treatment.luck());
            case CUT -> new Response(answer, Response.Delivery.CUT, treatment.luck());
            default -> Response.whole(answer);
        };
    }

    private static Answer page() {
        return Answer.text(200, "text/html;charset=UTF-8", PAGE);
    }

    private static Response refused(int status, String message) {
        return Response.whole(error(status, message));
    }

    private static Answer error(int status, String message) {
        return Answer.json(status, ErrorBody.write(new WireMessage(Integer.toString(status), message)));
    }
}
