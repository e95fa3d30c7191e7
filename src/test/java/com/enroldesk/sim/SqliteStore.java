package com.enroldesk.sim;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Doubts;
import com.enroldesk.journal.FrozenRow;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.Ledger;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RowRecord;
import com.enroldesk.journal.RunOrder;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.SimulatedJournal;
import com.enroldesk.journal.Tally;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The real journal as a store of the simulation. The end of a process abandons the connections; the next one opens a copy of the
 * files as they were. A power cut is the same: what a disk does with bytes that were not synced is not seen here.
 */
final class SqliteStore implements Store {
    private static final String SENDINGS = "SELECT enrolment_id, attempt_id, scope_id, key, resend_no, verdict"
            + " FROM sending ORDER BY enrolment_id, attempt_id";
    private static final List<String> FILES = List.of("journal.db", "journal.db-wal");

    private final World world;
    private final Path folder;
    private int lives;
    private SimulatedJournal open;

    /** @param folder of this history alone, with an empty journal in the folder {@code 0} */
    SqliteStore(World world, Path folder) {
        this.world = world;
        this.folder = folder;
        this.open = opened(home());
    }

    private Path home() {
        return folder.resolve(Integer.toString(lives));
    }

    private SimulatedJournal opened(Path home) {
        try {
            return SimulatedJournal.open(home, world.clock(), world.uptime(), new SimulatedJournal.Commits() {
                @Override
                public boolean before(boolean spare) {
                    return world.beforeCommit(spare);
                }

                @Override
                public void after() {
                    world.afterCommit();
                }
            });
        } catch (Problem problem) {
            throw new IllegalStateException(problem);
        }
    }

    Journal journal() {
        return open.journal();
    }

    @Override
    public void crash(boolean power) {
        try {
            Path from = home();
            lives++;
            Path to = Files.createDirectory(home());
            for (String name : FILES) {
                if (Files.exists(from.resolve(name))) {
                    Files.copy(from.resolve(name), to.resolve(name));
                }
            }
            open.abandon();
            open = opened(to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void requireAgreement(List<Row> rows) throws Problem {
        new Agreement(journal(), folder).require(rows);
    }

    @Override
    public void close() {
        try {
            open.abandon();
            SqliteStores.delete(folder);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public Doubts doubts() {
        return journal().doubts();
    }

    @Override
    public RunId approve(RunOrder order, List<FrozenRow> rows) throws Problem {
        return journal().approve(order, rows.iterator());
    }

    @Override
    public RunId approveTakeBack(RunRecord run, int batch, String operator, String note) throws Problem {
        return journal().approveTakeBack(run, batch, operator, note);
    }

    @Override
    public long receipts(RunRecord run, boolean numbered) throws Problem {
        return journal().receipts(run, numbered);
    }

    @Override
    public Map<RunId, Long> recover() throws Problem {
        return journal().recover();
    }

    @Override
    public void correct(EnrolmentId row, Identifier identifier, String operator) throws Problem {
        journal().corrections().correct(row, identifier, operator);
    }

    @Override
    public Optional<Integer> lineOf(RunRecord run, EnrolmentId row, String ledgerKey) throws Problem {
        return journal().corrections().lineOf(run, row, ledgerKey);
    }

    @Override
    public long orderCorrected(RunRecord run, String operator) throws Problem {
        return journal().corrections().order(run, operator);
    }

    @Override
    public long orderFailed(RunRecord run, String operator) throws Problem {
        return journal().corrections().orderFailed(run, operator);
    }

    @Override
    public long orderResend(RunRecord run, Collection<EnrolmentId> rows, String operator, String note) throws Problem {
        return journal().doubts().orderResend(run, rows, operator, note);
    }

    @Override
    public Map<String, Ledger.Standing> standing(RunOrder order, Collection<String> keys) throws Problem {
        return journal().ledger().standing(order.endpoint(), order.promotion().id(), order.action(), keys);
    }

    @Override
    public boolean anyLive() {
        return sendings().stream().anyMatch(sending -> Invariants.LIVE.contains(sending.verdict()));
    }

    @Override
    public List<RunRecord> runs() throws Problem {
        return journal().reader().runs();
    }

    @Override
    public RunRecord run(RunId run) throws Problem {
        return journal().reader().run(run).orElseThrow();
    }

    @Override
    public List<Row> rows(RunRecord run) throws Problem {
        List<Row> rows = new ArrayList<>();
        Map<Long, String> keys = keys(run);
        for (RowRecord row : journal().reader().range(run.firstRow(), run.lastRow())) {
            rows.add(new Row(
                    row.id().value(),
                    run.id().value(),
                    row.line(),
                    Optional.ofNullable(keys.get(row.id().value())),
                    row.outcome(),
                    row.reason().map(Reason::key),
                    row.receipt()));
        }
        return rows;
    }

    private Map<Long, String> keys(RunRecord run) {
        Map<Long, String> keys = new HashMap<>();
        ask(
                "SELECT id, key FROM enrolment WHERE key IS NOT NULL AND id BETWEEN " + run.firstRow() + " AND "
                        + run.lastRow(),
                row -> keys.put(row.getLong(1), row.getString(2)));
        return keys;
    }

    @Override
    public List<Sending> sendings() {
        List<Sending> sendings = new ArrayList<>();
        ask(
                SENDINGS,
                row -> sendings.add(new Sending(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getString(6))));
        return sendings;
    }

    /** Whether the intent is committed: with synchronous FULL that is to be on the disk. */
    @Override
    public boolean isDurable(long attempt) {
        List<Long> found = new ArrayList<>(1);
        ask("SELECT id FROM attempt WHERE id = " + attempt, row -> found.add(row.getLong(1)));
        return !found.isEmpty();
    }

    private interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private void ask(String sql, Each each) {
        Connection connection = open.connection();
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.row(rows);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public List<Tally> tallies(RunRecord run) throws Problem {
        return journal().tallies(run);
    }

    @Override
    public void begin(RunRecord run, String operator, boolean orderedOnly) throws Problem {
        journal().begin(run, operator, orderedOnly);
    }

    @Override
    public Optional<Permit> claim(int most) throws Problem {
        return journal().claim(most);
    }

    @Override
    public Optional<Permit> settle(Permit permit, Evidence evidence, List<Verdict> verdicts, int next) throws Problem {
        return journal().settle(permit, evidence, verdicts, next);
    }

    @Override
    public Rest rest(
            RunRecord run,
            Function<List<Tally>, RunState> state,
            Optional<Reason> why,
            Duration worked,
            String operator)
            throws Problem {
        return journal().rest(run, state, why, worked, operator);
    }
}
