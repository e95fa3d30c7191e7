package com.enroldesk.desk;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import com.enroldesk.engine.Sandbox;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Normalised;
import com.enroldesk.intake.Source;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.ReasonGroup;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery;
import com.enroldesk.results.RowStory;
import com.enroldesk.results.RunSummary;
import com.enroldesk.run.RunControl;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What an operator can do, in the window and on the command line alike. Call it from any thread but the window's. */
@SuppressWarnings("DoNotCallSuggester")
public final class Desk implements AutoCloseable {

    private static UnsupportedOperationException skeleton() {
        return new UnsupportedOperationException();
    }

    /** The name of the connection that this desk works on. */
    public String connection() {
        throw skeleton();
    }

    // Before a run.

    public Catalogue catalogue() throws Problem {
        throw skeleton();
    }

    /** The promotion to enrol into. @throws Problem when the program or the promotion is unknown or closed */
    public Promotion promotion(ProgramId program, PromotionId promotion) throws Problem {
        throw skeleton();
    }

    /** The same by the promotion's external identifier. */
    public Promotion promotion(ProgramId program, String promotionIdentifier) throws Problem {
        throw skeleton();
    }

    public CustomerList read(Source source, FormatChoice format) throws Problem {
        throw skeleton();
    }

    /** Which column names the customers, and how. @throws Problem when no column does */
    public Mapping guess(CustomerList list, Optional<String> country, String source) throws Problem {
        throw skeleton();
    }

    /**
     * @param again customers that an earlier run enrolled are not left out
     * @throws Problem when the mapping names what the list or the engine does not have
     */
    public Plan check(CustomerList list, Mapping mapping, Promotion promotion, Edits edits, boolean again)
            throws Problem {
        throw skeleton();
    }

    /** Reads one value as the list's mapping would, for a correction that is being typed. */
    public Normalised preview(String text, Mapping mapping) {
        throw skeleton();
    }

    /** Freezes the plan's list in the journal. @throws Problem when nothing would be sent, or it cannot be written */
    public RunId approve(Plan plan, Approval approval) throws Problem {
        throw skeleton();
    }

    // The draft of the window.

    public void keepDraft(Source source, FormatChoice format) throws Problem {
        throw skeleton();
    }

    public void keepDraftChoices(
            Optional<Mapping> mapping, Optional<ProgramId> program, Optional<PromotionId> promotion, Edits edits)
            throws Problem {
        throw skeleton();
    }

    public Optional<Draft> draft() throws Problem {
        throw skeleton();
    }

    public void dropDraft() throws Problem {
        throw skeleton();
    }

    // A run.

    /** Starts or continues a run on a thread of its own. @throws Problem when another one is running, or this one has ended */
    public RunControl start(RunId run) throws Problem {
        throw skeleton();
    }

    /** The run that is on its way. */
    public Optional<RunControl> running() {
        throw skeleton();
    }

    /** Runs that the last end of the program interrupted, newest first; found once, when the desk opened. */
    public List<Interrupted> interrupted() {
        throw skeleton();
    }

    // Results.

    /** Every run, newest first. */
    public List<RunSummary> runs() throws Problem {
        throw skeleton();
    }

    public RunSummary run(RunId run) throws Problem {
        throw skeleton();
    }

    /** Largest first. */
    public List<ReasonGroup> reasons(RunId run) throws Problem {
        throw skeleton();
    }

    /** The ids of the rows that a query finds, in its order; for {@link #rows}. */
    public long[] rowIds(RunId run, RowQuery query) throws Problem {
        throw skeleton();
    }

    /** Rows by id, in the order of the ids. */
    public List<ResultRow> rows(long[] ids) throws Problem {
        throw skeleton();
    }

    public RowStory story(EnrolmentId row) throws Problem {
        throw skeleton();
    }

    /** Every row of every run for one customer, newest run first. The text is read as id, mobile and e-mail. */
    public List<ResultRow> find(String text, Optional<String> country) throws Problem {
        throw skeleton();
    }

    /** Writes every row of a run to a .csv or .xlsx file, whole or not at all. */
    public void export(RunId run, Path file) throws Problem {
        throw skeleton();
    }

    // Mending.

    /** How the identifiers of a run were read, for {@link #preview} of a correction. */
    public Mapping mapping(RunId run) throws Problem {
        throw skeleton();
    }

    /**
     * Keeps a corrected identifier for a row that failed or could not be read; the original stays.
     *
     * @throws Problem when the text is no identifier, is another row's customer, or the row may have counted
     */
    public void correct(EnrolmentId row, String text) throws Problem {
        throw skeleton();
    }

    /** Takes a correction back that was not sent yet. */
    public void forgetCorrection(EnrolmentId row) throws Problem {
        throw skeleton();
    }

    /** Rows with a correction that was not sent yet. */
    public long corrected(RunId run) throws Problem {
        throw skeleton();
    }

    /** Orders the corrected rows to be sent; {@link #start} sends them. Returns how many. */
    public long retryCorrected(RunId run) throws Problem {
        throw skeleton();
    }

    /** Orders every failed row to be sent again; never one that needs checking (R8). Returns how many. */
    public long retryFailed(RunId run) throws Problem {
        throw skeleton();
    }

    // The demonstration.

    /** @throws Problem when this connection is not the demonstration */
    public Sandbox sandbox() throws Problem {
        throw skeleton();
    }

    @Override
    public void close() {
        throw skeleton();
    }
}
