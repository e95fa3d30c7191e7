package com.enroldesk.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server on loopback that enrols everybody and takes its time, the same for every client that is measured. It keeps nothing,
 * so that what is measured is the client.
 */
final class SlowServer implements AutoCloseable {
    private static final Pattern CUSTOMER = Pattern.compile("\"identifierValue\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final long latencyMillis;
    private final AtomicLong customers = new AtomicLong();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong earned = new AtomicLong(1_000);

    SlowServer(long latencyMillis) throws IOException {
        this.latencyMillis = latencyMillis;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        server.setExecutor(threads);
        server.createContext("/v2/promotion/bulk/directEarn", this::enrol);
        // No catalogue: the ids are given by hand.
        server.createContext("/", exchange -> answer(exchange, 403, "{}"));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * What came since the last question.
     *
     * @param seconds from the first request's arrival to the last answer
     */
    record Taken(long customers, double seconds) {}

    long soFar() {
        return customers.get();
    }

    Taken taken() {
        long began = first.getAndSet(0);
        return new Taken(customers.getAndSet(0), (last.get() - began) / 1e9);
    }

    private void enrol(HttpExchange exchange) throws IOException {
        first.compareAndSet(0, System.nanoTime());
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        StringBuilder items = new StringBuilder(asked.length() * 2);
        int count = 0;
        for (Matcher found = CUSTOMER.matcher(asked); found.find(); count++) {
            long id = earned.incrementAndGet();
            items.append(count == 0 ? "" : ",")
                    .append("{\"result\":{\"entityType\":\"CUSTOMER\",\"entityId\":")
                    .append(id)
                    .append(",\"promotionId\":")
                    .append(DataSet.PROMOTION)
                    .append(",\"programId\":")
                    .append(DataSet.PROGRAM)
                    .append(",\"issualId\":\"")
                    .append(id)
                    .append("\",\"earnedId\":\"")
                    .append(id)
                    .append("\"},\"errors\":[],\"warnings\":[]}");
        }
        try {
            Thread.sleep(latencyMillis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        customers.addAndGet(count);
        last.set(System.nanoTime());
        answer(exchange, 200, "{\"response\":[" + items + "],\"totalCount\":" + count + ",\"failureCount\":0}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
