package com.enroldesk.results;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.journal.JournalReader;
import com.enroldesk.journal.RowFilter;
import com.enroldesk.journal.RowRecord;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.SendingRecord;
import com.enroldesk.journal.Tally;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** The journal's answers in the words of the screen. Screen, export and command line all come through here (R16). */
public final class Results {
    private final JournalReader journal;
    private final People people;
    private final ReasonGroups groups;

    public Results(JournalReader journal) {
        this.journal = journal;
        this.people = new People(journal);
        this.groups = new ReasonGroups(journal);
    }

    /** Every run, newest first. */
    public List<RunSummary> runs() throws Problem {
        List<RunSummary> summaries = new ArrayList<>();
        for (RunRecord run : journal.runs()) {
            summaries.add(summary(run));
        }
        return summaries;
    }

    public RunSummary run(RunId id) throws Problem {
        return summary(record(id));
    }

    /** @throws Problem RUN_UNKNOWN (run) */
    public RunRecord record(RunId id) throws Problem {
        return journal.run(id).orElseThrow(() -> new Problem(ProblemCode.RUN_UNKNOWN, id));
    }

    /** A run and its reasons, from one look at the journal. */
    public Overview overview(RunId id) throws Problem {
        RunRecord run = record(id);
        List<Tally> tallies = journal.tallies(run);
        List<ReasonGroup> reasons = groups.of(run, tallies);
        reasons.addAll(groups.neverSent(run, tallies));
        return new Overview(summary(run, tallies), reasons);
    }

    /**
     * @param reasons largest first, then the rows that were never sent: with them every row that is not enrolled has its
     *     group
     */
    public record Overview(RunSummary run, List<ReasonGroup> reasons) {}

    private RunSummary summary(RunRecord run) throws Problem {
        return summary(run, journal.tallies(run));
    }

    private static RunSummary summary(RunRecord run, List<Tally> tallies) {
        return new RunSummary(
                run.id(),
                run.connection(),
                run.program(),
                run.programName(),
                run.promotion(),
                run.promotionName(),
                run.action(),
                run.takesBack(),
                run.listName(),
                run.columns(),
                run.operator(),
                run.approvedAt(),
                run.worked(),
                run.state(),
                run.stopped(),
                totals(run, tallies));
    }

    private static Totals totals(RunRecord run, List<Tally> tallies) {
        Map<OutcomeKind, Long> outcomes = new EnumMap<>(OutcomeKind.class);
        Map<String, Long> reasons = new HashMap<>();
        for (Tally tally : tallies) {
            outcomes.merge(shown(tally.outcome(), run.state()), tally.count(), Long::sum);
            tally.reason().ifPresent(reason -> reasons.merge(reason.key(), tally.count(), Long::sum));
        }
        Map<String, Long> largestFirst = reasons.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        return new Totals(run.rowCount(), outcomes, largestFirst);
    }

    /** A row that nothing was sent for is waiting while its run is on, and not sent once the run is at rest. */
    static OutcomeKind shown(OutcomeKind stored, RunState state) {
        return stored == OutcomeKind.WAITING && state != RunState.RUNNING ? OutcomeKind.NOT_SENT : stored;
    }

    /** Reasons with their rows' outcome, largest first. */
    public List<ReasonGroup> reasons(RunId id) throws Problem {
        RunRecord run = record(id);
        List<ReasonGroup> found = groups.of(run, journal.tallies(run));
        samePeople(id).ifPresent(found::add);
        return found;
    }

    /**
     * The run's rows of people who were enrolled under another identifier too, here or in another run for the promotion
     * (row-states R15). It walks through the receipts, so screens ask for it by itself.
     */
    public Optional<ReasonGroup> samePeople(RunId id) throws Problem {
        RunRecord run = record(id);
        List<Long> rows = people.rowsOf(run);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        long[] first = rows.stream()
                .mapToLong(Long::longValue)
                .limit(ReasonGroups.EXAMPLES)
                .toArray();
        return Optional.of(new ReasonGroup(
                OutcomeKind.ENROLLED, Reason.of(ReasonCode.SAME_PERSON), rows.size(), rows(run, journal.rows(first))));
    }

    /** The ids of a query's rows, in its order. */
    public long[] rowIds(RunId id, RowQuery query) throws Problem {
        RunRecord run = record(id);
        if (query.equals(RowQuery.ALL)) {
            return LongStream.rangeClosed(run.firstRow(), run.lastRow()).toArray();
        }
        Set<OutcomeKind> stored = EnumSet.noneOf(OutcomeKind.class);
        for (OutcomeKind kind : query.outcomes()) {
            stored.add(kind == OutcomeKind.NOT_SENT ? OutcomeKind.WAITING : kind);
        }
        Set<ReasonCode> codes = EnumSet.noneOf(ReasonCode.class);
        for (ReasonCode code : ReasonCode.values()) {
            if (query.reasonKey()
                    .filter(key -> key.equals(code.key()) || key.equals(code.name()))
                    .isPresent()) {
                codes.add(code);
            }
        }
        boolean same =
                query.reasonKey().filter(ReasonCode.SAME_PERSON.key()::equals).isPresent();
        return journal.rowIds(
                run,
                new RowFilter(
                        same ? Optional.of(people.rowsOf(run)) : Optional.empty(),
                        stored,
                        same ? Optional.empty() : query.reasonKey(),
                        codes,
                        query.search(),
                        RowFilter.Order.valueOf(query.sort().name()),
                        query.descending()));
    }

    /** Rows by id, in the order of the ids; all of one run. */
    public List<ResultRow> rows(long[] ids) throws Problem {
        if (ids.length == 0) {
            return List.of();
        }
        return rows(runOf(new EnrolmentId(ids[0])), journal.rows(ids));
    }

    static List<ResultRow> rows(RunRecord run, List<RowRecord> records) {
        return records.stream().map(row -> row(run, row)).toList();
    }

    private static ResultRow row(RunRecord run, RowRecord row) {
        // What was corrected before the run is kept as the row's text; the list's own still stands in its cells.
        String listed =
                run.identifierColumn() < row.cells().size() ? row.cells().get(run.identifierColumn()) : row.text();
        return new ResultRow(
                row.id(),
                run.id(),
                row.line(),
                listed,
                row.correction().or(() -> Optional.of(row.text())).filter(text -> !text.equals(listed)),
                row.correctionWaiting(),
                run.takesBack().isPresent() ? Optional.empty() : row.sentKey(),
                row.cells(),
                shown(row.outcome(), run.state()),
                row.reason(),
                row.receipt(),
                row.receipt().map(receipt -> receipt.customerId()).orElse(""),
                row.at(),
                row.attempts());
    }

    /** Every row of a run in the order of its list. */
    public ExportWriter.Pages all(RunId id) throws Problem {
        return new AllRows(journal, record(id), Results::rows);
    }

    /** The rows that a query finds, for a file of their own. */
    public Choice choice(RunId id, RowQuery query) throws Problem {
        ChosenRows rows = new ChosenRows(this, rowIds(id, query));
        return new Choice(run(id).with(rows.totals()), rows);
    }

    /** @param run its totals are those of the rows */
    public record Choice(RunSummary run, ExportWriter.Pages rows) {}

    public RunRecord runOf(EnrolmentId row) throws Problem {
        return journal.runOf(row).orElseThrow(() -> new Problem(ProblemCode.RUN_UNKNOWN, row.value()));
    }

    public RowStory story(EnrolmentId id) throws Problem {
        List<ResultRow> row = rows(new long[] {id.value()});
        List<ResultRow> same = new ArrayList<>();
        for (RowRecord other : journal.rows(people.othersOf(runOf(id), id.value()))) {
            same.add(row(runOf(other.id()), other));
        }
        return new RowStory(
                row.getFirst(),
                same,
                journal.sendings(id).stream().map(Results::sending).toList(),
                journal.words(id).stream()
                        .map(word -> new RowStory.Word(word.what(), word.at(), word.operator(), word.note()))
                        .toList());
    }

    /** The hash of the journal's newest record, in hexadecimal digits; empty when nothing was recorded yet. */
    String head() throws Problem {
        return journal.head();
    }

    private static List<String> sentBy(SendingRecord.Sender sender) {
        return Stream.of(sender.operator(), sender.machine(), Optional.of(sender.version()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static RowStory.Sending sending(SendingRecord sending) {
        return new RowStory.Sending(
                sending.attempt(),
                sending.kind().wireName(),
                sending.value(),
                sending.source(),
                sending.verdict(),
                sending.reason(),
                sending.receipt(),
                sending.claimedAt(),
                sending.answeredAt(),
                sending.customers(),
                sentBy(sending.sender()),
                sending.evidence());
    }

    /** Rows of any run that name one customer. Those that take back are not among them: their key is a receipt's number. */
    public CustomerRows find(Set<String> ledgerKeys, int most) throws Problem {
        List<ResultRow> found = new ArrayList<>();
        Map<RunId, RunOrigin> runs = new HashMap<>();
        for (RowRecord row : journal.find(ledgerKeys, most)) {
            RunRecord run = runOf(row.id());
            if (run.takesBack().isEmpty()) {
                found.add(row(run, row));
                runs.put(run.id(), RunOrigin.of(run));
            }
        }
        found.sort(Comparator.comparingLong((ResultRow row) -> row.id().value()).reversed());
        return new CustomerRows(found, ledgerKeys, runs);
    }
}
