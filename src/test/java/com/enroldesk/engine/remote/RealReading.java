package com.enroldesk.engine.remote;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.wire.PermitRequest;
import com.enroldesk.journal.Permit;
import java.time.ZonedDateTime;
import java.util.Optional;

/** From what was seen of a request to the engine's reply, as {@link RemoteEngine} does it, without its line. */
public final class RealReading {
    private final OrderWitness order;

    /** Who is who at a simulated server; empty texts for nobody. */
    public interface Directory {
        /** Empty when the look-up failed. */
        Optional<String> customer(IdentifierKind kind, String value);
    }

    public RealReading(Directory directory) {
        this.order = new OrderWitness((kind, value, _) -> found(directory.customer(kind, value)));
    }

    private static Found found(Optional<String> customer) {
        return customer.<Found>map(id -> id.isEmpty() ? new Found.Nobody() : new Found.Customer(id))
                .orElseGet(Found.Failed::new);
    }

    public boolean outOfOrder() {
        return order.disproved();
    }

    /** @param renews whether a sign-in that is no longer taken is made anew without a person */
    public Reply reply(Permit permit, String request, Heard heard, boolean renews, ZonedDateTime now) {
        Ending ending = Endings.of(heard.seen, PermitRequest.sent(permit), renews, now);
        Evidence evidence = new Witness(Optional.empty()).evidence(request, heard.seen, now.toInstant());
        Ending judged = order.judged(permit, ending);
        return new Reply(evidence, judged.verdicts(), judged.advice());
    }
}
