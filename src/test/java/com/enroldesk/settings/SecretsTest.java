package com.enroldesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    private static final String CANARY = "CANARY-8f31-ünï🔑";
    private static final String PASSPHRASE = "correct horse battery";

    @TempDir
    Path folder;

    private static String text(Optional<Secret> secret) {
        return secret.map(Secret::reveal).map(String::new).orElse("");
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code))
                .hasMessageNotContaining(CANARY);
    }

    private Path file() {
        return folder.resolve("secrets.sealed");
    }

    private Secrets withKeyStore(TestKeyStore store) {
        return new Secrets(file(), () -> Optional.of(store));
    }

    @Test
    void theKeyStoreIsLookedForWhenItIsFirstNeededAndOnce() throws Problem {
        int[] searches = {0};
        Secrets secrets = new Secrets(file(), () -> {
            searches[0]++;
            return Optional.empty();
        });
        assertThat(secrets.isSealed()).isFalse();
        assertThat(searches[0]).isZero();
        assertThat(secrets.get("a")).isEmpty();
        assertThat(secrets.get("b")).isEmpty();
        assertThat(searches[0]).isEqualTo(1);
    }

    @Test
    void withAKeyStoreASecretIsKeptThere() throws Problem {
        TestKeyStore store = new TestKeyStore();
        assertThat(withKeyStore(store).put("a", Secret.of(CANARY))).isEqualTo(SecretStore.Kind.SYSTEM);
        assertThat(text(withKeyStore(store).get("a"))).isEqualTo(CANARY);
        withKeyStore(store).remove("a");
        assertThat(store.kept).isEmpty();
    }

    @Test
    void aSecretThatALockedKeyStoreRefusesStaysWhereItWas() throws Problem {
        TestKeyStore store = new TestKeyStore();
        store.locked = true;
        Secrets secrets = withKeyStore(store);
        secrets.remember("a", Secret.of(CANARY));
        refused(ProblemCode.SECRET_STORE_FAILED, () -> secrets.put("a", Secret.of("other")));
        assertThat(text(secrets.get("a"))).isEqualTo(CANARY);
        assertThat(secrets.where("a")).contains(SecretStore.Kind.MEMORY);
        store.locked = false;
        secrets.put("a", Secret.of("other"));
        assertThat(text(secrets.get("a"))).isEqualTo("other");
        assertThat(secrets.where("a")).contains(SecretStore.Kind.SYSTEM);
        assertThat(secrets.where("b")).isEmpty();
    }

    @Test
    void aCopyThatALockedKeyStoreDoesNotLetGoKeepsTheSecretFromGoingElsewhere() throws Problem {
        TestKeyStore store = new TestKeyStore();
        Secrets secrets = withKeyStore(store);
        secrets.put("a", Secret.of(CANARY));
        store.locked = true;
        refused(ProblemCode.SECRET_NOT_REMOVED, () -> secrets.put(SecretStore.Kind.MEMORY, "a", Secret.of("other")));
        refused(ProblemCode.SECRET_NOT_REMOVED, () -> secrets.remove("a"));
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> secrets.move("a", "b"));
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> secrets.get("a"));
        secrets.put(SecretStore.Kind.MEMORY, "b", Secret.of("other"));
        assertThat(secrets.isLocked("a")).isTrue();
        assertThat(secrets.isLocked("b")).isFalse();
        store.locked = false;
        assertThat(text(secrets.get("a"))).isEqualTo(CANARY);
        secrets.move("a", "c");
        assertThat(store.kept).containsOnlyKeys("c");
    }

    @Test
    void askingWhereASecretIsAsksNobodyToUnlockTheKeyStore() throws Problem {
        TestKeyStore store = new TestKeyStore();
        store.kept.put("a", CANARY);
        store.locked = true;
        Secrets secrets = withKeyStore(store);
        assertThat(secrets.where("a")).isEmpty();
        secrets.only(SecretStore.Kind.MEMORY, "a");
        assertThat(store.prompts).isZero();
        assertThat(store.kept).containsKey("a");
    }

    @Test
    void aKeyStoreThatAnswersLateIsTakenWhenItDoes() throws Exception {
        TestKeyStore store = new TestKeyStore();
        store.kept.put("a", CANARY);
        CountDownLatch slow = new CountDownLatch(1);
        KeyStoreSearch search = new KeyStoreSearch(
                () -> {
                    await(slow);
                    return Optional.of(store);
                },
                Duration.ofMillis(20));
        Secrets secrets = new Secrets(file(), search);
        assertThat(secrets.get("a")).isEmpty();
        slow.countDown();
        for (int tries = 0; secrets.get("a").isEmpty() && tries < 1_000; tries++) {
            Thread.sleep(5);
        }
        assertThat(text(secrets.get("a"))).isEqualTo(CANARY);
    }

    @Test
    void closingWaitsForNobodyWhoIsAsked() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Secrets secrets = new Secrets(file(), () -> {
            asked.countDown();
            await(answered);
            return Optional.empty();
        });
        Thread waiting = Thread.ofPlatform().daemon(true).start(secrets::kinds);
        asked.await();
        secrets.close();
        assertThat(waiting.isAlive()).isTrue();
        answered.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException ordered) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void withoutOneItIsKnownUntilTheProgramEnds() throws Problem {
        Secrets secrets = Secrets.withoutKeyStore(folder);
        assertThat(secrets.put("a", Secret.of(CANARY))).isEqualTo(SecretStore.Kind.MEMORY);
        assertThat(text(secrets.get("a"))).isEqualTo(CANARY);
        assertThat(folder).isEmptyDirectory();
        secrets.close();
        assertThat(secrets.get("a")).isEmpty();
        refused(ProblemCode.SECRET_STORE_ABSENT, () -> secrets.put(SecretStore.Kind.SYSTEM, "a", Secret.of(CANARY)));
    }

    @Test
    void underAPassphraseASecretOutlivesTheProgramAndIsNowherePlain() throws Exception {
        Secrets first = Secrets.withoutKeyStore(folder);
        first.unseal(Secret.of(PASSPHRASE));
        assertThat(first.put("a", Secret.of(CANARY))).isEqualTo(SecretStore.Kind.PASSPHRASE);
        byte[] once = Files.readAllBytes(file());
        first.put("a", Secret.of(CANARY));
        first.put("b", Secret.of("other"));
        first.remove("b");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(Files.readAllBytes(file())).hasSameSizeAs(once).isNotEqualTo(once);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file());
        }
        for (var charset : new java.nio.charset.Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16BE}) {
            assertThat(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String("CANARY".getBytes(charset), StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String("battery".getBytes(charset), StandardCharsets.ISO_8859_1));
        }

        Secrets second = Secrets.withoutKeyStore(folder);
        assertThat(second.isSealed()).isTrue();
        assertThat(second.get("a")).isEmpty();
        refused(ProblemCode.PASSPHRASE_WRONG, () -> second.unseal(Secret.of("correct horse batterY")));
        second.unseal(Secret.of(PASSPHRASE));
        assertThat(second.isSealed()).isFalse();
        assertThat(text(second.get("a"))).isEqualTo(CANARY);
        assertThat(second.get("b")).isEmpty();
    }

    @Test
    void aSealedFileThatWasChangedIsToldOfAndLeftAsItIs() throws Exception {
        Secrets secrets = Secrets.withoutKeyStore(folder);
        secrets.unseal(Secret.of(PASSPHRASE));
        secrets.put("a", Secret.of(CANARY));
        byte[] sealed = Files.readAllBytes(file());

        byte[] flipped = sealed.clone();
        flipped[flipped.length - 1] ^= 1;
        opensWith(ProblemCode.PASSPHRASE_WRONG, flipped);
        byte[] salted = sealed.clone();
        salted[12] ^= 1;
        opensWith(ProblemCode.PASSPHRASE_WRONG, salted);
        byte[] weaker = sealed.clone();
        weaker[5] = 0;
        weaker[6] = 0;
        opensWith(ProblemCode.SECRETS_DAMAGED, weaker);
        byte[] endless = sealed.clone();
        endless[5] = 127;
        opensWith(ProblemCode.SECRETS_DAMAGED, endless);
        byte[] newer = sealed.clone();
        newer[4] = 2;
        opensWith(ProblemCode.SECRETS_DAMAGED, newer);
        opensWith(ProblemCode.SECRETS_DAMAGED, new byte[0]);
        opensWith(ProblemCode.SECRETS_DAMAGED, java.util.Arrays.copyOf(sealed, 40));
    }

    private void opensWith(ProblemCode code, byte[] bytes) throws IOException {
        Files.write(file(), bytes);
        refused(code, () -> Secrets.withoutKeyStore(folder).unseal(Secret.of(PASSPHRASE)));
        assertThat(Files.readAllBytes(file())).isEqualTo(bytes);
    }

    @Test
    void aShortPassphraseAndAnEndlessSecretAreRefused() {
        refused(
                ProblemCode.PASSPHRASE_TOO_SHORT,
                () -> Secrets.withoutKeyStore(folder).unseal(Secret.of("1234567")));
        Secrets secrets = withKeyStore(new TestKeyStore());
        refused(ProblemCode.SECRET_TOO_LONG, () -> secrets.put("a", Secret.of("x".repeat(1_201))));
        refused(ProblemCode.SECRET_EMPTY, () -> secrets.put("a", Secret.of("")));
    }

    @Test
    void whereNoKeyStoreAnswersTheProgramStartsAllTheSame() throws Problem {
        // On a build machine there is none, or one that does not know this folder: either way nothing is found and
        // nothing fails.
        Secrets secrets = Secrets.of(folder);
        assertThat(secrets.get("a connection that nobody has")).isEmpty();
    }
}
