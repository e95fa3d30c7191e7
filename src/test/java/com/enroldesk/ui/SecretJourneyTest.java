package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Approval;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A robot starts where an earlier start kept a password in the file under a passphrase, and left a run unsent. */
class SecretJourneyTest extends Journey {
    private static final Connection ASIA = Connection.to("Asia", "https://apac.example.com", Auth.BASIC, "till.007");

    @Override
    void before(Path home) throws Exception {
        try (WindowBench earlier = WindowBench.withSamples(home);
                Secret passphrase = Secret.of("correct horse");
                Secret secret = Secret.of("invented-secret")) {
            earlier.desk().connections().unseal(passphrase);
            earlier.desk().connections().save(Optional.empty(), ASIA, Optional.of(secret), SecretStore.Kind.PASSPHRASE);
            Approval approval = new Approval("Mira", OptionalInt.empty(), Optional.empty());
            earlier.desk().approve(earlier.prepare(WindowBench.MONSOON, "919895802471", "919803456792"), approval);
        }
    }

    @Test
    void thePassphraseIsAskedForWhenAConnectionNeedsItAndOnce() throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        clickOn("Connections");
        until(() -> lookup("Asia").tryQuery().isPresent());
        clickOn("Asia");
        until(() -> lookup("#kept").tryQuery().filter(Node::isVisible).isPresent());
        picture("connection-sealed");
        clickOn("Use this connection");
        until(() -> lookup("#passphrase").queryAll().stream().anyMatch(Node::isFocused));
        write("correct house").type(KeyCode.ENTER);
        until(() -> text(".confirm .problem-sentence").startsWith("The passphrase does not open the file."));
        picture("sign-in");
        assertThat(bench.desk().connections().inUse()).isEmpty();

        until(() -> lookup("#passphrase").queryAll().stream().anyMatch(Node::isFocused));
        keys(KeyCode.CONTROL, KeyCode.A);
        write("correct horse").type(KeyCode.ENTER);
        until(() -> bench.desk().connections().inUse().isPresent());
        assertThat(bench.tried()).containsExactly("invented-secret");
        until(() -> text("#kept").equals("It is in the file under your passphrase."));
        assertThat(notices.open()).isEmpty();

        clickOn("History");
        until(() -> lookup("#continueUnsent").tryQuery().filter(Node::isVisible).isPresent());
        clickOn("#continueUnsent");
        until(() -> lookup("Switch to “Demo” and go on").tryQuery().isPresent());
        picture("switch-connection");
        clickOn("Switch to “Demo” and go on");
        until(() -> bench.desk().runs().getFirst().state() == RunState.FINISHED);
        assertThat(bench.desk().connections().inUse()).isEmpty();
        assertThat(bench.desk().runs().getFirst().totals().count(OutcomeKind.ENROLLED))
                .isEqualTo(2);
    }
}
