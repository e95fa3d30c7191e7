package com.enroldesk.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Keeping;
import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.shell.Screen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without a key store. */
class FormViewModelTest {
    private static final String PASSPHRASE = "correct horse";

    @TempDir
    private Path home;

    private WindowBench bench;
    private ConnectionsViewModel list;
    private FormViewModel model;

    @BeforeEach
    void open() throws Exception {
        bench = new WindowBench(home);
        list = new ConnectionsViewModel(bench.tools());
        model = new FormViewModel(bench.tools(), list);
        list.reopen();
        list.add();
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private void type(String secret) {
        model.fields().name.set("Asia");
        model.fields().address.set("apac.example.com");
        model.fields().user.set("till.007");
        model.fields().secret.set(secret);
    }

    @Test
    void anAnswerForOneConnectionDoesNotStandOnTheFormOfAnother() throws Exception {
        Connection other = Connection.to("Other", "http://127.0.0.1:9090", Auth.NONE, "");
        bench.desk().connections().save(Optional.empty(), other);
        Deque<Runnable> worker = new ArrayDeque<>();
        model = new FormViewModel(bench.tools(worker::add), list);
        model.fields().name.set("Here");
        model.fields().address.set("http://127.0.0.1:9091");
        model.fields().auth.set(Auth.NONE);
        worker.clear();
        model.test();
        assertThat(worker).hasSize(1);

        list.open(Optional.of("Other"));
        worker.forEach(Runnable::run);

        assertThat(model.checks()).isEmpty();
        assertThat(model.complaintProperty().get()).isEmpty();
    }

    private Optional<Connection> saved() {
        return bench.desk().connections().list().named("Asia");
    }

    private Keeping keeping() throws Exception {
        return bench.desk().connections().keeping(saved());
    }

    private void keepUnderPassphrase(String passphrase, String again) {
        model.keep().choice.set(SecretStore.Kind.PASSPHRASE);
        model.keep().passphrase.set(passphrase);
        model.keep().repeated.set(again);
        model.save();
    }

    @Test
    void withoutAKeyStoreASecretIsAskedForAtEachStartUnlessAPersonChoosesOtherwise() throws Exception {
        assertThat(model.keep().stores()).containsExactly(SecretStore.Kind.PASSPHRASE, SecretStore.Kind.MEMORY);
        assertThat(model.keep().choice.get()).isEqualTo(SecretStore.Kind.MEMORY);
        assertThat(model.keep().hintProperty().get())
                .startsWith("No secure store")
                .contains("at each start");
        assertThat(model.keep().asksPassphraseProperty().get()).isFalse();
        type("invented-secret");
        model.save();
        assertThat(keeping().now()).contains(SecretStore.Kind.MEMORY);
        assertThat(model.keep().keptProperty().get()).isEqualTo("It is known until the program ends.");
        assertThat(model.fields().secret.get()).isEmpty();
        assertThat(home.resolve("secrets.sealed")).doesNotExist();
    }

    @Test
    void underANewPassphraseItOutlivesTheProgram() throws Exception {
        type("invented-secret");
        keepUnderPassphrase("", "");
        assertThat(model.complaintProperty().get()).startsWith("Nothing was saved: give the passphrase");
        assertThat(model.keep().asksTwiceProperty().get()).isTrue();
        keepUnderPassphrase(PASSPHRASE, "correct house");
        assertThat(model.complaintProperty().get()).contains("not the same");
        keepUnderPassphrase("short", "short");
        assertThat(model.complaintProperty().get()).contains("at least 8 characters");
        assertThat(saved()).isEmpty();

        keepUnderPassphrase(PASSPHRASE, PASSPHRASE);
        assertThat(model.complaintProperty().get()).isEmpty();
        assertThat(keeping().now()).contains(SecretStore.Kind.PASSPHRASE);
        assertThat(model.keep().asksPassphraseProperty().get()).isFalse();
        assertThat(model.keep().passphrase.get()).isEmpty();

        startAnew();
        assertThat(keeping()).isEqualTo(new Keeping(Optional.empty(), false, false, Keeping.SealedFile.SEALED));
        assertThat(model.keep().choice.get()).isEqualTo(SecretStore.Kind.PASSPHRASE);
        assertThat(model.keep().asksTwiceProperty().get()).isFalse();
        assertThat(model.keep().keptProperty().get()).startsWith("Your passphrase, or the password itself");
    }

    private void startAnew() throws Exception {
        bench.close();
        bench = new WindowBench(home);
        list = new ConnectionsViewModel(bench.tools());
        model = new FormViewModel(bench.tools(), list);
        list.reopen();
        list.open(Optional.of("Asia"));
    }

    @Test
    void whatIsNoSecretLeavesTheConnectionUnsaved() throws Exception {
        type("not 32 hexadecimal digits");
        model.fields().md5.set(true);
        model.save();
        assertThat(model.complaintProperty().get()).contains("32 hexadecimal digits");
        assertThat(saved()).isEmpty();
    }

    @Test
    void aWrongPassphraseSavesNothingAndALimitCanBeChangedWithoutOne() throws Exception {
        type("invented-secret");
        keepUnderPassphrase(PASSPHRASE, PASSPHRASE);
        byte[] sealed = Files.readAllBytes(home.resolve("secrets.sealed"));
        startAnew();

        model.fields().secret.set("another-secret");
        model.fields().batch.set("7");
        keepUnderPassphrase("wrong horse", "");
        assertThat(model.complaintProperty().get()).startsWith("The passphrase does not open");
        assertThat(saved().orElseThrow().batch()).isEqualTo(10);
        assertThat(Files.readAllBytes(home.resolve("secrets.sealed"))).isEqualTo(sealed);

        model.fields().secret.set("");
        keepUnderPassphrase("", "");
        assertThat(model.complaintProperty().get()).isEmpty();
        assertThat(saved().orElseThrow().batch()).isEqualTo(7);
    }

    @Test
    void aSecretThatIsKnownGoesToTheStoreThatIsChosen() throws Exception {
        type("invented-secret");
        model.save();
        keepUnderPassphrase(PASSPHRASE, PASSPHRASE);
        assertThat(keeping().now()).contains(SecretStore.Kind.PASSPHRASE);
        model.keep().choice.set(SecretStore.Kind.MEMORY);
        model.save();
        assertThat(keeping().now()).contains(SecretStore.Kind.MEMORY);
    }

    @Test
    void withoutSignInNothingIsAskedFor() throws Exception {
        type("left from before");
        model.fields().auth.set(Auth.NONE);
        model.fields().user.set("");
        model.fields().address.set("http://127.0.0.1:9");
        keepUnderPassphrase("", "");
        assertThat(model.complaintProperty().get()).isEmpty();
        assertThat(keeping().now()).isEmpty();
    }

    @Test
    void whatIsMissingForATryIsAskedForAndTheFieldsStay() throws Exception {
        type("");
        model.test();
        assertThat(bench.tools().navigator().sheetProperty().get()).contains(Screen.SECRET);
        var wanted = bench.tools().workbench().wantedProperty().get().orElseThrow();
        assertThat(wanted.connection().name()).isEqualTo("Asia");
        wanted.then().accept(Optional.of(Secret.of("invented-secret")));
        assertThat(bench.tried()).containsExactly("invented-secret");
        list.reopen();
        assertThat(model.fields().name.get()).isEqualTo("Asia");
        assertThat(model.savedProperty().get()).isFalse();
    }
}
