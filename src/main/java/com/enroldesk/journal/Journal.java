package com.enroldesk.journal;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The journal, open for writing by its one owner. Every method is one transaction, durable when it returns; writers wait for
 * each other. Whoever opens it holds the {@link WorkspaceLock} for as long.
 */
public final class Journal implements RunBooks, AutoCloseable {
    private final Connection writer;
    private final JournalFile file;
    private final Readers readers;
    private final Clock clock;
    private final String folder;
    private final String version;
    private final String machine;
    private final Statements statements;
    private final Trail trail;
    private final Freezer freezer;
    private final Settlements settlements;
    private final JournalCorrections corrections;
    private final TakeBacks takeBacks;
    private final JournalDoubts doubts;
    private final Uptime uptime;
    private final Tallies tallies;
    private final Ballast ballast;
    private final JournalReader reader;
    private final JournalCopies copies;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Claims claims;

    Journal(
            Connection writer,
            Readers readers,
            Clock clock,
            Uptime uptime,
            Ballast ballast,
            String machine,
            String version) {
        this.writer = writer;
        this.readers = readers;
        this.file = readers.file();
        this.copies = new JournalCopies(file, clock);
        this.clock = clock;
        this.folder = readers.folder();
        this.ballast = ballast;
        this.version = version;
        this.freezer = new Freezer(writer, machine, version);
        this.machine = machine;
        this.statements = new Statements(writer);
        this.trail = new Trail(statements);
        this.settlements = new Settlements(statements, trail, uptime);
        this.corrections = new JournalCorrections(this, readers, writer, clock);
        this.takeBacks = new TakeBacks(writer, machine, version);
        this.doubts = new JournalDoubts(this, readers, writer, uptime, clock);
        this.uptime = uptime;
        this.tallies = new Tallies(readers);
        this.reader = new JournalReader(readers, tallies);
    }

    /**
     * Opens the journal of a workspace, made when there is none.
     *
     * @param machine the computer's name, kept with each run
     * @param version the program's version, kept with each run and attempt
     * @throws Problem JOURNAL_DAMAGED, JOURNAL_NEWER, JOURNAL_OLDER or JOURNAL_GONE (file, …), SQLITE_MISSING, SQLITE_TOO_OLD,
     *     WORKSPACE_NOT_WRITABLE, DISK_FULL, JOURNAL_BUSY or JOURNAL_FAILED (folder); a file that is there is never replaced
     */
    public static Journal open(Path home, Clock clock, String machine, String version) throws Problem {
        return open(home, clock, Uptime.ofThisComputer(), machine, version);
    }

    static Journal open(Path home, Clock clock, Uptime uptime, String machine, String version) throws Problem {
        JournalFile file = new JournalFile(home, clock);
        Connection writer = file.openWriter();
        return new Journal(
                writer, new Readers(file, home.toString()), clock, uptime, new Ballast(home), machine, version);
    }

    public JournalReader reader() {
        return reader;
    }

    @Override
    public List<Tally> tallies(RunRecord run) throws Problem {
        return tallies.of(run);
    }

    @Override
    public long logBytes() {
        return file.logBytes();
    }

    public Ledger ledger() {
        return new JournalLedger(readers);
    }

    public JournalCorrections corrections() {
        return corrections;
    }

    public JournalDoubts doubts() {
        return doubts;
    }

    public JournalCopies copies() {
        return copies;
    }

    /** Freezes a list as a new run (R1). */
    public RunId approve(RunOrder order, Iterator<FrozenRow> rows) throws Problem {
        return write(() -> freezer.freeze(order, rows, clock.instant()));
    }

    /** Receipts of a run that could be taken back, or, having no number, could not. */
    public long receipts(RunRecord run, boolean numbered) throws Problem {
        return readers.ask(connection -> TakeBacks.count(connection, run, numbered));
    }

    /**
     * Freezes the taking back of a run's receipts as a run of its own.
     *
     * @param batch customers in one request
     * @param note why
     */
    public RunId approveTakeBack(RunRecord run, int batch, String operator, String note) throws Problem {
        return write(() -> takeBacks.freeze(run, batch, operator, note, clock.instant()));
    }

    /** Notes that a run is on its way; claims start from its first unsent row. */
    public void begin(RunRecord run, String operator) throws Problem {
        begin(run, operator, false);
    }

    @Override
    public void begin(RunRecord run, String operator, boolean orderedOnly) throws Problem {
        ballast.require();
        write(() -> {
            // A sending whose answer could not be written before: by now nobody knows it any more (R6).
            if (Recovery.hasOpen(writer, run)) {
                Recovery.closeOpen(writer, trail, run, uptime, clock.instant());
            }
            Claims.Sender sender = new Claims.Sender(operator, machine, version);
            claims = new Claims(statements, trail, run, sender, orderedOnly);
            RunTable.mark(writer, run.id(), RunState.RUNNING, Optional.empty(), Duration.ZERO);
            RunTable.decide(writer, run.id(), clock.instant(), operator, "start", "");
            return run.id();
        });
    }

    @Override
    public Optional<Permit> claim(int most) throws Problem {
        ballast.require();
        if (!file.isInPlace()) {
            throw new Problem(ProblemCode.JOURNAL_REPLACED, file.path().toString());
        }
        return claiming(claims -> claims.next(most, clock.instant()));
    }

    /** Keeps an answer and its verdicts (R5). A failure changes nothing: the same call may be made again. */
    public void settle(Permit permit, Evidence evidence, List<Verdict> verdicts) throws Problem {
        settle(permit, evidence, verdicts, 0);
    }

    /** On a full disk the ballast makes room for the answer, and nothing is claimed. */
    @Override
    public Optional<Permit> settle(Permit permit, Evidence evidence, List<Verdict> verdicts, int next) throws Problem {
        return ballast.saving(more -> claiming(claims -> {
            settlements.settle(permit, evidence, verdicts);
            if (verdicts.stream().anyMatch(Journal::waitsAgain)) {
                claims.release(permit);
            }
            return next > 0 && more && file.isInPlace() ? claims.next(next, clock.instant()) : Optional.empty();
        }));
    }

    private interface Claiming {
        Optional<Permit> run(Claims claims) throws SQLException;
    }

    /** Claims keep their place in the list in memory: when the commit fails they are back where they were. */
    private Optional<Permit> claiming(Claiming work) throws Problem {
        lock.lock();
        try {
            if (claims == null) {
                throw new IllegalStateException("no run has begun");
            }
            Claims tried = claims.copy();
            Optional<Permit> permit = write(() -> work.run(tried));
            claims = tried;
            return permit;
        } finally {
            lock.unlock();
        }
    }

    private static boolean waitsAgain(Verdict verdict) {
        return verdict instanceof Verdict.Refused || verdict instanceof Verdict.NotSent;
    }

    @Override
    public Rest rest(
            RunRecord run,
            Function<List<Tally>, RunState> state,
            Optional<Reason> why,
            Duration worked,
            String operator)
            throws Problem {
        return ballast.saving(_ -> write(() -> {
            List<Tally> counted = Tallies.count(writer, run);
            RunState left = state.apply(counted);
            RunTable.mark(writer, run.id(), left, why, worked);
            RunTable.decide(
                    writer,
                    run.id(),
                    clock.instant(),
                    operator,
                    left.key(),
                    why.map(Reason::key).orElse(""));
            tallies.keep(writer, RunTable.find(writer, run.id()).orElseThrow(), counted);
            return new Rest(left, counted);
        }));
    }

    /**
     * Settles what the last end of the program left open: nobody can know what became of it (R6).
     *
     * @return customers that now need checking, by run; a run that was on its way with none open has 0
     */
    public Map<RunId, Long> recover() throws Problem {
        return write(() -> Recovery.of(writer, trail, uptime, clock.instant()));
    }

    <T> T write(Transaction.Work<T> work) throws Problem {
        lock.lock();
        try {
            T done = Transaction.run(writer, () -> {
                T result = work.run();
                trail.follow();
                return result;
            });
            file.reached(trail.facts(), trail.runs());
            return done;
        } catch (SQLException failure) {
            statements.forget();
            throw Failures.problem(failure, folder);
        } finally {
            lock.unlock();
        }
    }

    /** @throws Problem JOURNAL_FAILED when the file could not be closed in order; the next start looks it over */
    @Override
    public void close() throws Problem {
        lock.lock();
        try {
            readers.close();
            statements.close();
            JournalFile.closeWriter(writer);
        } catch (SQLException failure) {
            throw new Problem(ProblemCode.JOURNAL_FAILED, failure, folder);
        } finally {
            lock.unlock();
        }
    }
}
