package com.enroldesk.engine.local;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
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
import com.enroldesk.engine.SampleList;
import com.enroldesk.engine.Sandbox;
import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkReply;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.PermitRequest;
import com.enroldesk.engine.wire.Reading;
import com.enroldesk.engine.wire.ReplyReader;
import com.enroldesk.engine.wire.WireWriter;
import com.enroldesk.journal.Permit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The vendor's rules over a SQLite file of one's own, so that everything can be shown and tried without an account or a
 * network. Calls from several threads wait for each other; the catalogue never waits.
 */
public final class LocalEngine implements Engine, Sandbox {
    /** Measured: below it commits cost more, above it nothing is gained and a pause comes later (docs/adr/0021). */
    private static final int PREFERRED = 50_000;

    private static final int LARGEST = 100_000;

    /** Up to so many customers the bodies are kept whole as evidence. */
    private static final int KEPT_WHOLE = 200;

    private final DemoFile file;
    private final Path path;
    private final LocalRules choices;
    private final Clock clock;
    private final Connection connection;
    private final Commit commit;
    private final World world;
    private final ReentrantLock turn = new ReentrantLock();

    /** The last step of a request; tests make it fail. */
    interface Commit {
        void run(Connection connection) throws SQLException;
    }

    LocalEngine(Path path, LocalRules choices, Clock clock, Commit commit) throws Problem {
        this.path = path;
        this.file = new DemoFile(path);
        this.choices = choices;
        this.clock = clock;
        this.commit = commit;
        this.connection = file.open(fresh -> new Sample(fresh, clock.instant()).fill());
        try {
            this.world = new World(connection);
        } catch (SQLException e) {
            throw file.problem(e);
        }
    }

    /**
     * Opens the engine on its file; a file that is not there is made, with the sample data in it.
     *
     * @throws Problem DEMO_DAMAGED when the file is damaged or newer; it is left as it is, and {@link #anew} helps
     */
    public static LocalEngine open(Path file, LocalRules rules, Clock clock) throws Problem {
        return new LocalEngine(file, rules, clock, connection -> Sql.script(connection, "COMMIT"));
    }

    /** Opens the engine on a new file with the sample data; what lay there is kept beside it, named {@code .damaged}. */
    public static LocalEngine anew(Path file, LocalRules rules, Clock clock) throws Problem {
        new DemoFile(file).setAside();
        return open(file, rules, clock);
    }

    @Override
    public String endpoint() {
        return "demo:" + world.id();
    }

    @Override
    public Limits limits() {
        return Limits.ofOurOwn(PREFERRED, LARGEST);
    }

    @Override
    public Catalogue catalogue() {
        return world.rules().catalogue();
    }

    @Override
    public Reply send(Permit permit) {
        permit.use();
        BulkRequest request = PermitRequest.of(permit);
        boolean whole = permit.size() <= KEPT_WHOLE;
        String asked = whole ? WireWriter.request(request) : WireWriter.requestHead(request);
        Instant now = clock.instant();
        try {
            BulkReply answer = answer(BulkCall.of(permit.action()), request, now);
            String answered = whole ? WireWriter.reply(answer) : WireWriter.replyHead(answer);
            Reading reading = ReplyReader.read(PermitRequest.sent(permit), answer, now);
            return new Reply(evidence(asked, Optional.of(answered), now), reading.verdicts(), advice(reading));
        } catch (NotAnswered e) {
            Reason reason = Reason.of(ReasonCode.ENGINE_FAILED, e.what());
            Verdict verdict = e.mayHaveCounted() ? new Verdict.Unknown(reason) : new Verdict.NotSent(reason);
            // Nothing of it counted and the next request would meet the same file, so the run is told to rest.
            Advice advice = e.mayHaveCounted() ? Advice.GO_ON : new Advice.Pause(reason);
            return new Reply(
                    evidence(asked, Optional.empty(), now), Collections.nCopies(permit.size(), verdict), advice);
        }
    }

    /** It goes to no server, so its head is the call's name alone. */
    @Override
    public RequestText preview(Outgoing outgoing) {
        String head = "POST " + BulkCall.of(outgoing.action()).path();
        return new RequestText(head, WireWriter.request(PermitRequest.of(outgoing)));
    }

    @Override
    public Holdings holdings(Inquiry inquiry) throws Problem {
        return ask(() -> new Looking(connection, world.rules()).holdings(inquiry));
    }

    /** The id of the customer whom a value names; empty when there is none. */
    public String customer(IdentifierKind kind, String value) throws Problem {
        long id = ask(() -> new Looking(connection, world.rules()).customer(kind.wireName(), value));
        return id == 0 ? "" : Long.toString(id);
    }

    /** Takes notice of what another process has changed in the file; nothing else does. */
    public void refresh() throws Problem {
        ask(() -> {
            world.readIfChanged();
            return 0;
        });
    }

    /** Answers a bulk call as the vendor's backend would. What it does is on the disk when this returns. */
    public BulkReply answer(BulkCall call, BulkRequest request, Instant now) throws NotAnswered {
        turn.lock();
        try {
            BulkAnswer answer = new BulkAnswer(world.rules(), call, request, now);
            Optional<BulkReply> refusal = answer.refusal(choices.repeatPerCustomer());
            return refusal.isPresent() ? refusal.get() : committed(answer);
        } finally {
            turn.unlock();
        }
    }

    private BulkReply committed(BulkAnswer answer) throws NotAnswered {
        BulkReply reply;
        boolean answered = false;
        try {
            Sql.script(connection, "BEGIN IMMEDIATE");
            reply = answer.answer(connection);
            answered = true;
        } catch (SQLException e) {
            throw new NotAnswered(false, e);
        } finally {
            if (!answered) {
                Sql.rollBack(connection);
            }
        }
        try {
            commit.run(connection);
            return reply;
        } catch (SQLException e) {
            Sql.rollBack(connection);
            throw new NotAnswered(!NotAnswered.isBusy(e), e);
        }
    }

    @Override
    public void reset() throws Problem {
        change(contents -> contents.reset());
    }

    @Override
    public Loaded load(Path catalogueFile) throws Problem {
        return change(contents -> contents.load(catalogueFile));
    }

    @Override
    public Loaded loadCustomers(Path csv) throws Problem {
        return change(contents -> contents.loadCustomers(csv));
    }

    @Override
    public SampleList sample() {
        return SampleLines.list();
    }

    @Override
    public void close() {
        turn.lock();
        try {
            connection.close();
        } catch (SQLException _) {
            // Everything that was answered is committed; the log is folded in on the next start.
        } finally {
            turn.unlock();
        }
    }

    /** For tests of what is in the file and how it was opened. */
    Connection connection() {
        return connection;
    }

    private interface Change {
        Loaded run(Contents contents) throws SQLException, Problem;
    }

    private Loaded change(Change change) throws Problem {
        return ask(() -> {
            Loaded loaded = Sql.inTransaction(connection, () -> change.run(new Contents(connection, clock)));
            world.read();
            return loaded;
        });
    }

    private <T> T ask(Sql.Work<T, Problem> work) throws Problem {
        turn.lock();
        try {
            return work.run();
        } catch (SQLException e) {
            throw file.problem(e);
        } finally {
            turn.unlock();
        }
    }

    private static Advice advice(Reading reading) {
        return reading.refusal().<Advice>map(Advice.Refused::new).orElse(Advice.GO_ON);
    }

    private static Evidence evidence(String request, Optional<String> reply, Instant at) {
        return new Evidence(request, OptionalInt.empty(), Optional.empty(), reply, at);
    }

    @Override
    public String toString() {
        return "LocalEngine[" + path.getFileName() + "]";
    }
}
