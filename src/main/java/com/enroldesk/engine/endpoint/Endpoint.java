package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.engine.local.LocalEngine;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that speaks the vendor's contract over an embedded engine, until it is closed. It owns neither the engine
 * nor the sign-in's secret. May be used by any thread.
 */
public final class Endpoint implements AutoCloseable {
    private static final int THREADS = 16;
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int SECONDS_TO_FINISH = 1;
    private static final Duration TRY_AGAIN = Duration.ofMillis(100);

    static {
        // The JDK's server reads these once. Without the first a reply waits 40 ms for the client's acknowledgement;
        // with the
        // usual 30 s of the second it closes connections in the very moment in which the JDK's client uses them again.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.idleInterval", "3600");
    }

    private final Serving serving;
    private final ExecutorService threads;
    private final int port;
    private HttpServer server;
    private @Nullable Thread outage;
    private boolean closed;

    private Endpoint(LocalEngine engine, EndpointOptions options, InstantSource clock) throws Problem {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(
                THREADS,
                work -> Thread.ofPlatform()
                        .name("endpoint-" + number.incrementAndGet())
                        .daemon(true)
                        .unstarted(work));
        this.serving = new Serving(new Routes(engine, options, clock), this::goDown);
        try {
            this.server = listen(options.port());
        } catch (IOException taken) {
            threads.shutdown();
            throw new Problem(ProblemCode.PORT_TAKEN, taken, Integer.toString(options.port()));
        }
        this.port = server.getAddress().getPort();
    }

    /** @throws Problem PORT_TAKEN when nobody can listen at the port */
    public static Endpoint open(LocalEngine engine, EndpointOptions options, InstantSource clock) throws Problem {
        return new Endpoint(engine, options, clock);
    }

    /** Such as {@code http://127.0.0.1:8080}, without a slash at its end. */
    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Orders other faults from now on; everything they count begins at nothing again. */
    public void faults(Faults faults) {
        serving.order(faults);
    }

    /** How many bulk calls have arrived so far, whatever became of them. */
    public long bulkCalls() {
        return serving.bulkCalls();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (outage != null) {
            outage.interrupt();
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int at) throws IOException {
        HttpServer made = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), at), 0);
        made.setExecutor(threads);
        made.createContext("/", serving);
        made.start();
        return made;
    }

    private synchronized void goDown(int seconds) {
        if (!closed) {
            outage = Thread.ofPlatform().name("endpoint-outage").daemon(true).start(() -> stayDown(seconds));
        }
    }

    private void stayDown(int seconds) {
        try {
            running().stop(SECONDS_TO_FINISH);
            Thread.sleep(Duration.ofSeconds(seconds));
            while (!comeBack()) {
                Thread.sleep(TRY_AGAIN);
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized HttpServer running() {
        return server;
    }

    /** True when nothing more is to be tried. */
    private synchronized boolean comeBack() {
        if (closed) {
            return true;
        }
        try {
            server = listen(port);
            return true;
        } catch (IOException stillTaken) {
            return false;
        }
    }

    @Override
    public String toString() {
        return "Endpoint[" + port + "]";
    }
}
