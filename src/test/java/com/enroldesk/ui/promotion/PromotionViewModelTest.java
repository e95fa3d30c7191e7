package com.enroldesk.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Promotion;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromotionViewModelTest {
    @TempDir
    Path home;

    private WindowBench bench;
    private PromotionViewModel model;

    @BeforeEach
    void open() throws Problem, IOException {
        bench = new WindowBench(home);
        model = new PromotionViewModel(
                bench.tools(), new Wording(bench.tools().texts(), bench.tools().dates()));
        bench.tools().navigator().show(Screen.PROMOTION);
        model.open();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private Promotion chosen() {
        return bench.tools().workbench().promotionProperty().get().orElseThrow();
    }

    @Test
    void whileTheCatalogueIsAskedNothingOfTheLastTimeIsListedOrChosen() {
        Deque<Runnable> worker = new ArrayDeque<>();
        model = new PromotionViewModel(bench.tools(worker::add), model.wording());
        model.open();
        worker.remove().run();
        assertThat(model.entries()).isNotEmpty();

        model.open();
        model.searchProperty().set("spring");
        assertThat(model.busyProperty().get()).isTrue();
        assertThat(model.entries()).isEmpty();
        assertThat(model.selectedProperty().get()).isEmpty();
        model.select(Optional.of(new Entry(springTreat(), Optional.empty(), false)));
        model.choose();
        assertThat(bench.tools().workbench().promotionProperty().get()).isEmpty();

        worker.remove().run();
        model.choose();
        assertThat(chosen().id()).isEqualTo(WindowBench.OTHER);
    }

    private Promotion springTreat() {
        return bench.tools()
                .workbench()
                .catalogueProperty()
                .get()
                .orElseThrow()
                .promotion(WindowBench.PROGRAM, WindowBench.OTHER)
                .orElseThrow();
    }

    @Test
    void openPromotionsComeFirstAndClosedOnesSayWhy() {
        assertThat(model.entries())
                .extracting(entry -> entry.promotion().name())
                .containsExactly("Monsoon Double", "Spring Treat", "Winter Warmer");
        assertThat(model.entries().getLast().closed()).contains("Switched off");
        assertThat(model.selectedProperty().get().orElseThrow().promotion().id())
                .isEqualTo(WindowBench.MONSOON);
    }

    @Test
    void typingFindsByNameExternalIdAndId() {
        model.searchProperty().set("treat");
        assertThat(model.entries()).hasSize(1);
        model.searchProperty().set("monsoo");
        assertThat(model.entries()).hasSize(1);
        model.searchProperty().set("56801");
        assertThat(model.entries()).extracting(entry -> entry.promotion().id()).containsExactly(WindowBench.OTHER);
    }

    @Test
    void theChosenPromotionGoesToTheWorkbenchAndComesFirstNextTime() {
        model.searchProperty().set("spring");
        model.choose();

        assertThat(chosen().id()).isEqualTo(WindowBench.OTHER);
        assertThat(bench.tools().navigator().sheetProperty().get()).isEmpty();
        model.open();
        assertThat(model.entries().getFirst().promotion().id()).isEqualTo(WindowBench.OTHER);
        assertThat(model.entries().getFirst().recent()).isTrue();
    }

    @Test
    void aClosedPromotionCannotBeChosen() {
        model.searchProperty().set("winter");

        assertThat(model.choosable().get()).isFalse();
        model.choose();
        assertThat(bench.tools().workbench().promotionProperty().get()).isEmpty();
    }

    @Test
    void anIdThatTheListDoesNotShowIsLookedUpAndItsProblemIsTold() {
        model.searchProperty().set("99999");
        assertThat(model.entries()).isEmpty();
        assertThat(model.byHandPossible().get()).isTrue();

        model.choose();

        assertThat(model.messageProperty().get()).contains("99999");
        assertThat(bench.tools().navigator().sheetProperty().get()).contains(Screen.PROMOTION);
    }
}
