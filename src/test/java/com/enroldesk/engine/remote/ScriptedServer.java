package com.enroldesk.engine.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A server on the loopback that plays one script for every request it gets, whatever the script does to the connection, and
 * counts how often: a client that asks twice plays it twice.
 */
final class ScriptedServer implements AutoCloseable {
    /** What happens to one request, from its first byte on. */
    interface Script {
        void play(Talk talk) throws IOException;

        /** Whether a new connection is enough to start it. */
        default boolean atAccept() {
            return false;
        }
    }

    private final ServerSocket listening;
    private final String scheme;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger played = new AtomicInteger();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private volatile Script script;

    ScriptedServer(Script script) {
        this(script, open(null), "http");
    }

    private ScriptedServer(Script script, ServerSocket listening, String scheme) {
        this.script = script;
        this.listening = listening;
        this.scheme = scheme;
        Thread.ofVirtual().start(this::accept);
    }

    static ScriptedServer secure(Script script, SSLContext context) {
        return new ScriptedServer(script, open(context), "https");
    }

    private static ServerSocket open(@org.jspecify.annotations.Nullable SSLContext context) {
        try {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            return context == null
                    ? new ServerSocket(0, 50, loopback)
                    : context.getServerSocketFactory().createServerSocket(0, 50, loopback);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + port());
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From the next request on. */
    void plays(Script next) {
        script = next;
    }

    /** How often a script was begun. */
    int played() {
        return played.get();
    }

    int connections() {
        return connections.get();
    }

    /** Whole requests that a script has read, in the order of their reading. */
    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Request> posts() {
        return requests.stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    private void accept() {
        while (closed.getCount() > 0) {
            try {
                Socket socket = listening.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException _) {
                // A failed handshake, or the end.
                if (listening.isClosed()) {
                    return;
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            Talk talk = new Talk(socket, requests::add, closed);
            while (!socket.isClosed()) {
                if (!script.atAccept() && !talk.begins()) {
                    return;
                }
                played.incrementAndGet();
                script.play(talk);
            }
        } catch (IOException _) {
            // The client went away, which is its right.
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
