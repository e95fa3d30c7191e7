package com.enroldesk.ui.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunId;
import com.enroldesk.results.RunSummary;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.shell.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfirmViewModelTest {
    @TempDir
    private Path home;

    private WindowBench bench;
    private ConfirmViewModel model;

    @BeforeEach
    void open() throws Exception {
        bench = new WindowBench(home);
        model = new ConfirmViewModel(bench.tools());
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void theButtonStatesTheWholeDeedAndWhatIsLeftOut() throws Exception {
        prepare("919986000501", "919986000502", "919986000501", "hello");

        assertThat(model.actionProperty().get()).isEqualTo("Enrol 2 customers in “Monsoon Double”");
        assertThat(model.leftOut()).extracting(LeftOut::count).containsExactlyInAnyOrder(1, 1);
        assertThat(model.callsProperty().get()).contains("1 call").contains("2 customers");
        assertThat(model.operatorProperty().get()).isNotBlank();
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void withoutANameOrWithANonsenseBatchNobodyIsEnrolled() throws Exception {
        prepare("919986000501");

        model.operatorProperty().set(" ");
        assertThat(model.readyProperty().get()).isFalse();
        assertThat(model.missingProperty().get()).contains("name");

        model.operatorProperty().set("Asha");
        model.batchProperty().set("0");
        assertThat(model.readyProperty().get()).isFalse();
        model.batchProperty().set("many");
        assertThat(model.readyProperty().get()).isFalse();
        model.batchProperty().set("1");
        assertThat(model.readyProperty().get()).isTrue();
    }

    @Test
    void theWordToEnrolStartsTheRunAndBringsItIntoView() throws Exception {
        prepare("919986000501", "919986000502");
        model.operatorProperty().set("Mira");

        model.enrol();

        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.RUN);
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        RunSummary run = bench.desk().runs().getFirst();
        assertThat(run.operator()).isEqualTo("Mira");
        assertThat(run.totals().count(OutcomeKind.ENROLLED)).isEqualTo(2);
        assertThat(bench.tools().remembered().current().operator()).isEqualTo("Mira");
        assertThat(bench.desk().drafts().open()).isEmpty();
    }

    @Test
    void aDraftThatCannotBeDroppedIsNoReasonToHideTheRun() throws Exception {
        prepare("919986000501");
        Files.createDirectories(home.resolve("draft/list/held/open"));

        model.enrol();

        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.RUN);
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        assertThat(bench.tools().notices().open()).hasSize(1);
    }

    @Test
    void customersOfEarlierRunsAreLeftOutUntilAReasonIsGiven() throws Exception {
        bench.enrol(WindowBench.OTHER, "919986000501");
        bench.prepare(WindowBench.OTHER, "919986000501", "919986000502");
        model.open();
        assertThat(model.actionProperty().get()).startsWith("Enrol 1 customer ");
        assertThat(model.againOfferProperty().get()).contains("1 customer");

        model.againProperty().set(true);

        assertThat(model.actionProperty().get()).startsWith("Enrol 2 customers ");
        assertThat(model.readyProperty().get()).isFalse();
        model.reasonProperty().set("Birthday week");
        assertThat(model.readyProperty().get()).isTrue();

        model.enrol();
        bench.tools().workbench().controlProperty().get().orElseThrow().await();
        RunId run = bench.desk().runs().getFirst().id();
        assertThat(bench.desk().run(run).totals().count(OutcomeKind.ENROLLED)).isEqualTo(2);
    }

    @Test
    void takingTheChoiceBackLeavesThemOutAgain() throws Exception {
        bench.enrol(WindowBench.OTHER, "919986000501");
        bench.prepare(WindowBench.OTHER, "919986000501", "919986000502");
        model.open();

        model.againProperty().set(true);
        model.againProperty().set(false);

        assertThat(model.actionProperty().get()).startsWith("Enrol 1 customer ");
        assertThat(bench.tools().workbench().againProperty().get()).isEmpty();
        assertThat(bench.tools().workbench().planProperty().get()).isPresent();
    }

    @Test
    void withoutAPlanThereIsNothingToConfirm() {
        model.open();

        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.CHECK);
        assertThat(model.readyProperty().get()).isFalse();
    }

    private void prepare(String... lines) throws Exception {
        bench.prepare(WindowBench.MONSOON, lines);
        model.open();
    }

    @Test
    void theFirstRequestIsShownAsItWouldGoOutWithoutBeingSent() throws Exception {
        prepare("noor@example.com", " +91 99860 00501 ", "919986000502", "919986000503");
        FirstRequestViewModel first = new FirstRequestViewModel(bench.tools(), model.batchProperty());
        assertThat(first.textProperty().get()).isEmpty();
        model.batchProperty().set("2");
        first.toggle();
        String text = first.textProperty().get();
        assertThat(text)
                .startsWith("POST /v2/promotion/bulk/directEarn\n\n{\n")
                .contains("\"promotionId\"", "56799")
                .contains("919986000501", "919986000502", "INSTORE")
                .doesNotContain("919986000503", "noor@example.com");
        model.batchProperty().set("1");
        assertThat(first.textProperty().get()).doesNotContain("919986000502");
        assertThat(bench.desk().runs()).isEmpty();

        bench.tools().workbench().startNew();
        assertThat(first.textProperty().get()).isEmpty();
    }
}
