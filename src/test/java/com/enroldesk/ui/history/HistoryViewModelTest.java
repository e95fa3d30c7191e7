package com.enroldesk.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Approval;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.RowQuery;
import com.enroldesk.results.RunSummary;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.shell.Screen;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
    @TempDir
    private Path home;

    private WindowBench bench;
    private HistoryViewModel model;

    @BeforeEach
    void open() throws Exception {
        bench = new WindowBench(home);
        model = new HistoryViewModel(bench.tools());
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void runsAreListedNewestFirstWithWhatTheyCameTo() throws Exception {
        bench.enrol(WindowBench.MONSOON, "919986000501");
        bench.enrol(WindowBench.OTHER, "919986000501", "919986000599");

        model.reload(() -> {});

        assertThat(model.readProperty().get()).isTrue();
        assertThat(model.runs())
                .extracting(RunSummary::promotionName)
                .containsExactly("Spring Treat", "Monsoon Double");
        assertThat(model.runs()).extracting(model::verdict).containsExactly("Finished, 1 to fix", "All enrolled");
    }

    @Test
    void aCustomerIsFoundInEveryRunHoweverTheNumberIsWritten() throws Exception {
        bench.enrol(WindowBench.MONSOON, "919986000501");
        bench.enrol(WindowBench.OTHER, "919986000501", "919986000599");

        model.find("+91 99860 00501");
        HistoryViewModel.Answer found = model.answerProperty().get().orElseThrow();
        assertThat(found.tone()).isEqualTo(Tone.ENROLLED);
        assertThat(found.hits()).hasSize(2);
        assertThat(found.sentence()).contains("twice");

        model.find("919986000599");
        assertThat(model.answerProperty().get().orElseThrow().tone()).isEqualTo(Tone.NOT_ENROLLED);

        model.find("919986000777");
        assertThat(model.answerProperty().get().orElseThrow().hits()).isEmpty();

        model.find("  ");
        assertThat(model.answerProperty().get()).isEmpty();
    }

    @Test
    void anIdentifierThatWasCorrectedIsNotSaidToBeEnrolled() throws Exception {
        RunId run = bench.enrol(WindowBench.MONSOON, "919986000599");
        EnrolmentId row = new EnrolmentId(bench.desk().rowIds(run, RowQuery.ALL)[0]);
        bench.desk().correct(row, "Ravi@Example.com");
        bench.desk().retryCorrected(run);
        bench.desk().amends().sendOrdered(run).await();

        model.find("919986000599");

        HistoryViewModel.Answer old = model.answerProperty().get().orElseThrow();
        assertThat(old.tone()).isEqualTo(Tone.NOT_ENROLLED);
        assertThat(old.sentence())
                .isEqualTo("“919986000599” was not enrolled; its row was enrolled as Ravi@Example.com.");
        assertThat(old.hits().getFirst().why()).startsWith("Sent as Ravi@Example.com.");

        model.find("ravi@example.com");
        assertThat(model.answerProperty().get().orElseThrow().sentence())
                .isEqualTo("“ravi@example.com” was enrolled once.");
    }

    @Test
    void whoWasTakenBackWasEnrolledBefore() throws Exception {
        RunId run = bench.enrol(WindowBench.MONSOON, "919986000501");
        bench.desk()
                .start(bench.desk().amends().takeBack(run, 1, "Asha", "wrong promotion"))
                .await();

        model.find("919986000501");

        HistoryViewModel.Answer found = model.answerProperty().get().orElseThrow();
        assertThat(found.sentence()).isEqualTo("“919986000501” was enrolled once, and taken back since.");
        assertThat(found.hits()).hasSize(1);
    }

    @Test
    void aRunThatWasLeftUnsentCanBeContinued() throws Exception {
        RunId run = bench.desk()
                .approve(
                        bench.prepare(WindowBench.MONSOON, "919986000501", "919986000502"),
                        new Approval("Asha", OptionalInt.empty(), Optional.empty()));
        model.reload(() -> {});
        assertThat(model.canContinue(model.runs().getFirst())).isTrue();

        model.continueUnsent(run);

        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.RUN);
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        bench.tools().workbench().ended();
        model.reload(() -> {});
        assertThat(model.canContinue(model.runs().getFirst())).isFalse();
    }

    @Test
    void openingARunBringsItsResultsIntoView() throws Exception {
        RunId run = bench.enrol(WindowBench.MONSOON, "919986000501");

        model.open(run);

        assertThat(bench.tools().workbench().runProperty().get()).contains(run);
        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.RESULTS);
    }
}
