package com.enroldesk.ui.connect;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Secret;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import com.enroldesk.settings.TestKeyStore;
import com.enroldesk.ui.WindowBench;
import com.enroldesk.ui.secret.SecretViewModel;
import com.enroldesk.ui.shell.Screen;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A connection whose secret is in the system's key store. */
class KeyStoreFormTest {
    private static final Connection ASIA = Connection.to("Asia", "https://apac.example.com", Auth.BASIC, "till.007");

    @TempDir
    private Path home;

    private final TestKeyStore store = new TestKeyStore();
    private WindowBench bench;
    private ConnectionsViewModel list;
    private FormViewModel model;

    @BeforeEach
    void open() throws Exception {
        bench = WindowBench.with(home, store.secrets(home));
        try (Secret secret = Secret.of("before")) {
            bench.desk().connections().save(Optional.empty(), ASIA, Optional.of(secret), SecretStore.Kind.SYSTEM);
        }
        store.looks = 0;
        list = new ConnectionsViewModel(bench.tools());
        model = new FormViewModel(bench.tools(), list);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    private void look() {
        list.reopen();
        list.open(Optional.of("Asia"));
    }

    @Test
    void nothingIsLookedForBeforeThePageIsSeen() {
        list.open(Optional.of("Asia"));
        assertThat(model.fields().name.get()).isEqualTo("Asia");
        assertThat(store.looks).isZero();
        assertThat(model.keep().stores()).isEmpty();
        model.save();
        assertThat(model.complaintProperty().get()).contains("still being looked for");
        assertThat(store.kept).containsOnlyKeys(ASIA.secretEntry());
        list.reopen();
        assertThat(store.looks).isPositive();
        assertThat(model.keep().keptProperty().get()).isEqualTo("It is in this computer's key store.");
    }

    @Test
    void nothingIsLookedForWhereNoSecretIsNeeded() throws Exception {
        bench.desk().connections().save(Optional.empty(), Connection.to("Here", "http://127.0.0.1:9", Auth.NONE, ""));
        list.reopen();
        list.open(Optional.of("Here"));
        assertThat(model.keep().stores()).isEmpty();
        model.fields().auth.set(Auth.BASIC);
        assertThat(model.keep().stores()).contains(SecretStore.Kind.SYSTEM);
    }

    @Test
    void aLockedKeyStoreIsNotCalledAPlaceWhereNothingIsKept() {
        store.locked = true;
        look();
        assertThat(model.keep().keptProperty().get()).contains("key store, which is locked");
        assertThat(model.keep().choice.get()).isEqualTo(SecretStore.Kind.SYSTEM);
        model.use();
        assertThat(store.prompts).isEqualTo(1);
        assertThat(bench.tools().navigator().sheetProperty().get()).contains(Screen.SECRET);
        SecretViewModel sheet = new SecretViewModel(bench.tools());
        sheet.open(() -> {});
        assertThat(sheet.leadProperty().get()).contains("which is locked").doesNotContain("not kept");
        assertThat(store.prompts).isEqualTo(1);
    }

    @Test
    void aSaveThatTheKeyStoreRefusesIsNotCalledSaved() {
        look();
        store.locked = true;
        model.fields().secret.set("after");
        model.save();
        assertThat(model.complaintProperty().get())
                .contains("key store is locked")
                .contains("do not count on it being saved");
        assertThat(bench.tools().notices().open()).isEmpty();
        assertThat(store.kept).containsValue("before");
    }

    @Test
    void aPasswordThatIsTypedAndUsedIsSavedWithIt() {
        look();
        model.fields().secret.set("after");
        model.use();
        assertThat(store.kept).containsOnlyKeys(ASIA.secretEntry()).containsValue("after");
        assertThat(bench.tried()).containsExactly("after");
        assertThat(model.keep().keptProperty().get()).isEqualTo("It is in this computer's key store.");
        assertThat(model.fields().secret.get()).isEmpty();
    }

    @Test
    void aNewPasswordOfTheConnectionInUseIsUsedAtOnce() {
        look();
        model.use();
        model.fields().secret.set("after");
        model.save();
        assertThat(bench.tried()).containsExactly("before", "after");
        assertThat(bench.desk().connections().inUse()).contains(ASIA);
    }

    @Test
    void aConnectionWhoseSecretIsNotGivenUpStays() {
        look();
        store.locked = true;
        model.remove();
        assertThat(bench.tools().notices().open()).hasSize(1);
        assertThat(bench.desk().connections().list().connections()).containsExactly(ASIA);
    }
}
