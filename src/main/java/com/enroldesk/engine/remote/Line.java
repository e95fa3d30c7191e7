package com.enroldesk.engine.remote;

import com.enroldesk.engine.remote.Seen.Body;
import com.enroldesk.engine.remote.Seen.End;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * The connections to one server. One call is one request on the wire: no redirect, no authenticator, no retry, and a deadline
 * over all of it, a body that stalls included (http-client.md).
 */
final class Line implements AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ServerAddress address;
    private final int replyCap;
    private final Map<String, String> added;
    private final Trust trust;
    private final Duration connectTimeout;
    private volatile HttpClient client;

    Line(ServerAddress address, RemoteOptions options, Trust trust) {
        this.address = address;
        this.replyCap = options.replyCap();
        this.added = options.headers();
        this.trust = trust;
        this.connectTimeout = options.connectTimeout();
        this.client = connected();
    }

    private HttpClient connected() {
        ProxySelector system = ProxySelector.getDefault();
        // Naming the check of the host here holds it even where the runtime is told to leave it out.
        SSLContext context = trust.context();
        SSLParameters parameters = context.getDefaultSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .sslContext(context)
                .sslParameters(parameters)
                // In the clear we speak to this computer alone, so no proxy may come between.
                .proxy(address.secure() && system != null ? system : HttpClient.Builder.NO_PROXY)
                .build();
    }

    /**
     * From now on requests leave on new connections. What is on its way is finished on the old ones, which go when nobody holds
     * them any more; shutting them might meet a request that is just about to leave.
     */
    void renew() {
        client = connected();
    }

    ServerAddress address() {
        return address;
    }

    /** Who signed the server's certificate; empty before it was trusted. */
    String issuer() {
        return trust.issuer();
    }

    /**
     * Sends JSON once.
     *
     * @param header what signs in, if anything does
     */
    Seen post(String path, byte[] json, Optional<Credential> header, Duration deadline) {
        Handover body = new Handover(json);
        return exchange(posting(path, header).POST(body).build(), body, deadline);
    }

    private HttpRequest.Builder posting(String path, Optional<Credential> header) {
        return begun(path, header).header("Content-Type", "application/json");
    }

    /**
     * The first lines of {@link #post} as text; nothing is sent.
     *
     * @param signsIn the name of the header that signs in; its value is not told
     */
    String head(String path, Optional<String> signsIn) {
        HttpRequest request = posting(path, signsIn.map(name -> new Credential(name, "***")))
                .POST(BodyPublishers.noBody())
                .build();
        StringBuilder text = new StringBuilder(request.method() + " " + request.uri());
        request.headers()
                .map()
                .forEach((name, values) ->
                        text.append('\n').append(name).append(": ").append(String.join(", ", values)));
        return text.toString();
    }

    /** Asks what changes nothing. */
    Seen get(String path, Optional<Credential> header, Duration deadline) {
        HttpRequest request =
                begun(path, header).method("GET", BodyPublishers.noBody()).build();
        return exchange(request, new Handover(new byte[0]), deadline);
    }

    private HttpRequest.Builder begun(String path, Optional<Credential> credential) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.at(path))
                .header("Accept", "application/json")
                .header("User-Agent", "enrol-desk");
        added.forEach(request::header);
        credential.ifPresent(one -> request.header(one.name(), one.value()));
        return request;
    }

    private Seen exchange(HttpRequest request, Handover body, Duration deadline) {
        long end = System.nanoTime() + deadline.toNanos();
        ReplyBody reply = new ReplyBody(replyCap);
        CompletableFuture<HttpResponse<Boolean>> answer = started(request, reply);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answered(
                            answer.get(end - System.nanoTime(), TimeUnit.NANOSECONDS), reply, mayHaveLeft(body));
                } catch (InterruptedException _) {
                    // What is on the wire is awaited to its deadline (R9): giving up now would make it unknown.
                    interrupted = true;
                }
            }
        } catch (TimeoutException _) {
            boolean left = mayHaveLeft(body);
            answer.cancel(true);
            return broken(Fault.of(Fault.Kind.LATE), reply, left);
        } catch (ExecutionException e) {
            return broken(Fault.of(e), reply, mayHaveLeft(body));
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A client may be handed the body before its handshake has failed; without a trusted server nothing was on the wire. */
    private boolean mayHaveLeft(Handover body) {
        boolean handedOver = !body.withhold();
        return handedOver && (!address.secure() || trust.everTrusted());
    }

    private CompletableFuture<HttpResponse<Boolean>> started(HttpRequest request, ReplyBody reply) {
        try {
            return client.sendAsync(request, reply);
        } catch (RuntimeException e) {
            // Whatever goes wrong here is an ending like any other.
            return CompletableFuture.failedFuture(e);
        }
    }

    private static Seen answered(HttpResponse<Boolean> response, ReplyBody reply, boolean left) {
        End end = reply.tooLarge() ? End.TOO_LARGE : End.WHOLE;
        return new Seen.Answer(response.statusCode(), response.headers(), new Body(reply.soFar(), end), left);
    }

    private static Seen broken(Fault fault, ReplyBody reply, boolean left) {
        Optional<HttpResponse.ResponseInfo> head = reply.head();
        if (head.isEmpty()) {
            return new Seen.Nothing(fault, left);
        }
        End end = reply.tooLarge() ? End.TOO_LARGE : fault.kind() == Fault.Kind.LATE ? End.LATE : End.CUT;
        return new Seen.Answer(head.get().statusCode(), head.get().headers(), new Body(reply.soFar(), end), left);
    }

    @Override
    public void close() {
        client.shutdownNow();
        try {
            client.awaitTermination(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public String toString() {
        return "Line[" + address + "]";
    }
}
