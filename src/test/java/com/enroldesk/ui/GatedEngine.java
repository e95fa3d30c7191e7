package com.enroldesk.ui;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Problem;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import java.util.concurrent.CountDownLatch;

/** An engine whose calls wait at a gate while it is shut, so that a test can look at a run in the middle of a call. */
final class GatedEngine implements Engine {
    private final Engine engine;
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
        return engine.send(permit);
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
