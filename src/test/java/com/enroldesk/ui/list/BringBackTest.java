package com.enroldesk.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Draft;
import com.enroldesk.desk.Edits;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Source;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.DraftFolder;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.kit.Notice;
import com.enroldesk.ui.shell.BringBack;
import com.enroldesk.ui.shell.Commands;
import com.enroldesk.ui.shell.Drafts;
import com.enroldesk.ui.shell.ListInHand;
import com.enroldesk.ui.shell.Screen;
import com.enroldesk.ui.shell.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list that another one replaced, or that was put away, comes back with all that was done with it. */
class BringBackTest {
    private static final String FIRST = "Mobile,Other\n919986000501,919986000504\nnobody,919986000503\n";
    private static final String SECOND = "919986000502\n919986000503\n919986000504\n";
    private static final Edits EDITS = new Edits(Map.of(1, "919986000503"));

    @TempDir
    Path home;

    private WindowBench bench;
    private Workbench workbench;
    private Drafts drafts;
    private ListViewModel model;
    private Commands commands;

    @BeforeEach
    void open() throws Problem, IOException {
        bench = new WindowBench(home.resolve("home"));
        workbench = bench.tools().workbench();
        workbench.offer(bench.desk().catalogue());
        drafts = bench.drafts();
        model = new ListViewModel(bench.tools(), drafts);
        commands = new Commands();
        new BringBack(bench.tools(), drafts).watch(commands);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private Notice notice() {
        assertThat(bench.tools().notices().open()).hasSize(1);
        return bench.tools().notices().open().getFirst();
    }

    private void nothingIsOffered() {
        assertThat(bench.tools().notices().open()).isEmpty();
        assertThat(drafts.canBringBack()).isFalse();
    }

    private void takeOffer(Notice offered) {
        bench.tools().notices().close(offered);
        offered.offer().orElseThrow().verb().run();
    }

    private ListInHand inHand() {
        return workbench.listProperty().get().orElseThrow();
    }

    private Mapping mapping() {
        return workbench.mappingProperty().get().orElseThrow();
    }

    private Promotion promotion(PromotionId id) throws Problem {
        return bench.desk().promotion(WindowBench.PROGRAM, id);
    }

    private Optional<PromotionId> chosen() {
        return workbench.promotionProperty().get().map(Promotion::id);
    }

    /** A list with a column, a correction and a reason that a person gave. */
    private ListInHand prepare() throws Problem {
        workbench.choose(promotion(WindowBench.MONSOON));
        model.paste(FIRST);
        Mapping guess = mapping();
        workbench.map(new Mapping(1, guess.kind(), Optional.of("IN"), guess.sourceColumn(), guess.source()));
        workbench.edit(EDITS);
        workbench.enrolAgain(Optional.of("a new season"));
        return inHand();
    }

    @Test
    void aListThatAnotherReplacedComesBackAsItWas() throws Exception {
        ListInHand first = prepare();
        Mapping before = mapping();
        model.paste(SECOND);
        workbench.choose(promotion(WindowBench.OTHER));
        assertThat(notice().text()).isEqualTo("“Pasted list” with 2 rows and 1 correction was put away.");
        assertThat(notice().offer().orElseThrow().label()).isEqualTo("Bring it back");

        takeOffer(notice());

        assertThat(inHand()).isEqualTo(first);
        assertThat(inHand().list().row(1).cells()).containsExactly("nobody", "919986000503");
        assertThat(mapping()).isEqualTo(before);
        assertThat(workbench.editsProperty().get()).isEqualTo(EDITS);
        assertThat(workbench.againProperty().get()).contains("a new season");
        assertThat(chosen()).contains(WindowBench.MONSOON);
    }

    @Test
    void theListThatWasBroughtBackIsTheDraftAgain() throws Exception {
        prepare();
        Mapping before = mapping();
        model.paste(SECOND);
        takeOffer(notice());

        Draft draft = bench.desk().drafts().open().orElseThrow();
        try (var list = draft.list()) {
            assertThat(list.sha256()).isEqualTo(inHand().list().sha256());
        }
        assertThat(draft.mapping()).contains(before);
        assertThat(draft.edits()).isEqualTo(EDITS);
        assertThat(draft.promotion()).contains(WindowBench.MONSOON);
    }

    @Test
    void theFileMayBeGoneOrAnotherByThen() throws Exception {
        Path file = Files.writeString(home.resolve("stores.csv"), FIRST);
        model.open(file);
        workbench.edit(EDITS);
        Files.writeString(file, SECOND);
        model.open(file);
        assertThat(notice().text()).isEqualTo("“stores.csv” with 2 rows and 1 correction was put away.");
        Files.delete(file);
        takeOffer(notice());

        try (var list = bench.desk().drafts().open().orElseThrow().list()) {
            assertThat(list.sha256()).isEqualTo(inHand().list().sha256());
        }
        assertThat(notice().text()).isEqualTo("“stores.csv” with 3 rows was put away.");
    }

    @Test
    void whatWasPutAwayByStartNewComesBackToo() throws Exception {
        ListInHand first = prepare();
        model.startNew();
        assertThat(model.listPresent().get()).isFalse();
        assertThat(new DraftFolder(home.resolve("home").resolve("draft")).read())
                .isEmpty();

        bench.tools().navigator().show(Screen.HISTORY);
        takeOffer(notice());

        assertThat(inHand()).isEqualTo(first);
        assertThat(workbench.editsProperty().get()).isEqualTo(EDITS);
        assertThat(bench.desk().drafts().open().orElseThrow().edits()).isEqualTo(EDITS);
        assertThat(bench.tools().navigator().pageProperty().get()).isEqualTo(Screen.LIST);
        nothingIsOffered();
    }

    @Test
    void theListThatGaveWayCanBeBroughtBackInItsTurn() throws Exception {
        prepare();
        model.paste(SECOND);
        ListInHand second = inHand();
        workbench.edit(new Edits(Map.of(0, "919986000501", 2, "919986000503")));
        Notice old = notice();
        takeOffer(old);
        assertThat(notice().text()).isEqualTo("“Pasted list” with 3 rows and 2 corrections was put away.");

        old.offer().orElseThrow().verb().run();
        assertThat(workbench.editsProperty().get()).as("pressed twice").isEqualTo(EDITS);

        commands.possible().getFirst().verb().run();
        assertThat(inHand()).isEqualTo(second);
        assertThat(workbench.editsProperty().get().texts()).hasSize(2);
        assertThat(bench.desk().drafts().open().orElseThrow().edits().texts()).hasSize(2);
    }

    @Test
    void afterAThirdListOnlyTheSecondCanBeBroughtBack() throws Exception {
        prepare();
        model.paste(SECOND);
        ListInHand second = inHand();
        Notice old = notice();
        model.paste("919986000501\n");
        assertThat(notice().text()).isEqualTo("“Pasted list” with 3 rows was put away.");
        old.offer().orElseThrow().verb().run();
        assertThat(inHand().list().size()).as("too late").isEqualTo(1);

        takeOffer(notice());
        assertThat(inHand()).isEqualTo(second);
    }

    @Test
    void readingTheSameListInAnotherWayIsOnlySaidWhereCorrectionsGo() throws Exception {
        model.paste(FIRST);
        model.readAgain(FormatWords.with(FormatChoice.GUESS, ';'));
        model.readAgain(FormatChoice.GUESS);
        nothingIsOffered();

        workbench.edit(EDITS);
        model.paste(FIRST);
        assertThat(workbench.editsProperty().get()).isEqualTo(EDITS);
        nothingIsOffered();

        model.readAgain(FormatWords.with(FormatChoice.GUESS, false));
        assertThat(workbench.editsProperty().get()).isEqualTo(Edits.NONE);
        takeOffer(notice());
        assertThat(workbench.editsProperty().get()).isEqualTo(EDITS);
        assertThat(inHand().list().format().header()).isTrue();
        nothingIsOffered();
    }

    @Test
    void thePromotionOfTheSampleGoesWithTheSample() throws Exception {
        model.paste(FIRST);
        model.trySample();
        assertThat(chosen()).isPresent();
        takeOffer(notice());
        assertThat(chosen()).as("none was chosen for this list").isEmpty();

        workbench.choose(promotion(WindowBench.OTHER));
        model.startNew();
        takeOffer(notice());
        assertThat(chosen()).as("a person chose it").contains(WindowBench.OTHER);
    }

    @Test
    void aPromotionOfAnotherConnectionStaysThere() throws Exception {
        ListInHand first = prepare();
        model.paste(SECOND);
        workbench.connected(Optional.of(Connection.to("Asia", "https://apac.example.com", Auth.BASIC, "till.007")));
        takeOffer(notice());

        assertThat(inHand()).isEqualTo(first);
        assertThat(workbench.editsProperty().get()).isEqualTo(EDITS);
        assertThat(chosen()).isEmpty();
        assertThat(workbench.againProperty().get()).isEmpty();
    }

    @Test
    void aListThatIsStillBeingReadGivesWayToTheOneThatIsBroughtBack() throws Exception {
        ListInHand first = prepare();
        model.paste(SECOND);
        Deque<Runnable> worker = new ArrayDeque<>();
        ListViewModel slow = new ListViewModel(bench.waiting(worker), drafts);
        slow.paste("919986000501\n");
        takeOffer(notice());
        worker.pop().run();

        assertThat(inHand()).isEqualTo(first);
        assertThat(slow.readingProperty().get()).isFalse();
    }

    @Test
    void whatWasSaidOfTheListBeforeGoesWithIt() {
        model.paste(FIRST);
        model.paste("Colour,Size\nlight,small\ndark,large\n");
        assertThat(model.messageProperty().get()).isNotEmpty();
        takeOffer(notice());
        assertThat(model.messageProperty().get()).isEmpty();
    }

    @Test
    void theDraftOfTheLastTimeIsPutAwayAsAListInHandIs() throws Exception {
        prepare();
        Mapping before = mapping();
        bench.close();
        open();
        drafts.look();
        drafts.offer();
        assertThat(model.draftOffered().get()).isTrue();

        // Of the same name, where the copy of the draft lay.
        model.paste(SECOND);
        takeOffer(notice());

        assertThat(mapping()).isEqualTo(before);
        assertThat(workbench.editsProperty().get()).isEqualTo(EDITS);
        assertThat(chosen()).contains(WindowBench.MONSOON);
        model.readAgain(inHand().choice());
        assertThat(inHand().list().size()).isEqualTo(2);
        assertThat(workbench.editsProperty().get()).as("the same rows").isEqualTo(EDITS);
    }

    @Test
    void theDraftOfTheLastTimeIsNotLostToWhoIsFasterThanItsReading() throws Exception {
        prepare();
        Mapping before = mapping();
        bench.close();
        bench = new WindowBench(home.resolve("home"));
        workbench = bench.tools().workbench();
        workbench.offer(bench.desk().catalogue());
        Deque<Runnable> worker = new ArrayDeque<>();
        drafts = new Drafts(
                bench.desk(),
                bench.waiting(worker).background(),
                workbench,
                bench.tools().notices());
        new BringBack(bench.tools(), drafts).watch(new Commands());
        drafts.look();
        drafts.offer();
        new ListViewModel(bench.tools(), drafts).paste(SECOND);
        while (!worker.isEmpty()) {
            worker.remove().run();
        }
        takeOffer(notice());
        while (!worker.isEmpty()) {
            worker.remove().run();
        }

        assertThat(mapping()).isEqualTo(before);
        assertThat(workbench.editsProperty().get()).isEqualTo(EDITS);
        try (var list = bench.desk().drafts().open().orElseThrow().list()) {
            assertThat(list.size()).isEqualTo(2);
        }
    }

    @Test
    void aListThatIsARunIsNotMissed() throws Exception {
        prepare();
        workbench.frozen();
        model.paste(SECOND);
        nothingIsOffered();

        workbench.frozen();
        workbench.edit(new Edits(Map.of(0, "919986000501")));
        model.startNew();
        assertThat(notice().text()).isEqualTo("“Pasted list” with 3 rows and 1 correction was put away.");
    }

    @Test
    void aRunOfTheNewListEndsTheOfferOfTheOldOne() throws Exception {
        prepare();
        model.paste(SECOND);
        Notice old = notice();
        workbench.frozen();
        nothingIsOffered();

        old.offer().orElseThrow().verb().run();
        assertThat(inHand().list().size()).isEqualTo(3);
    }

    @Test
    void nothingThatWasPutAwayStaysOnTheDiskAtTheEnd() throws Exception {
        prepare();
        model.startNew();
        drafts.settled(() -> {});

        bench.desk().drafts().bringBack(new Source.OfText("Typed list", "919986000504\n"), FormatChoice.GUESS);
        try (var list = bench.desk().drafts().open().orElseThrow().list()) {
            assertThat(list.size()).as("only what is given anew").isEqualTo(1);
        }
    }
}
