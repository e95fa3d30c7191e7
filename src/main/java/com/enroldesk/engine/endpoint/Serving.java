package com.enroldesk.engine.endpoint;

import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.WireJson;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;

/** Reads requests off the wire and puts responses on it, late, in part or not at all where that is ordered. */
final class Serving implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(Serving.class.getName());

    private final Routes routes;
    private final IntConsumer outage;
    private final String run = Long.toHexString(System.nanoTime());
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong bulkCalls = new AtomicLong();
    private volatile Orders orders = new Orders(Faults.NONE);

    /** @param outage is called with the seconds for which nobody is to be listening */
    Serving(Routes routes, IntConsumer outage) {
        this.routes = routes;
        this.outage = outage;
    }

    void order(Faults faults) {
        orders = new Orders(faults);
    }

    /** How many bulk calls have arrived. */
    long bulkCalls() {
        return bulkCalls.get();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Orders now = orders;
        try (exchange) {
            Asked asked = read(exchange);
            boolean bulk = asked.method().equals("POST")
                    && BulkCall.ofPath(asked.path()).isPresent();
            if (bulk) {
                bulkCalls.incrementAndGet();
            }
            exchange.getResponseHeaders().set("X-Cap-Requestid", run + "-" + requests.incrementAndGet());
            Response response = routes.respond(asked, now);
            rest(now.faults().of(Fault.LATENCY).orElse(0));
            send(exchange, response);
            if (bulk && now.goesDown()) {
                outage.accept(now.faults().of(Fault.DOWN).orElse(1));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            LOG.log(System.Logger.Level.ERROR, "a request could not be served", bug);
        }
    }

    private static Asked read(HttpExchange exchange) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        String query =
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        return new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Asked.query(query),
                Optional.ofNullable(headers.getFirst("Authorization")).orElse(""),
                Optional.ofNullable(headers.getFirst("X-CAP-API-OAUTH-TOKEN")).orElse(""),
                exchange.getRequestBody().readNBytes(WireJson.REQUEST_CAP + 1));
    }

    private static void rest(int millis) throws InterruptedException {
        if (millis > 0) {
            Thread.sleep(millis);
        }
    }

    private static void send(HttpExchange exchange, Response response) throws IOException {
        Answer answer = response.answer();
        if (response.delivery() == Response.Delivery.NONE) {
            return;
        }
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        int length = body.length;
        boolean cut = response.delivery() == Response.Delivery.CUT && length > 0;
        exchange.sendResponseHeaders(answer.status(), length == 0 ? -1 : length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, cut ? new SplittableRandom(response.luck()).nextInt(length) : length);
        out.flush();
    }
}
