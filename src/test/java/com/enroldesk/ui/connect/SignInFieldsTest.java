package com.enroldesk.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.kit.Screens;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

/** The fields as they are before the key store has answered. */
@SuppressWarnings("NullAway.Init") // The robot calls start before the test.
class SignInFieldsTest extends ApplicationTest {
    private static final Connection ASIA = Connection.to("Asia", "https://apac.example.com", Auth.BASIC, "till.007");

    @TempDir
    private static Path home;

    private WindowBench bench;
    private ConnectionsViewModel list;

    @Override
    public void start(Stage stage) throws Exception {
        bench = new WindowBench(home);
        list = new ConnectionsViewModel(bench.tools());
        FormViewModel model = new FormViewModel(bench.tools(), list);
        SignInController controller = new SignInController(model, bench.tools().texts());
        stage.setScene(new Scene(new Screens(bench.tools().texts()).load("connect/signin.fxml", controller)));
        stage.show();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private String prompt() {
        return lookup("#secret").queryAs(TextInputControl.class).getPromptText();
    }

    @Test
    void theyAreNamedAndOnlyThoseThatAreNeededAreThere() throws Exception {
        assertThat(lookup("#userLabel").queryLabeled().getText()).isEqualTo("User (till id)");
        assertThat(lookup("#secretLabel").queryLabeled().getText()).isEqualTo("Password");
        assertThat(lookup("#passphrase").query().isVisible()).isFalse();
        assertThat(lookup("#repeated").query().isVisible()).isFalse();
        assertThat(prompt()).isEmpty();

        bench.desk().connections().save(Optional.empty(), ASIA);
        interact(() -> list.open(Optional.of("Asia")));
        assertThat(prompt()).isEqualTo("Unchanged");
    }
}
