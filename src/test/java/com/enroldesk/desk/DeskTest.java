package com.enroldesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.engine.SampleList;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Source;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.ReasonGroup;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery;
import com.enroldesk.results.RunSummary;
import com.enroldesk.results.Totals;
import com.enroldesk.run.RunProgress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole path on the embedded engine, as window and command line walk it. */
final class DeskTest {
    @TempDir
    Path home;

    private Desk desk;

    @BeforeEach
    void open() throws Problem {
        desk = TestDesk.open(home);
    }

    @AfterEach
    void close() throws Problem {
        desk.close();
    }

    private List<ResultRow> rows(RunId run, OutcomeKind kind) throws Problem {
        RowQuery query = new RowQuery(EnumSet.of(kind), Optional.empty(), "", RowQuery.Sort.LINE, false);
        return desk.rows(desk.rowIds(run, query));
    }

    private RunId only() throws Problem {
        return desk.runs().getFirst().id();
    }

    @Test
    void theSampleListShowsEveryOutcomeAndAddsUp() throws Exception {
        RunProgress end = TestDesk.enrol(desk, TestDesk.samplePlan(desk));

        assertThat(end.state()).isEqualTo(RunState.FINISHED);
        Totals totals = desk.run(only()).totals();
        assertThat(totals.outcomes().keySet())
                .contains(OutcomeKind.ENROLLED, OutcomeKind.NOT_ENROLLED, OutcomeKind.FAILED, OutcomeKind.SKIPPED);
        assertThat(totals.outcomes().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(totals.rows());
        assertThat(totals.reasons()).containsKeys("8015", "8890", "duplicate", "invalid");
        assertThat(end.counts()).isEqualTo(totals.outcomes());
        List<ReasonGroup> groups = desk.reasons(only());
        assertThat(groups)
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group.examples())
                        .hasSize((int) Math.min(3, group.count()))
                        .allSatisfy(row -> assertThat(row.outcome()).isEqualTo(group.outcome())));
    }

    @Test
    void theSameListAgainEnrolsNobodyAgain() throws Exception {
        TestDesk.enrol(desk, TestDesk.samplePlan(desk));
        long enrolled = desk.run(only()).totals().count(OutcomeKind.ENROLLED);

        Plan second = TestDesk.samplePlan(desk);
        assertThat(second.count(Plan.Group.ALREADY)).isEqualTo((int) enrolled);
        TestDesk.enrol(desk, second);
        assertThat(desk.run(only()).totals().count(OutcomeKind.ENROLLED)).isZero();
    }

    @Test
    void sampleDataMadeAnewOweNothingToEarlierRuns() throws Exception {
        TestDesk.enrol(desk, TestDesk.samplePlan(desk));
        RunId before = only();
        desk.sandbox().reset();

        assertThat(TestDesk.samplePlan(desk).count(Plan.Group.ALREADY)).isZero();
        assertThat(desk.run(before).totals().count(OutcomeKind.ENROLLED)).isPositive();
        RunSummary unchanged = desk.run(before);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.retryFailed(before))
                .matches(problem -> problem.code() == ProblemCode.RUN_NOT_CONTINUABLE);
        assertThat(desk.run(before))
                .as("an order that cannot be followed is not given")
                .isEqualTo(unchanged);
    }

    @Test
    void aFailedRowIsCorrectedAndFoldsItsAttempts() throws Exception {
        TestDesk.enrol(desk, TestDesk.samplePlan(desk));
        RunId run = only();
        ResultRow failed = rows(run, OutcomeKind.FAILED).getFirst();
        ResultRow enrolled = rows(run, OutcomeKind.ENROLLED).getFirst();

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.correct(failed.id(), "abc"))
                .matches(problem -> problem.code() == ProblemCode.CORRECTION_INVALID);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.correct(failed.id(), enrolled.text()))
                .matches(problem -> problem.code() == ProblemCode.CORRECTION_INVALID);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.correct(enrolled.id(), "919812345678"))
                .matches(problem -> problem.code() == ProblemCode.CORRECTION_NOT_POSSIBLE);

        String unused =
                TestDesk.mobilesWithout(home, desk.run(run).promotion(), 1).getFirst();
        desk.correct(failed.id(), unused);
        assertThat(desk.corrected(run)).isEqualTo(1);
        assertThat(desk.rows(new long[] {failed.id().value()}).getFirst().correctionPending())
                .isTrue();
        assertThat(desk.run(run).totals().count(OutcomeKind.FAILED)).isPositive();
        assertThat(desk.retryCorrected(run)).isEqualTo(1);
        assertThat(desk.run(run).totals().count(OutcomeKind.NOT_SENT)).isEqualTo(1);
        assertThat(desk.start(run).await().state()).isEqualTo(RunState.FINISHED);

        assertThat(desk.run(run).totals().count(OutcomeKind.NOT_SENT)).isZero();
        ResultRow mended = desk.rows(new long[] {failed.id().value()}).getFirst();
        assertThat(mended.outcome()).isEqualTo(OutcomeKind.ENROLLED);
        assertThat(mended.text()).isEqualTo(failed.text());
        assertThat(mended.correction()).contains(unused);
        assertThat(mended.attempts()).isEqualTo(2);
        assertThat(desk.story(failed.id()).sendings())
                .hasSize(2)
                .allSatisfy(sending -> assertThat(sending.evidence()).isPresent());
        assertThat(desk.find(unused, Optional.empty()).rows())
                .extracting(ResultRow::id)
                .contains(failed.id());
    }

    @Test
    void nothingToSendIsSaidBeforeARunExists() throws Exception {
        TestDesk.enrol(desk, TestDesk.samplePlan(desk));
        ResultRow enrolled = rows(only(), OutcomeKind.ENROLLED).getFirst();
        Plan nothing = TestDesk.plan(desk, enrolled.text() + "\n", false);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> TestDesk.approve(desk, nothing))
                .matches(problem -> problem.code() == ProblemCode.LIST_NOTHING_TO_SEND);
        assertThat(desk.runs()).hasSize(1);
    }

    @Test
    void anUnknownOrClosedPromotionIsRefusedWithItsReason() throws Exception {
        SampleList sample = desk.sandbox().sample();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.promotion(sample.program(), new PromotionId("1")))
                .matches(problem -> problem.code() == ProblemCode.PROMOTION_UNKNOWN);
        var closed = desk.catalogue().promotions().stream()
                .filter(promotion -> promotion.closedAt(java.time.Instant.now()).isPresent())
                .findFirst()
                .orElseThrow();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.promotion(closed.program(), closed.id()))
                .matches(problem -> problem.code() == ProblemCode.PROMOTION_CLOSED);
    }

    /** What stands around an address is not sent with it, and the list's own text stays. */
    @Test
    void anAddressWithALinksSchemeIsSentBare() throws Exception {
        String address = TestDesk.addressesWithout(home, desk.sandbox().sample().promotion(), 1)
                .getFirst();
        TestDesk.enrol(desk, TestDesk.plan(desk, "mailto:" + address + "\n", false));
        ResultRow row = rows(only(), OutcomeKind.ENROLLED).getFirst();
        assertThat(row.text()).isEqualTo("mailto:" + address);
        assertThat(row.sentAs()).isEqualTo(address);
    }

    @Test
    void anApprovedRunSurvivesTheProgramAndIsContinued() throws Exception {
        RunId run = TestDesk.approve(desk, TestDesk.samplePlan(desk));
        desk.close();
        open();
        assertThat(desk.run(run).state()).isEqualTo(RunState.READY);
        assertThat(desk.run(run).totals().notSent()).isPositive();
        assertThat(desk.start(run).await().state()).isEqualTo(RunState.FINISHED);
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> desk.start(run))
                .matches(problem -> problem.code() == ProblemCode.RUN_NOT_CONTINUABLE);
    }

    @Test
    void theDraftComesBackWithItsChoices() throws Exception {
        SampleList sample = desk.sandbox().sample();
        Source source = new Source.OfText("From the chat", "919812345678\nabc\n");
        desk.drafts().keep(source, FormatChoice.GUESS);
        var mapping = desk.guess(desk.read(source, FormatChoice.GUESS), Optional.of("IN"), "INSTORE");
        Edits edits = new Edits(Map.of(1, "919812345679"));
        desk.drafts()
                .keepChoices(
                        Optional.of(mapping),
                        Optional.of(sample.program()),
                        Optional.of(sample.promotion()),
                        edits,
                        sha256(source));
        desk.close();
        open();

        Draft draft = desk.drafts().open().orElseThrow();
        assertThat(draft.list().name()).isEqualTo("From the chat");
        assertThat(draft.list().size()).isEqualTo(2);
        assertThat(draft.mapping()).contains(mapping);
        assertThat(draft.promotion()).contains(sample.promotion());
        assertThat(draft.edits()).isEqualTo(edits);
        draft.list().close();
        desk.drafts().drop();
        assertThat(desk.drafts().open()).isEmpty();
    }

    @Test
    void correctionsOfAFileThatHadChangedBeforeItWasKeptDoNotComeBack() throws Exception {
        Path file = Files.writeString(home.resolve("vips.csv"), "919812345678\nabc\n");
        String asRead = sha256(new Source.OfFile(file));
        Files.writeString(file, "919812345600\n919812345678\nabc\n");
        desk.drafts().keep(new Source.OfFile(file), FormatChoice.GUESS);
        Edits edits = new Edits(Map.of(1, "919812345679"));
        desk.drafts().keepChoices(Optional.empty(), Optional.empty(), Optional.empty(), edits, asRead);

        Draft draft = desk.drafts().open().orElseThrow();
        assertThat(draft.list().size()).isEqualTo(3);
        assertThat(draft.edits()).isEqualTo(Edits.NONE);
        draft.list().close();
    }

    private String sha256(Source source) throws Exception {
        try (CustomerList list = desk.read(source, FormatChoice.GUESS)) {
            return list.sha256();
        }
    }

    @Test
    void aCountryWithoutTelephoneNumbersIsAProblem() throws Exception {
        try (CustomerList list = desk.read(new Source.OfText("Pasted", "99860 00501"), FormatChoice.GUESS)) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> desk.columns(list, Optional.of("AQ")))
                    .matches(problem -> problem.code() == ProblemCode.COUNTRY_UNKNOWN);
        }
    }

    @Test
    void theExportHasEveryRowOfTheListInItsOrder() throws Exception {
        TestDesk.enrol(desk, TestDesk.samplePlan(desk));
        RunSummary run = desk.run(only());
        Path file = home.resolve("results.csv");
        desk.export(run.id(), file);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize((int) run.totals().rows() + 1);
        assertThat(lines.getFirst())
                .endsWith("Outcome,Reason,What to do,Code,Receipt,Customer id,Time,Attempts,Sent as");
        long enrolled =
                lines.stream().filter(line -> line.contains(",Enrolled,")).count();
        assertThat(enrolled).isEqualTo(run.totals().count(OutcomeKind.ENROLLED));
    }
}
