package com.enroldesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.PasswordAccessException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On a store with the ways of the one on Windows, as they were seen and as its manual says. */
class StrictRingTest {
    private static final String NOT_FOUND = "Error code 1168";
    private static final String NO_SESSION = "Error code 1312";

    private final Windows windows = new Windows();
    private Instant now = Instant.EPOCH;

    /** Capital letters are small ones, letters of other languages question marks, and every failure one exception. */
    private static final class Windows implements SystemRing {
        private final Map<String, String> entries = new HashMap<>();
        private String nothing = NOT_FOUND;
        private String reading = "";
        private String deleting = "";
        private boolean asks;
        private int asked;
        private int closed;

        private static String key(String account) {
            Charset ansi = Charset.forName("windows-1252");
            return new String(account.getBytes(ansi), ansi).toLowerCase(Locale.ROOT);
        }

        private static void fail(String how) throws PasswordAccessException {
            if (!how.isEmpty()) {
                throw new PasswordAccessException(how);
            }
        }

        @Override
        public String get(String account) throws PasswordAccessException {
            asked++;
            fail(reading);
            fail(entries.containsKey(key(account)) ? "" : nothing);
            return entries.getOrDefault(key(account), "");
        }

        @Override
        public void set(String account, String secret) {
            entries.put(key(account), secret);
        }

        @Override
        public void delete(String account) throws PasswordAccessException {
            fail(deleting);
            fail(entries.remove(key(account)) == null ? nothing : "");
        }

        @Override
        public boolean asksByItself() {
            return asks;
        }

        @Override
        public boolean isLocked() {
            return false;
        }

        @Override
        public boolean holds(String account) {
            return true;
        }

        @Override
        public void unlock(Duration most) {
            throw new AssertionError("nobody is asked");
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private SystemKeyStore store(Predicate<String> nothingKept) throws Exception {
        return new SystemKeyStore(
                () -> StrictRing.over(windows, nothingKept),
                "/data",
                new SystemKeyStore.Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofMinutes(1)),
                () -> now);
    }

    private SystemKeyStore store() throws Exception {
        return store(LibraryRing::isNothingOnWindows);
    }

    private static void keep(SystemKeyStore store, String entry, String text) throws Problem {
        try (Secret secret = Secret.of(text)) {
            store.put(entry, secret);
        }
    }

    private static String read(SystemKeyStore store, String entry) throws Problem {
        return store.get(entry).map(Secret::reveal).map(String::new).orElse("");
    }

    private static void refused(ProblemCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @CsvSource({"Branch, branch", "Ämter, ämter", "测试, 生产", "शाखा, 测试"})
    void namesThatAreOneToTheStoreAreTwoEntries(String one, String other) throws Exception {
        SystemKeyStore store = store();
        keep(store, one, "first");
        keep(store, other, "second");
        assertThat(read(store, one)).isEqualTo("first");
        store.remove(one);
        assertThat(store.get(one)).isEmpty();
        assertThat(read(store, other)).isEqualTo("second");
        assertThat(windows.entries.keySet()).allSatisfy(name -> assertThat(name).matches("[ -~]+"));
    }

    @Test
    void aStoreThatFailsIsNotAnEmptyOne() throws Exception {
        SystemKeyStore store = store();
        keep(store, "a", "kept");
        windows.reading = NO_SESSION;
        int before = windows.asked;
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
        assertThat(windows.asked).as("who declined is not asked at once again").isEqualTo(before + 1);
        windows.reading = "";
        assertThat(read(store, "a")).isEqualTo("kept");
        assertThat(store.get("b")).isEmpty();
    }

    @Test
    void whereASecretIsCannotBeToldByAStoreThatFails() throws Exception {
        SystemKeyStore store = store();
        keep(store, "a", "kept");
        Secrets secrets = new Secrets(Path.of("nowhere"), () -> Optional.of(store));
        windows.reading = NO_SESSION;
        assertThat(secrets.where("a")).isEmpty();
        assertThat(secrets.isLocked("a")).isTrue();
        now = now.plus(Duration.ofMinutes(2));
        assertThat(secrets.isLocked("a")).isFalse();
        assertThat(secrets.where("a")).isEmpty();
        windows.reading = "";
        store.get("a").orElseThrow().close();
        assertThat(secrets.where("a")).contains(SecretStore.Kind.SYSTEM);
        assertThat(secrets.isLocked("a")).isFalse();
    }

    @Test
    void whoDeclinesIsNotAskedAnewAtOnce() throws Exception {
        windows.asks = true;
        SystemKeyStore store = store();
        keep(store, "a", "kept");
        windows.reading = "Failed to get credential. User canceled the operation.";
        int before = windows.asked;
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
        assertThat(windows.asked).isEqualTo(before + 1);
        windows.reading = "";
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
        now = now.plus(Duration.ofMinutes(2));
        assertThat(read(store, "a")).isEqualTo("kept");
    }

    @Test
    void nothingCountsAsRemovedThatTheStoreDidNotLetGo() throws Exception {
        SystemKeyStore store = store();
        keep(store, "a", "kept");
        windows.deleting = NO_SESSION;
        refused(ProblemCode.SECRET_NOT_REMOVED, () -> store.remove("a"));
        windows.deleting = "";
        store.remove("a");
        store.remove("a");
        assertThat(windows.entries).isEmpty();
    }

    @Test
    void aStoreThatServesNobodyInThisSessionIsNone() {
        windows.reading = NO_SESSION;
        assertThatThrownBy(this::store).isInstanceOf(BackendNotSupportedException.class);
        assertThat(windows.closed).isEqualTo(1);
    }

    @Test
    void theWordsOfTheLibraryOnAMacAreKnown() throws Exception {
        windows.nothing = "No stored credentials match Enrol Desk account: ";
        SystemKeyStore store = store(LibraryRing::isNothingOnMac);
        keep(store, "a", "kept");
        assertThat(store.get("b")).isEmpty();
        store.remove("b");
        windows.deleting = "No password to delete. No stored credentials match Enrol Desk account: b";
        store.remove("b");
        windows.deleting = "No password to delete. Failed to get credential. User canceled the operation.";
        refused(ProblemCode.SECRET_NOT_REMOVED, () -> store.remove("b"));
        windows.reading = "Failed to get credential. User canceled the operation.";
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
    }
}
