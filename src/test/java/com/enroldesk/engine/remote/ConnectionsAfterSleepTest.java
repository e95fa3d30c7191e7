package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A connection that was kept open over a sleep may be dead; a request on it would be in doubt for nothing (failure-modes A-9). */
class ConnectionsAfterSleepTest {
    @Test
    void nothingLeavesOnAConnectionFromBeforeASleep() throws Exception {
        List<Integer> ports = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        URI base = new URI("http://127.0.0.1:" + server.getAddress().getPort());
        try (RemoteEngine engine = Scene.engine(base, Scene.PATIENT)) {
            engine.send(Scene.permit(0));
            engine.send(Scene.permit(1));
            engine.awoke();
            engine.send(Scene.permit(2));
        } finally {
            server.stop(0);
        }
        assertThat(ports).hasSize(3);
        assertThat(ports.get(1)).as("kept open").isEqualTo(ports.get(0));
        assertThat(ports.get(2)).as("a new one").isNotEqualTo(ports.get(1));
    }
}
