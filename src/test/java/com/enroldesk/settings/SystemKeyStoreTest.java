package com.enroldesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Secret;
import com.github.javakeyring.PasswordAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On a keyring that does what the real ones were seen to do. */
class SystemKeyStoreTest {
    private static final SystemKeyStore.Patience PATIENCE =
            new SystemKeyStore.Patience(Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofMinutes(1));

    private final Keyring keyring = new Keyring();
    private Instant now = Instant.EPOCH;

    /** The daemon, and what a person answers when it asks. */
    private static final class Keyring {
        private final Map<String, String> entries = new HashMap<>();
        private final Deque<Boolean> answers = new ArrayDeque<>();
        private boolean locked;
        private boolean swallows;
        private int session;
        private int opened;
        private int prompts;
        private @Nullable CountDownLatch stuck;

        SystemRing open() {
            opened++;
            return new Ring(this, session);
        }

        /** Whoever was connected before is not known any more. */
        void startAnew() {
            session++;
        }
    }

    /** One connection to it, with the library's ways: what fails when something is kept fails without a word. */
    private record Ring(Keyring keyring, int session) implements SystemRing {
        private boolean known() {
            // The library asks at each of its calls, be there an entry or not.
            keyring.prompts += keyring.locked ? 1 : 0;
            if (keyring.stuck != null) {
                try {
                    keyring.stuck.await();
                } catch (InterruptedException ordered) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(ordered);
                }
            }
            return session == keyring.session && !keyring.locked;
        }

        @Override
        public String get(String account) throws PasswordAccessException {
            boolean known = known();
            if (!keyring.entries.containsKey(account)) {
                throw new PasswordAccessException("No stored credentials match");
            }
            if (!known) {
                throw new NullPointerException("the library has no answer");
            }
            return keyring.entries.get(account);
        }

        @Override
        public void set(String account, String secret) {
            if (known() && !keyring.swallows) {
                keyring.entries.put(account, secret);
            }
        }

        @Override
        public void delete(String account) throws PasswordAccessException {
            boolean known = known();
            if (!keyring.entries.containsKey(account)) {
                throw new PasswordAccessException("No stored credentials match");
            }
            if (known && !keyring.swallows) {
                keyring.entries.remove(account);
            }
        }

        @Override
        public boolean isLocked() {
            return keyring.locked;
        }

        @Override
        public boolean holds(String account) {
            return keyring.entries.containsKey(account);
        }

        @Override
        public void unlock(Duration most) {
            keyring.prompts++;
            keyring.locked = keyring.answers.isEmpty() || !keyring.answers.poll();
        }

        @Override
        public void close() {}
    }

    private SystemKeyStore store() throws Exception {
        return new SystemKeyStore(keyring::open, "/data", PATIENCE, () -> now);
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private static void keep(SystemKeyStore store, String text) throws Problem {
        try (Secret secret = Secret.of(text)) {
            store.put("a", secret);
        }
    }

    private static String read(SystemKeyStore store) throws Problem {
        return store.get("a").map(Secret::reveal).map(String::new).orElse("");
    }

    @Test
    void whatIsKeptIsReadBack() throws Exception {
        SystemKeyStore store = store();
        keep(store, "before");
        keyring.swallows = true;
        refused(ProblemCode.SECRET_STORE_FAILED, () -> keep(store, "after"));
        assertThat(read(store)).isEqualTo("before");
        keyring.swallows = false;
        keep(store, "after");
        assertThat(read(store)).isEqualTo("after");
        assertThat(keyring.prompts).isZero();
    }

    @Test
    void aKeyringThatWasStartedAnewIsReachedAgain() throws Exception {
        SystemKeyStore store = store();
        keep(store, "before");
        keyring.startAnew();
        assertThat(read(store)).isEqualTo("before");
        keyring.startAnew();
        keep(store, "after");
        assertThat(read(store)).isEqualTo("after");
        keyring.startAnew();
        store.remove("a");
        assertThat(keyring.entries).isEmpty();
        assertThat(keyring.opened).isEqualTo(4);
    }

    @Test
    void aLockedKeyringIsUnlockedOnceForEachDeed() throws Exception {
        SystemKeyStore store = store();
        keep(store, "before");
        keyring.locked = true;
        refused(ProblemCode.SECRET_STORE_FAILED, () -> keep(store, "after"));
        refused(ProblemCode.SECRET_NOT_REMOVED, () -> store.remove("a"));
        assertThat(keyring.prompts).isEqualTo(2);
        assertThat(keyring.entries).containsValue("before");
        keyring.answers.add(true);
        store.remove("a");
        assertThat(keyring.entries).isEmpty();
        keyring.locked = true;
        store.remove("a");
        assertThat(store.get("a")).isEmpty();
        assertThat(keyring.prompts).isEqualTo(3);
    }

    @Test
    void whoDoesNotUnlockItIsNotAskedAgainAtOnceForTheSakeOfReading() throws Exception {
        SystemKeyStore store = store();
        keep(store, "kept");
        keyring.locked = true;
        assertThat(store.isLocked("a")).isTrue();
        assertThat(store.isLocked("b")).isFalse();
        assertThat(keyring.prompts).isZero();
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
        assertThat(keyring.prompts).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(2));
        keyring.answers.add(true);
        assertThat(read(store)).isEqualTo("kept");
        assertThat(keyring.prompts).isEqualTo(2);
    }

    @Test
    void oneThatIsUnlockedElsewhereIsReadAtOnce() throws Exception {
        SystemKeyStore store = store();
        keep(store, "kept");
        keyring.locked = true;
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
        keyring.locked = false;
        assertThat(read(store)).isEqualTo("kept");
    }

    @Test
    void aKeyringThatDoesNotAnswerIsNotWaitedForWithoutEnd() throws Exception {
        SystemKeyStore store = store();
        keep(store, "before");
        CountDownLatch stuck = new CountDownLatch(1);
        keyring.stuck = stuck;
        refused(ProblemCode.SECRET_STORE_LOCKED, () -> store.get("a"));
        refused(ProblemCode.SECRET_STORE_FAILED, () -> keep(store, "after"));
        keyring.stuck = null;
        stuck.countDown();
        assertThat(read(store)).isEqualTo("before");
    }
}
