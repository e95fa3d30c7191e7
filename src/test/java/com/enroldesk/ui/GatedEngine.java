package com.enroldesk.ui;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.RequestText;
import com.enroldesk.journal.Permit;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** An engine whose calls wait at a gate while it is shut, so that a test can look at a run in the middle of a call. */
final class GatedEngine implements Engine {
    private final Engine engine;
    private volatile boolean losing;
    private volatile Optional<Duration> serverAhead = Optional.empty();
    private volatile ExtraFields extraFields = ExtraFields.NONE;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    GatedEngine(Engine engine) {
        this.engine = engine;
    }

    void hold() {
        gate = new CountDownLatch(1);
    }

    void release() {
        gate.countDown();
    }

    @Override
    public Reply send(Permit permit) {
        try {
            gate.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        Reply answer = engine.send(permit);
        Reply reply = new Reply(answer.evidence(), answer.verdicts(), answer.advice(), serverAhead, extraFields);
        return losing ? lost(permit, reply) : reply;
    }

    /** From now on the server's clock is so far ahead of ours. */
    void ahead(Duration by) {
        serverAhead = Optional.of(by);
    }

    /** From now on every answer has these. */
    void adds(ExtraFields fields) {
        extraFields = fields;
    }

    /** From now on every answer is lost on its way back. */
    void lose(boolean on) {
        losing = on;
    }

    private static Reply lost(Permit permit, Reply reply) {
        Reason why = Reason.of(ReasonCode.TIMED_OUT);
        Evidence sent = reply.evidence();
        Evidence nothing =
                new Evidence(sent.request(), OptionalInt.empty(), Optional.empty(), Optional.empty(), sent.at());
        return new Reply(nothing, Collections.nCopies(permit.size(), new Verdict.Unknown(why)), Advice.GO_ON);
    }

    @Override
    public String endpoint() {
        return engine.endpoint();
    }

    @Override
    public Limits limits() {
        return engine.limits();
    }

    @Override
    public RequestText preview(Outgoing outgoing) {
        return engine.preview(outgoing);
    }

    @Override
    public Holdings holdings(Inquiry inquiry) throws Problem {
        return engine.holdings(inquiry);
    }

    @Override
    public Catalogue catalogue() throws Problem {
        return engine.catalogue();
    }

    @Override
    public void close() {
        engine.close();
    }
}
