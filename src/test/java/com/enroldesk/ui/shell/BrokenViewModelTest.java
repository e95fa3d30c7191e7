package com.enroldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Rescue;
import com.enroldesk.desk.TestDesk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Dates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenViewModelTest {
    private static final Texts TEXTS = Texts.load(Locale.UK);
    private static final Clock CLOCK = Clock.system(ZoneOffset.UTC);

    @TempDir
    Path home;

    private final List<String> opened = new ArrayList<>();
    private Optional<BrokenViewModel> made = Optional.empty();

    private BrokenViewModel model() {
        Background inline = new Background(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        BrokenViewModel model = new BrokenViewModel(
                TEXTS, new Dates(TEXTS, CLOCK, Locale.UK), inline, new Rescue(home, CLOCK), this::open);
        made = Optional.of(model);
        return model;
    }

    private void open() {
        try (Desk desk = TestDesk.open(home)) {
            opened.add(desk.runs().size() + " runs");
        } catch (Problem problem) {
            made.orElseThrow().failed(problem);
        }
    }

    private static BrokenViewModel.Card card(BrokenViewModel model) {
        return model.cardProperty().get().orElseThrow();
    }

    private static List<String> labels(BrokenViewModel model) {
        return card(model).choices().stream().map(BrokenViewModel.Choice::label).toList();
    }

    private Path copied(String name) throws Problem {
        Path copy = home.resolve(name);
        try (Desk desk = TestDesk.open(home)) {
            desk.records().copy(copy);
        }
        return copy;
    }

    @Test
    void whatNobodyForesawIsShownWithItsCodeAndCanBeTriedAgain() {
        BrokenViewModel model = model();
        model.broke(new IllegalStateException("unforeseen"));
        assertThat(card(model).heading()).startsWith("BUG-");
        assertThat(labels(model)).containsExactly("Try again");
        card(model).choices().getFirst().verb().run();
        assertThat(opened).containsExactly("0 runs");
    }

    @Test
    void whateverIsInTheWayCanBeTriedAgain() throws Exception {
        BrokenViewModel model = model();
        model.failed(new Problem(ProblemCode.JOURNAL_BUSY, home.toString()));
        assertThat(card(model).heading()).isEqualTo("DB-211");
        assertThat(card(model).sentence()).contains("in use by another program");
        assertThat(labels(model)).containsExactly("Try again");
        card(model).choices().getFirst().verb().run();
        assertThat(opened).containsExactly("0 runs");
        assertThat(model.cardProperty().get()).isEmpty();
    }

    @Test
    void aDamagedJournalOffersItsNewestWholeCopyAndSaysWhatIsNotInIt() throws Exception {
        Path backups = Files.createDirectories(home.resolve("backups"));
        Files.move(copied("first.db"), backups.resolve("journal-v3-2026-11-20.db"));
        Files.writeString(backups.resolve("journal-v3-2026-11-21.db"), "no copy".repeat(1_000));
        Files.writeString(home.resolve("journal.db"), "overwritten by something".repeat(300));
        BrokenViewModel model = model();
        open();
        assertThat(card(model).heading()).isEqualTo("DB-220");
        assertThat(labels(model)).hasSize(2).first().asString().startsWith("Restore the copy of today");
        BrokenViewModel.Choice restore = card(model).choices().getFirst();
        assertThat(restore.question().orElseThrow().text())
                .contains("is whole and holds no runs", "It holds everything that the last journal");
        restore.verb().run();
        assertThat(opened).containsExactly("0 runs");
    }

    @Test
    void anOlderJournalIsGoneOnWithOnlyAfterAQuestion() throws Exception {
        BrokenViewModel model = model();
        TestDesk.open(home).close();
        model.failed(new Problem(
                ProblemCode.JOURNAL_OLDER, home.resolve("journal.db").toString(), 12L, 2L));
        assertThat(labels(model)).containsExactly("Go on with this journal", "Try again");
        BrokenViewModel.Choice accept = card(model).choices().getFirst();
        assertThat(accept.question().orElseThrow().text())
                .isEqualTo("12 records are missing, 2 runs among them. Whoever was enrolled by them can be enrolled a"
                        + " second time.");
        accept.verb().run();
        assertThat(opened).containsExactly("0 runs");
    }

    @Test
    void aJournalThatIsGoneIsBegunAnewOnlyAfterAQuestion() throws Exception {
        BrokenViewModel model = model();
        model.failed(
                new Problem(ProblemCode.JOURNAL_GONE, home.resolve("journal.db").toString(), 12L, 2L));
        assertThat(card(model).sentence()).contains("It held 12 records of 2 runs");
        assertThat(labels(model)).containsExactly("Begin an empty journal", "Try again");
        assertThat(card(model).choices().getFirst().question()).isPresent();
    }

    @Test
    void aCopyThatCannotBeRestoredIsSaidOnTheCard() {
        BrokenViewModel model = model();
        model.failed(new Problem(ProblemCode.COPY_DAMAGED, "copy.db"));
        assertThat(card(model).heading()).isEqualTo("BAK-104");
    }
}
