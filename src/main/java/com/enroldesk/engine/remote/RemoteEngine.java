package com.enroldesk.engine.remote;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.RequestText;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.PermitRequest;
import com.enroldesk.engine.wire.WireWriter;
import com.enroldesk.journal.Permit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The vendor's server over HTTP. One permit is at most one POST, whatever happens to it (R4, docs/adr/0060); how it ended is
 * judged by {@link Endings} alone.
 */
public final class RemoteEngine implements Engine {
    /** The most customers that {@code enrolAndEarn} takes in one request (contract 2.3). */
    public static final int MOST_TO_ENROL = 100;

    private final RemoteOptions options;
    private final Line line;
    private final Access access;
    private final Pace pace;
    private final OrderWitness order;

    /** @param nap how the waits before calls pass */
    RemoteEngine(RemoteOptions options, Trust trust, Nap nap) throws Problem {
        this.options = options;
        this.line = new Line(ServerAddress.of(options.base()), options, trust);
        this.access = new Access(line, options.signIn().copy(), options);
        this.pace = new Pace(options.limits().perMinute(), options.nanos(), nap);
        this.order = new OrderWitness(new CustomerCalls(line, access, pace, options)::find);
    }

    /**
     * Prepares to speak to a server; nothing is sent yet. Trust in certificates is the Java runtime's and this computer's.
     *
     * @throws Problem SERVER_ADDRESS_REFUSED when the address is no server alone, or would be spoken to in the clear
     */
    public static RemoteEngine open(RemoteOptions options) throws Problem {
        return new RemoteEngine(options, Trust.ofRuntimeAndSystem(), Thread::sleep);
    }

    @Override
    public String endpoint() {
        return options.endpoint();
    }

    /** Once its server was seen to answer out of order, a customer at a time. */
    @Override
    public Limits limits() {
        return order.disproved() ? options.limits().alone() : options.limits();
    }

    @Override
    public Reply send(Permit permit) {
        permit.use();
        BulkRequest request = request(PermitRequest.of(permit), permit.action());
        String json = WireWriter.request(request);
        Optional<String> orders = RetryOrders.found();
        if (orders.isPresent()) {
            Reason why = Reason.of(ReasonCode.RETRIES_ORDERED, orders.get());
            return unsent(permit, json, new Advice.Pause(why), why);
        }
        if (BulkCall.of(permit.action()) == BulkCall.ENROL_AND_EARN && permit.size() > MOST_TO_ENROL) {
            Reason why = Reason.of(ReasonCode.REQUEST_TOO_LARGE);
            return unsent(permit, json, Ending.again(Advice.Cause.TOO_LARGE, why), why);
        }
        pace.await();
        Optional<Credential> credential;
        try {
            credential = access.credential();
        } catch (NotSignedIn e) {
            return unsent(permit, json, e.advice(), e.why());
        }
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        Seen seen = line.post(BulkCall.of(permit.action()).path(), body, credential, options.deadline());
        ZonedDateTime now = ZonedDateTime.now(options.clock());
        Ending ending = Endings.of(seen, PermitRequest.sent(permit), access.renews(), now);
        if (ending.signedOut()) {
            credential.ifPresent(access::refused);
        }
        Evidence evidence = new Witness(credential).evidence(json, seen, now.toInstant());
        Ending judged = order.judged(permit, ending);
        Optional<Duration> ahead = ServerClock.ahead(seen, now.toInstant());
        return new Reply(evidence, judged.verdicts(), judged.advice(), ahead, judged.extraFields());
    }

    @Override
    public RequestText preview(Outgoing outgoing) {
        BulkRequest request = request(PermitRequest.of(outgoing), outgoing.action());
        String head = line.head(BulkCall.of(outgoing.action()).path(), Credential.header(options.signIn()));
        return new RequestText(head, WireWriter.request(request));
    }

    private BulkRequest request(BulkRequest newest, Action action) {
        return action == Action.DIRECT_ISSUE && options.bulkAction()
                ? new BulkRequest(
                        newest.type(),
                        BulkCall.ENROL,
                        newest.promotionDetails(),
                        newest.identifierName(),
                        newest.customers())
                : newest;
    }

    private Reply unsent(Permit permit, String json, Advice advice, Reason why) {
        Ending ending = Ending.notSent(permit.size(), advice, why);
        Evidence evidence = Witness.of(json, options.clock().instant());
        return new Reply(evidence, ending.verdicts(), ending.advice());
    }

    @Override
    public Catalogue catalogue() throws Problem {
        return new CatalogueCalls(questions()).catalogue();
    }

    @Override
    public Holdings holdings(Inquiry inquiry) throws Problem {
        return new HoldingCalls(questions(), options.clock()).holdings(inquiry);
    }

    /**
     * Tries the connection step by step, without changing anything: one check for each {@link ConnectionCheck.Kind}, in that order. What
     * comes after the first failure is skipped where it cannot work.
     */
    public List<ConnectionCheck> probe() {
        return new Probe(line, access, options).checks();
    }

    @Override
    public void awoke() {
        line.renew();
    }

    private Questions questions() {
        return new Questions(line, access, options.deadline(), options.clock());
    }

    @Override
    public void close() {
        line.close();
        access.close();
    }

    @Override
    public String toString() {
        return "RemoteEngine[" + options.endpoint() + "]";
    }
}
