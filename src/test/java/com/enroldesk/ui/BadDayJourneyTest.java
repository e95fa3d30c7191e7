package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.settings.Connection;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
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
        picture("connection");
        clickOn("Save");
        until(() -> bench.desk().connections().list().named("Asia").isPresent());
        Connection saved = bench.desk().connections().named("Asia");
        assertThat(saved.url()).isEqualTo("https://apac.example.com");
        assertThat(saved.user()).isEqualTo("till.007");
        until(() -> lookup("#secret").<TextInputControl>query().getText().isEmpty());
    }
}
