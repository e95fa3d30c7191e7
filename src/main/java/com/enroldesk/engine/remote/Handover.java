package com.enroldesk.engine.remote;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A request's body, given to the HTTP client once and never again: whatever retries by itself gets no second body, and a body
 * that was withheld in time has certainly not left (R4, docs/adr/0060).
 */
final class Handover implements BodyPublisher {
    private enum State {
        KEPT,
        HANDED_OVER,
        WITHHELD
    }

    private final BodyPublisher body;
    private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);

    Handover(byte[] body) {
        this.body = BodyPublishers.ofByteArray(body);
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
        if (state.compareAndSet(State.KEPT, State.HANDED_OVER)) {
            body.subscribe(subscriber);
        } else {
            subscriber.onSubscribe(NOTHING);
            subscriber.onError(new IOException("the body of a request is handed over once"));
        }
    }

    /** Gives it to nobody from now on; false when it was given before, so that some of it may have left. */
    boolean withhold() {
        state.compareAndSet(State.KEPT, State.WITHHELD);
        return state.get() == State.WITHHELD;
    }

    private static final Flow.Subscription NOTHING = new Flow.Subscription() {
        @Override
        public void request(long n) {
            // There is nothing to give.
        }

        @Override
        public void cancel() {
            // Nothing was begun.
        }
    };
}
