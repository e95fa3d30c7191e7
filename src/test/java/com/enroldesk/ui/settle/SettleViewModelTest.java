package com.enroldesk.ui.settle;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.RowQuery;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.results.DetailViewModel;
import com.enroldesk.ui.shell.Doubtful;
import com.enroldesk.ui.shell.Screen;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettleViewModelTest {
    @TempDir
    private Path home;

    private WindowBench bench;
    private SettleViewModel model;
    private RunId run;

    @BeforeEach
    void twoCustomersInDoubt() throws Exception {
        bench = new WindowBench(home);
        bench.lose(true);
        run = bench.enrol(WindowBench.MONSOON, "919986000501", "919986000502");
        bench.lose(false);
        model = new SettleViewModel(bench.tools());
        open(false);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private void open(boolean look) {
        bench.tools().workbench().settle(new Doubtful(run, RowQuery.IN_DOUBT, look));
        model.open();
    }

    private long count(OutcomeKind kind) throws Exception {
        return bench.desk().run(run).totals().count(kind);
    }

    @Test
    void aLookAtTheServerEndsTheDoubt() throws Exception {
        assertThat(model.headingProperty().get()).isEqualTo("2 customers need checking");
        open(true);
        assertThat(count(OutcomeKind.ENROLLED)).isEqualTo(2);
        assertThat(model.resultProperty().get()).isEqualTo("Looked up: 2 enrolled, 0 not enrolled, 0 still in doubt.");
        assertThat(model.headingProperty().get()).isEqualTo("None of these is in doubt any more");
        assertThat(model.mayLook().get()).isFalse();
    }

    @Test
    void aPersonsWordNeedsNameAndReason() throws Exception {
        assertThat(model.mayDecide().get()).isFalse();
        model.noteProperty().set("seen at the till");
        model.operatorProperty().set(" ");
        assertThat(model.mayDecide().get()).isFalse();
        model.operatorProperty().set("Mira");
        assertThat(model.mayDecide().get()).isTrue();
        model.decide(true);
        assertThat(count(OutcomeKind.ENROLLED)).isEqualTo(2);
        assertThat(bench.desk()
                        .rows(bench.desk().rowIds(run, RowQuery.ALL))
                        .getFirst()
                        .reason())
                .hasValueSatisfying(reason -> assertThat(reason.detail()).isEqualTo("Mira: seen at the till"));
    }

    @Test
    void aPersonsWordIsTakenAsItWasGiven() throws Exception {
        Deque<Runnable> worker = new ArrayDeque<>();
        model = new SettleViewModel(bench.tools(worker::add));
        open(false);
        worker.remove().run();
        model.noteProperty().set("seen at the till");
        model.decide(true);
        model.noteProperty().set("typed afterwards");
        worker.remove().run();
        assertThat(bench.desk()
                        .rows(bench.desk().rowIds(run, RowQuery.ALL))
                        .getFirst()
                        .reason())
                .hasValueSatisfying(reason -> assertThat(reason.detail()).endsWith("seen at the till"));
    }

    @Test
    void aWordSaysForHowManyItIsGiven() {
        assertThat(model.counted("settle.enrolled")).isEqualTo("Mark 2 as enrolled");
    }

    @Test
    void whoIsMarkedAsNotEnrolledCanBeSentAgain() throws Exception {
        model.noteProperty().set("not in the loyalty system");
        model.decide(false);
        assertThat(count(OutcomeKind.NOT_SENT)).isEqualTo(2);
        assertThat(bench.desk().run(run).state().continuable()).isTrue();
    }

    @Test
    void aResendNeedsTheCountAsWell() throws Exception {
        model.noteProperty().set("the till was down");
        assertThat(model.mayResend().get()).isFalse();
        model.typedProperty().set("3");
        assertThat(model.mayResend().get()).isFalse();
        model.typedProperty().set("2");
        assertThat(model.mayResend().get()).isTrue();
        model.resend();
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.RUN);
        // The promotion allows one a customer, so the second one is refused and the doubt about the first stays.
        assertThat(count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(2);
    }

    private List<String> story() throws Exception {
        DetailViewModel detail = new DetailViewModel(bench.tools());
        detail.toggle();
        detail.show(Optional.of(new EnrolmentId(bench.desk().rowIds(run, RowQuery.ALL)[0])));
        return detail.detailProperty().get().orElseThrow().steps().stream()
                .map(DetailViewModel.Step::what)
                .toList();
    }

    @Test
    void whoDecidedOrderedOrLookedAndWhyStandsInTheRowsStory() throws Exception {
        model.operatorProperty().set("Mira");
        model.noteProperty().set("the till was down");
        model.typedProperty().set("2");
        model.resend();
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        open(false);
        model.operatorProperty().set("Noor");
        model.noteProperty().set("seen on the slip");
        model.decide(true);
        assertThat(story())
                .hasSize(4)
                .contains(
                        "Ordered by Mira to be sent once more: “the till was down”",
                        "Decided by Noor: enrolled: “seen on the slip”");
    }

    @Test
    void anAnswerThatWasLostIsNotSaidToHaveCome() throws Exception {
        DetailViewModel detail = new DetailViewModel(bench.tools());
        detail.toggle();
        detail.show(Optional.of(new EnrolmentId(bench.desk().rowIds(run, RowQuery.ALL)[0])));

        assertThat(detail.detailProperty().get().orElseThrow().facts())
                .extracting(DetailViewModel.Fact::name)
                .contains("Row", "Sent")
                .doesNotContain("Answered");
    }

    @Test
    void aLookStandsInTheRowsStory() throws Exception {
        open(true);
        assertThat(story()).hasSize(2).contains("Looked up by Asha: enrolled");
    }
}
