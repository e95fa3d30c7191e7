package com.enroldesk.engine.remote;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A server's side of one connection, for scripts. */
final class Talk {
    private final Socket socket;
    private final InputStream in;
    private final Consumer<Request> seen;
    private final CountDownLatch ended;
    private @Nullable Request pushed;

    Talk(Socket socket, Consumer<Request> seen, CountDownLatch ended) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.seen = seen;
        this.ended = ended;
    }

    /** Waits for a request's first byte; false when there will be none. */
    boolean begins() throws IOException {
        in.mark(1);
        int first = in.read();
        in.reset();
        return first >= 0;
    }

    /** Reads the head, and of the body as much as there should be, but no more than the limit. */
    Request read(int limit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            bytes.write(next());
        }
        String[] lines = bytes.toString(StandardCharsets.ISO_8859_1).split("\r\n", -1);
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        String[] start = lines[0].split(" ", 3);
        int length = Math.min(limit, Integer.parseInt(headers.getOrDefault("content-length", "0")));
        byte[] body = body(length);
        return new Request(start[0], start[1], headers, new String(body, StandardCharsets.UTF_8));
    }

    void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        int one = in.read();
        if (one < 0) {
            throw new EOFException("the request ended early");
        }
        return one;
    }

    Request whole() throws IOException {
        return rest(head());
    }

    Request head() throws IOException {
        Request head = pushed == null ? read(0) : pushed;
        pushed = null;
        return head;
    }

    /** The whole request, of which the head was read. */
    Request rest(Request head) throws IOException {
        byte[] body = body(Integer.parseInt(head.headers().getOrDefault("content-length", "0")));
        Request request =
                new Request(head.method(), head.path(), head.headers(), new String(body, StandardCharsets.UTF_8));
        seen.accept(request);
        return request;
    }

    /** Gives a head back, for another script to read. */
    void push(Request head) {
        pushed = head;
    }

    private byte[] body(int length) throws IOException {
        byte[] body = new byte[length];
        for (int i = 0; i < length; i++) {
            body[i] = (byte) next();
        }
        return body;
    }

    void send(String text) throws IOException {
        send(text.getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /** Passes everything on to a port of this computer and back, until either side ends. */
    void tunnel(int port) throws IOException {
        try (Socket behind = new Socket(InetAddress.getLoopbackAddress(), port)) {
            Thread back = Thread.ofVirtual().start(() -> {
                try {
                    behind.getInputStream().transferTo(socket.getOutputStream());
                } catch (IOException _) {
                    // The end of one side is the end of both.
                }
            });
            in.transferTo(behind.getOutputStream());
            back.interrupt();
        }
    }

    void close() throws IOException {
        socket.close();
    }

    /** Closes with a reset instead of a farewell. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Says nothing more until the client gives up or the server ends. */
    void stall() throws IOException {
        while (ended.getCount() > 0 && in.read() >= 0) {
            // Whatever comes is not answered.
        }
    }

    void rest(long millis) throws IOException {
        try {
            if (ended.await(millis, TimeUnit.MILLISECONDS)) {
                throw new IOException("the server has ended");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
