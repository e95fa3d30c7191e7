package com.enroldesk.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Normalised;
import com.enroldesk.intake.Source;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.shell.Count;
import com.enroldesk.ui.shell.ListInHand;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckViewModelTest {
    @TempDir
    Path home;

    private WindowBench bench;
    private Workbench workbench;
    private CheckViewModel model;

    @BeforeEach
    void open() throws Problem, IOException {
        bench = new WindowBench(home);
        workbench = bench.tools().workbench();
        model = new CheckViewModel(bench.tools());
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    /** Two ready rows, a duplicate, a number without a country, and a broken address. */
    private void bring() throws Problem {
        Source source = new Source.OfText("Pasted list", """
                Customer,Name
                +919986000501,Asha
                asha@example.com,Asha again
                +91 99860 00501,Asha once more
                99860 00502,Ravi
                mira@example,Mira
                """);
        CustomerList list = bench.desk().read(source, FormatChoice.GUESS);
        workbench.choose(bench.desk().promotion(WindowBench.PROGRAM, WindowBench.MONSOON));
        workbench.take(new ListInHand(source, FormatChoice.GUESS, list));
        workbench.map(new Mapping(
                0,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                bench.desk().catalogue().sources().getFirst()));
        model.enter();
    }

    private Plan plan() {
        return workbench.planProperty().get().orElseThrow();
    }

    private PlannedRow row(int place) {
        return model.rows().get(place).row().orElseThrow();
    }

    @Test
    void everyRowIsShownWithWhatWouldBecomeOfIt() throws Problem {
        bring();

        assertThat(model.rows()).hasSize(5);
        assertThat(plan().toSend()).isEqualTo(2);
        assertThat(Groups.count(plan(), Plan.Group.FIXABLE)).isEqualTo(2);
        assertThat(Groups.count(plan(), Plan.Group.DUPLICATE)).isEqualTo(1);
        assertThat(row(2).leftOut().orElseThrow().code()).isEqualTo(ReasonCode.DUPLICATE_IN_LIST);
        assertThat(workbench.counts()).containsEntry(Screen.CHECK, new Count("2", Tone.FIXABLE));
    }

    @Test
    void nothingIsPlannedWhileAnotherScreenIsInView() throws Problem {
        bring();
        model.leave();
        workbench.enrolAgain(Optional.of("asked for"));

        assertThat(workbench.planProperty().get()).isEmpty();
        model.enter();
        assertThat(workbench.planProperty().get()).isPresent();
    }

    @Test
    void rowsOfTheListBeforeNeverStandUnderTheNextOne() throws Problem {
        Deque<Runnable> worker = new ArrayDeque<>();
        model = new CheckViewModel(bench.waiting(worker));
        bring();
        worker.remove().run();
        assertThat(workbench.planProperty().get()).isPresent();

        workbench.startNew();
        while (!worker.isEmpty()) {
            worker.remove().run();
        }

        assertThat(model.shownProperty().get()).isEmpty();
        assertThat(model.rows()).isEmpty();
        assertThat(workbench.counts()).containsEntry(Screen.CHECK, Count.NONE);
    }

    @Test
    void aFilterShowsItsRowsOnly() throws Problem {
        bring();
        model.show(Plan.Group.FIXABLE);

        assertThat(model.rows()).hasSize(2);
        model.show(ReasonCode.MOBILE_WITHOUT_COUNTRY);
        assertThat(model.rows()).hasSize(1);
        assertThat(row(0).line()).isEqualTo(5);
        model.show(Plan.Group.ALL);
        assertThat(model.rows()).hasSize(5);
    }

    @Test
    void aSearchFindsPartOfAnIdentifierHoweverItWasWritten() throws Problem {
        bring();
        model.search("9860005");

        assertThat(model.rows()).hasSize(2);
        model.search("+91 99860-00502");
        assertThat(model.rows()).as("no country was chosen: it has no key").isEmpty();
        model.search("+91 (99860) 00501");
        assertThat(model.rows()).hasSize(2);
        model.showAll();
        assertThat(model.rows()).hasSize(5);
        model.search("ASHA@");
        assertThat(model.rows()).hasSize(1);
    }

    @Test
    void choosingACountryMendsAllNumbersAtOnce() throws Problem {
        bring();
        assertThat(Repair.of(plan()).getFirst())
                .isEqualTo(new Repair(ReasonCode.MOBILE_WITHOUT_COUNTRY, 1, Repair.Way.COUNTRY));

        model.applyCountry("IN");

        assertThat(plan().toSend()).isEqualTo(3);
        assertThat(row(3).identifier().orElseThrow().key()).isEqualTo("919986000502");
        assertThat(bench.tools().remembered().current().country()).contains("IN");
    }

    @Test
    void bareNumbersThatAreReadAsIdsAreToldWhileNoCountryIsChosen() throws Problem {
        Source source = new Source.OfText(
                "Pasted list",
                "Customer,Name\n9876543210,A\n1234567,B\n98662653,C\n123456,D\n919986000501,E\nasha@example.com,F\n");
        CustomerList list = bench.desk().read(source, FormatChoice.GUESS);
        workbench.choose(bench.desk().promotion(WindowBench.PROGRAM, WindowBench.MONSOON));
        workbench.take(new ListInHand(source, FormatChoice.GUESS, list));
        String first = bench.desk().catalogue().sources().getFirst();
        workbench.map(new Mapping(0, Optional.empty(), Optional.empty(), OptionalInt.empty(), first));
        model.enter();
        assertThat(plan().shortIds()).isEqualTo(3);
        assertThat(new RowWords(bench.tools().texts()).readAs(row(0))).isEqualTo("Id 9876543210");

        model.applyCountry("IN");

        assertThat(plan().shortIds()).isZero();
    }

    @Test
    void aCorrectionIsReadAsItIsTypedAndKeepsTheOriginal() throws Problem {
        bring();
        model.typing("mira@example.com");

        assertThat(model.typedProperty().get())
                .get()
                .isInstanceOfSatisfying(
                        Normalised.Accepted.class,
                        accepted -> assertThat(accepted.identifier().kind()).isEqualTo(IdentifierKind.EMAIL));
        model.correct(row(4), "mira@example.com");

        assertThat(plan().toSend()).isEqualTo(3);
        assertThat(row(4).corrected()).isTrue();
        assertThat(model.original(row(4))).isEqualTo("mira@example");
        assertThat(model.typedProperty().get()).isEmpty();
    }

    @Test
    void aCorrectionIsTakenBackAndDoneAgainByItsRow() throws Problem {
        bring();
        model.correct(row(4), "mira@example.com");
        assertThat(model.corrections().lastProperty().get().orElseThrow().line())
                .isEqualTo(6);

        model.corrections().undo();
        assertThat(plan().toSend()).isEqualTo(2);
        assertThat(row(4).corrected()).isFalse();

        model.corrections().redo();
        assertThat(plan().toSend()).isEqualTo(3);
    }

    @Test
    void typingTheOriginalAgainIsNoCorrection() throws Problem {
        bring();
        model.correct(row(4), "mira@example.com");
        model.correct(row(4), "mira@example");

        assertThat(workbench.editsProperty().get().texts()).isEmpty();
    }

    @Test
    void theNextProblemIsFoundAndBeginsAnewAtTheEnd() throws Problem {
        bring();

        assertThat(model.problem(-1, 1)).hasValue(3);
        assertThat(model.problem(3, 1)).hasValue(4);
        assertThat(model.problem(4, 1)).hasValue(3);
        assertThat(model.problem(3, -1)).hasValue(4);
    }

    @Test
    void whereNoProblemIsInViewAllRowsComeBack() throws Problem {
        bring();
        model.show(Plan.Group.READY);

        assertThat(model.problem(0, 1)).isEmpty();
        assertThat(model.rows()).hasSize(5);
        assertThat(model.problem(0, 1)).hasValue(3);
    }

    @Test
    void whoeverWasEnrolledEarlierIsLeftOutUnlessThereIsAReason() throws Exception {
        bench.enrol(WindowBench.MONSOON, "+919986000501");
        bring();
        assertThat(row(0).leftOut().orElseThrow().code()).isEqualTo(ReasonCode.ALREADY_ENROLLED);

        model.enrolAgain(Optional.of("promised by the manager"));

        assertThat(row(0).leftOut()).isEmpty();
    }

    @Test
    void whoWasTakenBackStaysLeftOutAndIsSaidToBe() throws Exception {
        RunId run = bench.enrol(WindowBench.MONSOON, "+919986000501");
        bench.desk()
                .start(bench.desk().amends().takeBack(run, 1, "Asha", "mistake"))
                .await();

        bring();

        assertThat(new RowWords(bench.tools().texts()).fate(row(0)))
                .isEqualTo("Already enrolled in run 1 of 2026-06-01, taken back since.");
        model.enrolAgain(Optional.of("on purpose this time"));
        assertThat(row(0).leftOut()).isEmpty();
    }

    @Test
    void enrollingLeadsToTheConfirmationAndOnlyWhenSomebodyIsReady() throws Problem {
        model.enrol();
        assertThat(bench.tools().navigator().sheetProperty().get()).isEmpty();

        bring();
        model.enrol();
        assertThat(bench.tools().navigator().sheetProperty().get()).contains(Screen.CONFIRM);
    }

    @Test
    void anotherListForgetsFiltersAndCorrections() throws Problem {
        bring();
        model.correct(row(4), "mira@example.com");
        model.show(Plan.Group.FIXABLE);
        workbench.startNew();

        assertThat(model.rows()).isEmpty();
        assertThat(model.corrections().lastProperty().get()).isEmpty();
        assertThat(model.wishProperty().get()).isEqualTo(Shown.Wish.ALL);
    }
}
