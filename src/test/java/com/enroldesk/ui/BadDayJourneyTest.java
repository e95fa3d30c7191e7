package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.results.RunSummary;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A robot mends what support staff meet: lost answers, a wrong promotion, a server to be set up. */
class BadDayJourneyTest extends Journey {
    @Test
    void lostAnswersAreSettledByTheServerAndTheRunIsTakenBack() throws Exception {
        bench.lose(true);
        check("919895802471", "919803456792", "919811111113");
        enrol();
        until(() -> text("#verdict").equals("3 need checking"));
        bench.lose(false);
        picture("results-needs-checking");

        clickOn("Check with server");
        until(() -> text("#result").startsWith("Looked up: 3 enrolled"));
        picture("settle");
        clickOn("#close");
        until(() -> text("#verdict").equals("All enrolled"));
        clickOn("#byRow");
        until(() -> rows().getItems().size() == 3);
        interact(() -> {
            rows().requestFocus();
            rows().getSelectionModel().select(0);
        });
        type(KeyCode.SPACE);
        until(() -> lookup(".step").queryAll().size() == 2);
        picture("results-row-story");

        clickOn("History");
        until(() -> lookup("#takeBack").tryQuery().filter(Node::isVisible).isPresent());
        clickOn("#takeBack");
        until(() -> text(".danger").equals("Take back 3 enrolments"));
        clickOn("#note").write("wrong promotion");
        picture("take-back");
        assertThat(lookup(".danger").query().isDisabled()).isTrue();
        clickOn("#typed").write("3");
        until(() -> !lookup(".danger").query().isDisabled());
        clickOn(".danger");
        until(() -> bench.desk().runs().getFirst().totals().count(OutcomeKind.TAKEN_BACK) == 3);
        until(() -> text("#verdict").equals("All taken back"));
        assertThat(bench.desk().runs().getLast().totals().count(OutcomeKind.TAKEN_BACK))
                .isEqualTo(3);
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void aRunThatRestsInDoubtSaysSoAndWhatWasHeldBackWaits() throws Exception {
        bench.lose(true);
        enrolOneByOne("919895802471", "919803456792", "919811111113");
        until(() -> text("#state").equals("2 need checking"));
        picture("run-in-doubt");
        RunSummary run = bench.desk().runs().getFirst();
        assertThat(run.totals().count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(2);
        assertThat(run.totals().notSent()).isEqualTo(1);
        assertThat(text("#cause")).endsWith("2 customers need checking.");
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void onePersonUnderTwoIdentifiersIsShown() throws Exception {
        String[] lines = {"919895802471", "919803456792", "rohan.iyer.405@example.com"};
        paste("Everyday Bonus", lines);
        goOn();
        enrol();
        until(() -> text("#verdict").equals("All enrolled"));
        until(() -> lookup(".same-people").query().isVisible());
        assertThat(text(".same-words"))
                .isEqualTo("2 rows enrolled people who are also enrolled under another identifier.");

        clickOn(".same-people .button");
        until(() -> rows().getItems().size() == 2);
        interact(() -> rows().getSelectionModel().select(0));
        type(KeyCode.SPACE);
        until(() -> lookup(".detail-facts .label").queryAll().stream()
                .anyMatch(label -> ((Labeled) label).getText().equals("rohan.iyer.405@example.com, row 3")));
        picture("results-same-person");
        assertThat(notices.open()).isEmpty();
    }

    @Test
    void aPromotionOfTwoStepsAsksWhichOne() throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        openPicker();
        interact(() ->
                lookup("#programs").<ComboBox<?>>query().getSelectionModel().select(1));
        // Not by a click: a screen that is loaded ahead at that moment has a field of this name too.
        interact(() -> lookup(".picker #search").query().requestFocus());
        write("Stamps");
        until(() -> lookup("#issue").tryQuery().filter(Node::isVisible).isPresent());
        clickOn("#issue");
        picture("promotion-two-steps");
        clickOn("#choose");
        until(() -> text("#promotionName").equals("Harbour Stamps"));
    }

    @Test
    void aServerIsSetUpAndKeptWithoutItsPassword() throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        clickOn("Connections");
        until(() -> lookup("#switches").tryQuery().filter(Node::isVisible).isPresent());
        picture("connections-demo");
        clickOn("New connection");
        until(() -> lookup("#name").tryQuery().isPresent());
        clickOn("#name").write("Asia");
        interact(() -> lookup("#address .text-input").<TextInputControl>query().setText("apac.example.com"));
        clickOn("#user").write("till.007");
        clickOn("#secret").write("invented-secret");
        interact(() -> lookup("#keep").<ChoiceBox<Object>>query().setValue(SecretStore.Kind.PASSPHRASE));
        clickOn("#passphrase").write("correct horse");
        clickOn("#repeated").write("correct horse");
        picture("connection");
        clickOn("Save");
        until(() -> bench.desk().connections().list().named("Asia").isPresent());
        Connection saved = bench.desk().connections().named("Asia");
        assertThat(saved.url()).isEqualTo("https://apac.example.com");
        assertThat(saved.user()).isEqualTo("till.007");
        until(() -> lookup("#secret").<TextInputControl>query().getText().isEmpty());
        until(() -> text("#kept").equals("It is in the file under your passphrase."));
        assertThat(lookup("#passphrase").query().isVisible()).isFalse();
    }
}
