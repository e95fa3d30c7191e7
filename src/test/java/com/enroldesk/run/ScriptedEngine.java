package com.enroldesk.run;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.RequestText;
import com.enroldesk.journal.Permit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** An engine that answers as a test tells it, and notes every value it was sent. */
final class ScriptedEngine implements Engine {
    final List<String> sent = Collections.synchronizedList(new ArrayList<>());
    private final Function<Permit, Reply> script;
    private final Limits limits;
    final List<String> asked = new ArrayList<>();
    Runnable awoke = () -> {};
    /** A look at what one customer holds. */
    interface Look {
        Holdings apply(Inquiry inquiry) throws Problem;
    }

    Look holdings = _ -> {
        throw new IllegalStateException("nobody asks");
    };

    ScriptedEngine(Function<Permit, Reply> script) {
        this(Limits.ofOurOwn(10, 100), script);
    }

    ScriptedEngine(Limits limits, Function<Permit, Reply> script) {
        this.limits = limits;
        this.script = script;
    }

    static Reply enrolled(Permit permit) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < permit.size(); i++) {
            verdicts.add(new Verdict.Ok(
                    new Receipt("e" + permit.enrolment(i).value(), "1", permit.value(i), Instant.EPOCH)));
        }
        return new Reply(evidence(), verdicts, Advice.GO_ON);
    }

    static Reply all(Permit permit, Verdict verdict, Advice advice) {
        return new Reply(evidence(), Collections.nCopies(permit.size(), verdict), advice);
    }

    private static Evidence evidence() {
        return new Evidence("{}", OptionalInt.empty(), Optional.empty(), Optional.of("{}"), Instant.EPOCH);
    }

    @Override
    public String endpoint() {
        return "demo";
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public RequestText preview(Outgoing outgoing) {
        throw new IllegalStateException("a run looks at no request before it sends it");
    }

    @Override
    public Holdings holdings(Inquiry inquiry) throws Problem {
        asked.add(inquiry.value());
        return holdings.apply(inquiry);
    }

    @Override
    public Catalogue catalogue() {
        return new Catalogue(List.of(), List.of(), List.of());
    }

    @Override
    public Reply send(Permit permit) {
        permit.use();
        for (int i = 0; i < permit.size(); i++) {
            sent.add(permit.value(i));
        }
        return script.apply(permit);
    }

    @Override
    public void awoke() {
        awoke.run();
    }

    @Override
    public void close() {}
}
