package com.enroldesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import com.enroldesk.settings.TestKeyStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections whose secrets lie in the system's key store. */
class LockedConnectionsTest {
    private static final Connection EUROPE = Connection.to("Europe", "https://eu.example", Auth.BASIC, "till");

    @TempDir
    Path home;

    private final TestKeyStore store = new TestKeyStore();
    private TestBackends backends;
    private Desk desk;
    private Connections connections;

    @BeforeEach
    void open() throws Problem {
        backends = new TestBackends(
                () -> {
                    throw new AssertionError("the demonstration is not used");
                },
                connection ->
                        LocalEngine.open(home.resolve(connection.name()), LocalRules.AS_PRINTED, Clock.systemUTC()));
        desk = TestDesk.open(home, backends, store.secrets(home));
        connections = desk.connections();
        save(Optional.empty(), EUROPE, "before", SecretStore.Kind.SYSTEM);
    }

    @AfterEach
    void close() throws Problem {
        desk.close();
    }

    private void save(Optional<String> before, Connection connection, String typed, SecretStore.Kind kind)
            throws Problem {
        try (Secret secret = Secret.of(typed)) {
            connections.save(before, connection, typed.isEmpty() ? Optional.empty() : Optional.of(secret), kind);
        }
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void aConnectionWhoseSecretIsNotGivenUpStays() throws Problem {
        store.locked = true;
        refused(ProblemCode.SECRET_NOT_REMOVED, () -> connections.remove("Europe"));
        assertThat(connections.list().connections()).containsExactly(EUROPE);
        store.locked = false;
        assertThat(connections.remove("Europe")).isFalse();
        assertThat(store.kept).isEmpty();
        assertThat(connections.list().connections()).isEmpty();
    }

    @Test
    void aConnectionIsNotRenamedAwayFromASecretThatCannotGoWithIt() throws Problem {
        store.locked = true;
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> connections.save(Optional.of("Europe"), EUROPE.withName("EU")));
        assertThat(connections.list().connections()).containsExactly(EUROPE);
        store.locked = false;
        Connection renamed = connections.save(Optional.of("Europe"), EUROPE.withName("EU"));
        assertThat(store.kept).containsOnlyKeys(renamed.secretEntry());
    }

    @Test
    void whatIsLockedIsToldFromWhatIsNotKept() throws Problem {
        store.locked = true;
        assertThat(connections.keeping(Optional.of(EUROPE)))
                .isEqualTo(new Keeping(Optional.empty(), true, true, Keeping.SealedFile.ABSENT));
        assertThat(store.prompts).isZero();
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> connections.use(EUROPE, Optional.empty()));
        assertThat(connections.needsSecret(EUROPE)).isTrue();
        assertThat(connections.isLocked(EUROPE)).isTrue();
        Connection other = EUROPE.withName("Other");
        assertThat(connections.isLocked(other)).isFalse();
        refused(ProblemCode.SECRET_MISSING, () -> connections.use(other, Optional.empty()));
    }

    @Test
    void theFileThatWasNotOpenedMayStillHoldARemovedSecret() throws Problem {
        try (Secret passphrase = Secret.of("correct horse")) {
            connections.unseal(passphrase);
        }
        save(Optional.of("Europe"), EUROPE, "sealed", SecretStore.Kind.PASSPHRASE);
        desk.close();
        desk = TestDesk.open(home, backends, store.secrets(home));
        connections = desk.connections();
        assertThat(connections.remove("Europe")).isTrue();
    }

    @Test
    void aNewSecretOfTheConnectionInUseIsUsedAtOnce() throws Problem {
        connections.use(EUROPE, Optional.empty());
        save(Optional.of("Europe"), EUROPE, "after", SecretStore.Kind.SYSTEM);
        try (Secret secret = Secret.of("after")) {
            assertThat(connections.renew(EUROPE, secret)).isEqualTo(Renewal.DONE);
            assertThat(connections.renew(EUROPE.withName("Other"), secret)).isEqualTo(Renewal.NOT_IN_USE);
        }
        assertThat(backends.secrets).containsExactly("before", "after");
        assertThat(connections.inUse()).contains(EUROPE);
    }

    @Test
    void aSecretThatIsSavedAsKnownOnlyNowLeavesTheKeyStore() throws Problem {
        try (Secret typed = Secret.of("typed")) {
            connections.use(EUROPE, Optional.of(typed));
        }
        assertThat(store.kept).hasSize(1);
        save(Optional.of("Europe"), EUROPE, "", SecretStore.Kind.MEMORY);
        assertThat(store.kept).isEmpty();
        assertThat(connections.keeping(Optional.of(EUROPE)).now()).contains(SecretStore.Kind.MEMORY);
    }
}
