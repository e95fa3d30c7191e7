package com.enroldesk.engine.remote;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * What has come of an answer so far: it stops reading at its cap, and can be looked at however the answer ends. The bytes are
 * as they came; nothing is decompressed, so the cap is what memory holds.
 */
final class ReplyBody implements HttpResponse.BodyHandler<Boolean>, HttpResponse.BodySubscriber<Boolean> {
    private final int cap;
    private final CompletableFuture<Boolean> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private HttpResponse.@Nullable ResponseInfo head;
    private Flow.@Nullable Subscription subscription;
    private boolean tooLarge;

    ReplyBody(int cap) {
        this.cap = cap;
    }

    @Override
    public synchronized HttpResponse.BodySubscriber<Boolean> apply(HttpResponse.ResponseInfo info) {
        head = info;
        return this;
    }

    /** Whether the answer came whole. */
    @Override
    public CompletionStage<Boolean> getBody() {
        return whole;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] piece = new byte[Math.min(buffer.remaining(), cap - bytes.size())];
            tooLarge |= piece.length < buffer.remaining();
            buffer.get(piece);
            bytes.writeBytes(piece);
        }
        if (tooLarge) {
            if (subscription != null) {
                subscription.cancel();
            }
            whole.complete(false);
        }
    }

    @Override
    public void onError(Throwable thrown) {
        whole.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        whole.complete(true);
    }

    /** Status and headers; empty as long as none came. */
    synchronized Optional<HttpResponse.ResponseInfo> head() {
        return Optional.ofNullable(head);
    }

    synchronized byte[] soFar() {
        return bytes.toByteArray();
    }

    synchronized boolean tooLarge() {
        return tooLarge;
    }
}
