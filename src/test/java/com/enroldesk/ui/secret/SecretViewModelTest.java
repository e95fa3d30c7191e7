package com.enroldesk.ui.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.shell.ConnectionSwitch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start after secrets were kept in the file: nothing is known of them yet. */
class SecretViewModelTest {
    private static final Connection ASIA = Connection.to("Asia", "https://apac.example.com", Auth.BASIC, "till.007");
    private static final Connection EUROPE = Connection.to("Europe", "https://eu.example.com", Auth.OAUTH, "key");

    @TempDir
    private Path home;

    private WindowBench bench;
    private SecretViewModel model;
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        try (WindowBench before = new WindowBench(home);
                Secret passphrase = Secret.of("correct horse");
                Secret secret = Secret.of("invented-secret")) {
            before.desk().connections().unseal(passphrase);
            before.desk().connections().save(Optional.empty(), ASIA, Optional.of(secret), SecretStore.Kind.PASSPHRASE);
        }
        bench = new WindowBench(home);
        model = new SecretViewModel(bench.tools());
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private void use(Connection connection) {
        new ConnectionSwitch(bench.tools())
                .to(
                        Optional.of(connection),
                        Optional.empty(),
                        () -> done.add(connection.name()),
                        problem -> done.add(problem.code().name()));
        model.open(() -> {});
    }

    private Optional<String> inUse() {
        return bench.desk().connections().inUse().map(Connection::name);
    }

    private void give(String passphrase) {
        model.passphraseProperty().set(passphrase);
        model.goOn();
    }

    @Test
    void theFileIsOpenedByItsPassphraseOnceAndWhatWasWantedGoesOn() throws Exception {
        use(ASIA);
        assertThat(model.titleProperty().get()).isEqualTo("Sign in to “Asia”");
        assertThat(model.sealedProperty().get()).isTrue();
        give("");
        assertThat(model.complaintProperty().get()).isEqualTo("Give the passphrase or the password.");
        give("correct house");
        assertThat(model.complaintProperty().get()).startsWith("The passphrase does not open the file.");
        assertThat(done).isEmpty();
        assertThat(inUse()).isEmpty();

        give("correct horse");
        assertThat(done).containsExactly("Asia");
        assertThat(inUse()).contains("Asia");
        assertThat(bench.tried()).containsExactly("invented-secret");
        assertThat(bench.tools().navigator().sheetProperty().get()).isEmpty();
        assertThat(model.passphraseProperty().get()).isEmpty();

        bench.desk().connections().useDemo();
        use(ASIA);
        assertThat(done).containsExactly("Asia", "Asia");
        assertThat(bench.tools().navigator().sheetProperty().get()).isEmpty();
    }

    @Test
    void theSecretItselfCanBeTypedInstead() throws Exception {
        use(ASIA);
        model.secretProperty().set("typed-secret");
        model.goOn();
        assertThat(bench.tried()).containsExactly("typed-secret");
        assertThat(bench.desk().connections().isSealed()).isTrue();
        assertThat(model.secretProperty().get()).isEmpty();
    }

    @Test
    void aConnectionThatIsNotInTheFileIsAskedFor() throws Exception {
        use(EUROPE);
        assertThat(model.secretNameProperty().get()).isEqualTo("Client secret");
        give("correct horse");
        assertThat(model.complaintProperty().get()).startsWith("The file is open now, but holds no password");
        assertThat(model.sealedProperty().get()).isFalse();
        model.goOn();
        assertThat(model.complaintProperty().get()).isEqualTo("Give the password.");
        model.secretProperty().set("typed-secret");
        model.goOn();
        assertThat(inUse()).contains("Europe");
    }

    @Test
    void whoThinksBetterOfItStaysWhereHeWas() throws Exception {
        use(ASIA);
        model.passphraseProperty().set("correct horse");
        model.cancel();
        assertThat(done).isEmpty();
        assertThat(inUse()).isEmpty();
        assertThat(model.passphraseProperty().get()).isEmpty();
        assertThat(bench.tools().workbench().wantedProperty().get()).isEmpty();
    }
}
