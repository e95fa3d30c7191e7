package com.enroldesk.desk;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import com.enroldesk.engine.Sandbox;
import com.enroldesk.intake.ColumnGuess;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Mappings;
import com.enroldesk.intake.Normalised;
import com.enroldesk.intake.Source;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.CustomerRows;
import com.enroldesk.results.ReasonGroup;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.Results;
import com.enroldesk.results.RowQuery;
import com.enroldesk.results.RowStory;
import com.enroldesk.results.RunSummary;
import com.enroldesk.run.RunControl;
import com.enroldesk.settings.DraftFolder;
import com.enroldesk.settings.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What an operator can do, in the window and on the command line alike. Call it from any thread but the window's. */
public final class Desk implements AutoCloseable {

    private final Workspace workspace;
    private final List<Interrupted> interrupted;
    private final Results results;
    private final Offers offers;
    private final Approvals approvals;
    private final Mending mending;
    private final Drafts drafts;
    private final Runs runs;
    private final Connections connections;
    private final Amends amends;
    private final Records records;

    /** Opens the desk on a workspace: sendings that the last end of the program left open become unknown. */
    public Desk(Workspace workspace) throws Problem {
        this.workspace = workspace;
        this.results = new Results(workspace.journal().reader());
        this.offers = new Offers(workspace);
        this.approvals = new Approvals(workspace, offers);
        this.runs = new Runs(workspace);
        this.mending = new Mending(workspace, results, runs);
        this.drafts = new Drafts(new DraftFolder(workspace.home().resolve("draft")), this::read);
        this.connections = new Connections(workspace, results, runs);
        this.amends = new Amends(workspace, results, runs);
        this.records = new Records(workspace.journal());
        this.interrupted = Interrupted.recover(workspace.journal());
    }

    /** The name of the connection that this desk works on. */
    public String connection() {
        return workspace.connection();
    }

    /** The connections that there are, and the verbs to go from one to another. */
    public Connections connections() {
        return connections;
    }

    // Before a run.

    public Catalogue catalogue() throws Problem {
        return workspace.backend().catalogue();
    }

    /** A program's name; its id where the backend does not let us read names. */
    public String programName(ProgramId program) throws Problem {
        return offers.programName(program);
    }

    /** The promotion to enrol into. @throws Problem when the program or the promotion is unknown or closed */
    public Promotion promotion(ProgramId program, PromotionId promotion) throws Problem {
        return offers.promotion(program, promotion);
    }

    /** The same by the promotion's external identifier. */
    public Promotion promotion(ProgramId program, String promotionIdentifier) throws Problem {
        return offers.promotion(program, promotionIdentifier);
    }

    public CustomerList read(Source source, FormatChoice format) throws Problem {
        return Reading.read(workspace, source, format);
    }

    /** Which column names the customers, and how. @throws Problem when no column does, or there is no such country */
    public Mapping guess(CustomerList list, Optional<String> country, String source) throws Problem {
        return guess(list, MappingWish.NONE, country, source);
    }

    /** The same within what was wished. */
    public Mapping guess(CustomerList list, MappingWish wish, Optional<String> country, String source) throws Problem {
        Enquiry.requireCountry(country);
        return wish.mapping(list, country, source);
    }

    /** What each column seems to be, for a person to choose from. @throws Problem when there is no such country */
    public List<ColumnGuess> columns(CustomerList list, Optional<String> country) throws Problem {
        Enquiry.requireCountry(country);
        return Mappings.columns(list, country);
    }

    /**
     * @param action what is to be done with a promotion of its type, {@link Action#usualFor} where nobody chose
     * @param again customers that an earlier run enrolled are not left out
     * @throws Problem when the mapping names what the list or the engine does not have
     */
    public Plan check(
            CustomerList list, Mapping mapping, Promotion promotion, Action action, Edits edits, boolean again)
            throws Problem {
        return offers.check(list, mapping, promotion, action, edits, again);
    }

    /** Reads one value as the list's mapping would, for a correction that is being typed. */
    public Normalised preview(String text, Mapping mapping) {
        return Enquiry.read(text, mapping);
    }

    /** How the connection in use takes its calls. */
    public CallLimits callLimits() throws Problem {
        return workspace.callLimits();
    }

    /** What a plan's first request would be, as text; nothing is sent. A plan that sends nobody is refused. */
    public FirstRequest firstRequest(Plan plan, OptionalInt batch) throws Problem {
        return offers.firstRequest(plan, batch);
    }

    /** Freezes the plan's list in the journal. @throws Problem when nothing would be sent, or it cannot be written */
    public RunId approve(Plan plan, Approval approval) throws Problem {
        return approvals.approve(plan, approval);
    }

    public Drafts drafts() {
        return drafts;
    }

    // A run.

    /** Starts or continues a run on a thread of its own. @throws Problem when another one is running, or this one has ended */
    public RunControl start(RunId run) throws Problem {
        RunRecord record = results.record(run);
        return runs.start(
                record, mending.corrected(record) + workspace.journal().doubts().resendsWaiting(record), false);
    }

    /** The run that is on its way. */
    public Optional<RunControl> running() {
        return runs.running();
    }

    /** Runs that the last end of the program interrupted, newest first; found once, when the desk opened. */
    public List<Interrupted> interrupted() {
        return interrupted;
    }

    // Results.

    /** Every run, newest first. */
    public List<RunSummary> runs() throws Problem {
        return results.runs();
    }

    public RunSummary run(RunId run) throws Problem {
        return results.run(run);
    }

    /** Largest first. */
    public List<ReasonGroup> reasons(RunId run) throws Problem {
        return results.reasons(run);
    }

    /** The run's rows of people who were enrolled under another identifier too; see {@link Results#samePeople}. */
    public Optional<ReasonGroup> samePeople(RunId run) throws Problem {
        return results.samePeople(run);
    }

    /** A run and its reasons together, in half the time of both questions. */
    public Results.Overview overview(RunId run) throws Problem {
        return results.overview(run);
    }

    /** The ids of the rows that a query finds, in its order; for {@link #rows}. */
    public long[] rowIds(RunId run, RowQuery query) throws Problem {
        return results.rowIds(run, query);
    }

    /** Rows by id, in the order of the ids. */
    public List<ResultRow> rows(long[] ids) throws Problem {
        return results.rows(ids);
    }

    public RowStory story(EnrolmentId row) throws Problem {
        return results.story(row);
    }

    /** Every row of every run for one customer, newest run first. The text is read as id, mobile and e-mail. */
    public CustomerRows find(String text, Optional<String> country) throws Problem {
        return Enquiry.find(results, text, country);
    }

    /** Writes every row of a run to a .csv or .xlsx file, whole or not at all. */
    public void export(RunId run, Path file) throws Problem {
        workspace.exports().write(results.run(run), results.all(run), file);
    }

    /** As {@link #export(RunId, Path)}, with the rows that a query finds only. */
    public void export(RunId run, RowQuery query, Path file) throws Problem {
        Results.Choice choice = results.choice(run, query);
        workspace.exports().write(choice.run(), choice.rows(), file);
    }

    // Mending.

    /** How the identifiers of a run were read, for {@link #preview} of a correction. */
    public Mapping mapping(RunId run) throws Problem {
        return mapping(results.record(run));
    }

    static Mapping mapping(RunRecord run) {
        return new Mapping(run.identifierColumn(), run.kind(), run.country(), OptionalInt.empty(), run.source());
    }

    /**
     * Keeps a corrected identifier for a row that failed or could not be read; the original stays.
     *
     * @throws Problem when the text is no identifier, is another row's customer, or the row may have counted
     */
    public void correct(EnrolmentId row, String text) throws Problem {
        mending.correct(row, text);
    }

    /** Takes a correction back that was not sent yet. */
    public void forgetCorrection(EnrolmentId row) throws Problem {
        mending.forget(row);
    }

    /** Rows with a correction that was not sent yet. */
    public long corrected(RunId run) throws Problem {
        return mending.corrected(results.record(run));
    }

    /** Orders the corrected rows to be sent; {@link #start} sends them. Returns how many. @throws Problem where they cannot be sent */
    public long retryCorrected(RunId run) throws Problem {
        return mending.retryCorrected(results.record(run));
    }

    /** Orders every failed row to be sent again; never one that needs checking (R8). As {@link #retryCorrected}. */
    public long retryFailed(RunId run) throws Problem {
        return mending.retryFailed(results.record(run));
    }

    /** What can be done about customers in doubt, and about receipts. */
    public Amends amends() {
        return amends;
    }

    /** The journal itself: whether it is as it was written. */
    public Records records() {
        return records;
    }

    // The demonstration.

    /** @throws Problem when this connection is not the demonstration */
    public Sandbox sandbox() throws Problem {
        return workspace.sandbox().orElseThrow(() -> new Problem(ProblemCode.CONNECTION_UNKNOWN, "demo"));
    }

    /** Stops a run that is on its way, waits for its call in flight, and gives the workspace back. */
    @Override
    public void close() throws Problem {
        runs.close();
        try (WorkspaceLock _ = workspace.lock();
                Secrets _ = workspace.secrets();
                BackendInUse _ = workspace.backend()) {
            workspace.journal().close();
        }
    }
}
