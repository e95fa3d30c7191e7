package com.enroldesk.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Edits;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.shell.Drafts;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListViewModelTest {
    @TempDir
    Path home;

    private WindowBench bench;
    private Workbench workbench;
    private Drafts drafts;
    private ListViewModel model;
    private MappingViewModel mappings;

    @BeforeEach
    void open() throws Problem, IOException {
        bench = new WindowBench(home.resolve("home"));
        workbench = bench.tools().workbench();
        workbench.offer(bench.desk().catalogue());
        drafts = bench.drafts();
        model = new ListViewModel(bench.tools(), drafts);
        mappings = new MappingViewModel(bench.tools());
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private Mapping mapping() {
        return workbench.mappingProperty().get().orElseThrow();
    }

    private Preview preview() {
        return mappings.previewProperty().get().orElseThrow();
    }

    @Test
    void aPastedColumnWithoutAHeaderIsRead() {
        model.paste("919986000501\n919986000502\n");

        assertThat(model.messageProperty().get()).isEmpty();
        assertThat(workbench.listProperty().get().orElseThrow().list().size()).isEqualTo(2);
        assertThat(mapping().identifierColumn()).isZero();
        assertThat(preview().head()).hasSize(2);
        assertThat(model.listPresent().get()).isTrue();
    }

    @Test
    void anEmptyClipboardIsSaidInASentence() {
        model.paste("  \n ");

        assertThat(model.messageProperty().get()).contains("clipboard");
        assertThat(model.listPresent().get()).isFalse();
    }

    @Test
    void aFileThatIsNotThereIsSaidWithItsName() {
        model.open(home.resolve("nowhere.csv"));

        assertThat(model.messageProperty().get()).contains("nowhere.csv");
        assertThat(model.readingProperty().get()).isFalse();
    }

    @Test
    void aListWithoutAnIdentifierIsShownAllTheSameSoThatAColumnCanBeChosen() {
        model.paste("Colour,Size\nlight,small\ndark,large\n");

        assertThat(model.messageProperty().get()).startsWith("No mobile, e-mail or id was found in “Pasted list”.");
        assertThat(workbench.mappingProperty().get()).isEmpty();
        assertThat(preview().columns()).hasSize(2);

        mappings.chooseColumn(preview().columns().get(1));

        assertThat(mapping().identifierColumn()).isEqualTo(1);
    }

    @Test
    void anotherDelimiterReadsTheSameListAnew() {
        model.paste("Mobile;Name\n919986000501;Rao, Asha\n");
        assertThat(preview().list().columns()).containsExactly("Mobile", "Name");

        model.readAgain(FormatWords.with(FormatChoice.GUESS, ','));

        assertThat(preview().list().columns()).doesNotContain("Mobile");
        assertThat(workbench.listProperty().get().orElseThrow().choice().delimiter())
                .contains(',');
    }

    @Test
    void aCorrectionIsForgottenWhereTheRowsAreOtherRows() throws IOException {
        Path file = Files.writeString(home.resolve("vips.csv"), "919986000501\n919986000502\n");
        Edits edits = new Edits(Map.of(1, "919986000503"));
        model.open(file);
        workbench.edit(edits);
        model.open(file);
        assertThat(workbench.editsProperty().get()).as("the same rows").isEqualTo(edits);

        model.readAgain(FormatWords.with(FormatChoice.GUESS, true));
        assertThat(workbench.editsProperty().get()).as("another header").isEqualTo(Edits.NONE);

        workbench.edit(edits);
        Files.writeString(file, "919986000504\n919986000501\n919986000502\n");
        model.readAgain(FormatWords.with(FormatChoice.GUESS, true));
        assertThat(workbench.editsProperty().get()).as("a changed file").isEqualTo(Edits.NONE);
    }

    @Test
    void aCountryCanBeChosenBeforeAColumnIs() {
        model.paste("Colour,Size\nlight,small\ndark,large\n");
        assertThat(workbench.mappingProperty().get()).isEmpty();

        mappings.chooseCountry(Optional.of("IN"));

        assertThat(bench.tools().remembered().current().country()).contains("IN");
        assertThat(mappings.country()).contains("IN");
        mappings.chooseColumn(preview().columns().get(1));
        assertThat(mapping().country()).contains("IN");
    }

    @Test
    void aChosenCountryIsRememberedForTheNextList() {
        model.paste("99860 00501\n");
        mappings.chooseCountry(Optional.of("IN"));

        assertThat(mapping().country()).contains("IN");
        assertThat(bench.tools().remembered().current().country()).contains("IN");

        model.paste("99860 00502\n");

        assertThat(mapping().country()).contains("IN");
    }

    @Test
    void kindAndSourceAreChangedOneByOne() {
        model.paste("Customer,From\n1001,INSTORE\n1002,INSTORE\n");
        mappings.chooseKind(Optional.of(IdentifierKind.ID));
        mappings.chooseSource(new MappingViewModel.SourceChoice(OptionalInt.of(1), "From"));

        assertThat(mapping().kind()).contains(IdentifierKind.ID);
        assertThat(mapping().sourceColumn()).hasValue(1);
        assertThat(mappings.kept(preview())).isEmpty();
    }

    @Test
    void samplesAndReasonSpeakForTheColumn() {
        model.paste("Mobile,Name\n919986000501,Asha\n919986000502,Ravi\n");

        var column = mappings.column(preview()).orElseThrow();

        assertThat(mappings.samples(column)).contains("919986000501").contains("919986000502");
        assertThat(mappings.why(column)).contains("2 of the first 2");
        assertThat(mappings.kept(preview())).startsWith("1 other column");
    }

    @Test
    void theSampleListChoosesItsPromotionAndIsReadyToBeChecked() {
        model.trySample();

        assertThat(workbench.promotionProperty().get()).isPresent();
        assertThat(model.listPresent().get()).isTrue();
        model.goOn();
        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.CHECK);
    }

    @Test
    void theDraftOfTheLastTimeComesBackAsItWas() throws Problem {
        bench.tools().workbench().choose(bench.desk().promotion(WindowBench.PROGRAM, WindowBench.MONSOON));
        model.paste("Mobile,Name\n99860 00501,Asha\n");
        mappings.chooseCountry(Optional.of("IN"));
        Mapping before = mapping();

        workbench.startNew();
        Drafts later = bench.drafts();
        ListViewModel next = new ListViewModel(bench.tools(), later);
        later.look();
        later.offer();

        assertThat(next.draftOffered().get()).isTrue();
        assertThat(next.draftSentence().get()).isEqualTo("You were preparing 1 customer for Monsoon Double.");
        next.takeUpDraft();
        assertThat(next.draftOffered().get()).isFalse();
        assertThat(mapping()).isEqualTo(before);
        assertThat(workbench.listProperty().get().orElseThrow().list().size()).isEqualTo(1);
    }

    @Test
    void startingNewForgetsTheDraftForGood() throws Problem {
        model.paste("919986000501\n");
        model.startNew();

        assertThat(model.listPresent().get()).isFalse();
        drafts.settled(() -> {});
        assertThat(bench.desk().drafts().open()).isEmpty();
    }

    @Test
    void aDroppedFileIsReadUnderItsOwnName() throws IOException {
        model.open(Files.writeString(home.resolve("vips.csv"), "Email\nasha@example.com\n"));

        assertThat(preview().list().name()).isEqualTo("vips.csv");
        assertThat(mapping().kind()).contains(IdentifierKind.EMAIL);
    }
}
