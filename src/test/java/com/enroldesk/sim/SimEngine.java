package com.enroldesk.sim;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.RequestText;
import com.enroldesk.engine.remote.RealReading;
import com.enroldesk.journal.Permit;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The engine of one process: the real reading of what the simulated network lets it see. */
final class SimEngine implements Engine {
    private final World world;
    private final Network network;
    private final Answers answers;
    private final RealReading reading;

    SimEngine(World world, Network network) {
        this.world = world;
        this.network = network;
        this.answers = new Answers(world);
        this.reading = new RealReading(this::customer);
    }

    private Optional<String> customer(IdentifierKind kind, String value) {
        // Where the answers come in reverse, a look-up that fails would leave receipts swapped that nobody can tell
        // apart.
        if (!world.calm() && !world.traits.reversed() && world.chance.in(world.traits.trouble() / 4)) {
            world.fired(FaultKind.WHO_IS_WHO_FAILS);
            return Optional.empty();
        }
        return Optional.of(world.server.find(kind, value));
    }

    @Override
    public String endpoint() {
        return "sim";
    }

    @Override
    public Limits limits() {
        return reading.outOfOrder() ? world.traits.limits().alone() : world.traits.limits();
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(List.of(), List.of(), List.of());
    }

    @Override
    public Reply send(Permit permit) {
        Exchange exchange = network.take(permit);
        if (exchange.fault == FaultKind.ENGINE_BREAKS) {
            throw new IllegalStateException("a fault in the engine");
        }
        Reply reply = reading.reply(
                permit,
                "",
                answers.heard(exchange),
                world.traits.renews(),
                world.wall().atZone(ZoneOffset.UTC));
        Reply read = world.slips().isEmpty() ? reply : new WrongReading(world).misread(exchange, reply);
        world.note(() -> "attempt " + permit.attempt() + " is read as " + read.verdicts() + ", " + read.advice());
        return read;
    }

    @Override
    public RequestText preview(Outgoing outgoing) {
        throw new UnsupportedOperationException("nobody looks at a simulated request");
    }

    @Override
    public Holdings holdings(Inquiry inquiry) throws Problem {
        world.pass(world.chance.between(5_000_000, 900_000_000));
        world.turn();
        if (!world.calm() && world.chance.in(world.traits.trouble() / 4)) {
            world.fired(FaultKind.LOOK_FAILS);
            throw new Problem(ProblemCode.SERVER_UNREACHABLE, "sim", Reason.of(ReasonCode.CONNECTION_LOST));
        }
        boolean undated = !world.calm() && world.chance.in(world.traits.trouble() / 8);
        if (undated) {
            world.fired(FaultKind.LOOK_WITHOUT_DATES);
        }
        String customer = world.server.find(inquiry.kind(), inquiry.value());
        List<Holdings.Issued> issued = world.server.held(customer).stream()
                .map(one -> new Holdings.Issued(
                        one.earnedId(), one.issualId(), undated ? Optional.<Instant>empty() : Optional.of(one.at())))
                .toList();
        world.note(() -> "a look at " + inquiry.value() + " finds " + issued);
        int limit = world.traits.limit();
        return new Holdings(
                customer, issued, limit == 0 ? OptionalInt.empty() : OptionalInt.of(limit), world.serverAhead(), "{}");
    }

    @Override
    public void close() {}
}
