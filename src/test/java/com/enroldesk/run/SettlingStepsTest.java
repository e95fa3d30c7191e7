package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.journal.Doubt;
import com.enroldesk.journal.Doubts;
import com.enroldesk.journal.OwnReceipts;
import com.enroldesk.journal.Ruling;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A settling one look at a time, in leaping time. */
final class SettlingStepsTest {
    private static final Duration SETTLE = Duration.ofMinutes(15);
    private static final RunRecord RUN = RunRecords.of(Action.DIRECT_ISSUE, RunState.PAUSED, 10, Optional.empty());

    private final LeapingTime time = new LeapingTime();
    private final Map<String, Holdings> truth = new HashMap<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Instant> looks = new ArrayList<>();
    private final ScriptedEngine engine = new ScriptedEngine(
            new Limits(10, 100, OptionalInt.of(60), 1, false),
            permit -> ScriptedEngine.all(permit, new Verdict.Open(), Advice.GO_ON));
    private Supplier<List<Doubt>> open = List::of;
    private Optional<Problem> broken = Optional.empty();

    private final Doubts doubts = new Doubts() {
        @Override
        public List<Doubt> of(RunRecord run) {
            return open.get();
        }

        @Override
        public OwnReceipts receiptsOf(RunRecord run, String customerId) throws Problem {
            if (broken.isPresent()) {
                throw broken.get();
            }
            return new OwnReceipts(Set.of(), Set.of());
        }

        @Override
        public boolean rule(RunRecord run, Doubt doubt, Ruling ruling) {
            rulings.add(ruling);
            return true;
        }
    };

    private Settling settling(Duration patience) {
        engine.holdings = inquiry -> {
            looks.add(Instant.EPOCH.plusNanos(time.nanos));
            return truth.getOrDefault(inquiry.value(), holds(inquiry.value()));
        };
        return new Settling(RUN, doubts, engine, time.outside(Duration.ZERO, Duration.ZERO), SETTLE, patience);
    }

    private static Doubt doubt(long row, long attempt, Duration over) {
        return new Doubt(
                new EnrolmentId(row),
                (int) row,
                attempt,
                IdentifierKind.ID,
                Long.toString(row),
                "INSTORE",
                Instant.EPOCH,
                Instant.EPOCH,
                over,
                Optional.empty());
    }

    private static Holdings holds(String customer, Holdings.Issued... issued) {
        return new Holdings(customer, List.of(issued), OptionalInt.of(1), Duration.ZERO, "{ }");
    }

    private static Holdings.Issued issued(String earned) {
        return new Holdings.Issued(earned, "", Optional.of(Instant.EPOCH));
    }

    @Test
    void everyLookAsksForWhatTheRequestCarriedAndIsRuled() throws Exception {
        List<Inquiry> asked = new ArrayList<>();
        Settling settling = settling(Duration.ZERO);
        engine.holdings = inquiry -> {
            asked.add(inquiry);
            return truth.getOrDefault(inquiry.value(), holds(inquiry.value()));
        };
        truth.put("1", holds("1", issued("78")));
        truth.put("3", holds("3", new Holdings.Issued("79", "", Optional.empty())));
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(2, 1, SETTLE), doubt(3, 1, SETTLE), doubt(4, 1, Duration.ZERO));
        settling.run();
        SettleProgress end = settling.await();
        assertThat(asked.getFirst())
                .isEqualTo(new Inquiry(RUN.program(), RUN.promotion(), IdentifierKind.ID, "1", "INSTORE"));
        assertThat(rulings.stream().map(ruling -> ruling.verdict().word())).containsExactly("OK", "CLEARED", "UNKNOWN");
        assertThat(rulings.get(1).verdict()).isEqualTo(new Verdict.Cleared(Reason.of(ReasonCode.CHECKED_NOT_ENROLLED)));
        assertThat(rulings.get(2).verdict()).isEqualTo(new Verdict.Unknown(Reason.of(ReasonCode.REPLY_ITEM_UNCLEAR)));
        assertThat(rulings)
                .allMatch(ruling -> ruling.how() == Ruling.How.CHECKED)
                .allMatch(ruling -> ruling.operator().equals("Tess"))
                .allMatch(ruling -> ruling.answer().equals("{ }"));
        assertThat(end).isEqualTo(new SettleProgress(4, 4, 1, 1, 1, 1, Optional.of(SETTLE), true));
        assertThat(settling.progress()).isEqualTo(end);
        assertThat(settling.record()).isEqualTo(RUN);
        assertThat(settling.hasEnded()).isTrue();
        assertThat(settling.failure()).isEmpty();
    }

    @Test
    void looksKeepTheBackendsLimit() throws Exception {
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(2, 1, SETTLE), doubt(3, 1, SETTLE));
        time.part = 2;
        Settling settling = settling(Duration.ZERO);
        time.pass(Duration.ofSeconds(10));
        settling.run();
        Instant first = looks.getFirst();
        assertThat(looks).containsExactly(first, first.plusSeconds(1), first.plusSeconds(2));
    }

    @Test
    void whatIsTooEarlyIsWaitedForOnceAndOnlyThatIsLookedAtAgain() throws Exception {
        Duration left = Duration.ofMinutes(2);
        List<List<Doubt>> told = new ArrayList<>(List.of(
                List.of(doubt(1, 1, SETTLE), doubt(2, 1, SETTLE.minus(left)), doubt(2, 2, SETTLE.minus(left))),
                List.of(
                        doubt(2, 1, SETTLE),
                        doubt(2, 2, SETTLE.minusSeconds(1)),
                        doubt(2, 3, SETTLE),
                        doubt(3, 1, SETTLE))));
        open = told::removeFirst;
        Settling settling = settling(left);
        settling.run();
        SettleProgress end = settling.await();
        assertThat(engine.asked).containsExactly("1", "2", "2", "2", "2");
        assertThat(time.waits).contains(left);
        assertThat(end).isEqualTo(new SettleProgress(3, 3, 0, 2, 1, 0, Optional.of(Duration.ofSeconds(1)), true));
        assertThat(rulings).hasSize(2);
    }

    @Test
    void unreadableAnswersBetweenReadableOnesAreTheirCustomersAlone() throws Exception {
        open = () -> LongStream.rangeClosed(1, 6)
                .mapToObj(row -> doubt(row, 1, SETTLE))
                .toList();
        assertThat(unreadableFor(Set.of("2", "4", "6")).await().cannotTell()).isEqualTo(3);
    }

    @Test
    void whatNobodyCanTellIsNotLookedAtAgainWithWhatWasTooEarly() throws Exception {
        truth.put("1", holds("1", new Holdings.Issued("79", "", Optional.empty())));
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(2, 1, Duration.ZERO));
        settling(SETTLE).run();
        assertThat(time.waits).contains(SETTLE);
        assertThat(engine.asked).containsExactly("1", "2", "2");
    }

    @Test
    void whatTakesLongerThanThereIsPatienceIsNotWaitedFor() throws Exception {
        open = () -> List.of(doubt(1, 1, Duration.ZERO));
        Settling settling = settling(SETTLE.minusNanos(1));
        settling.run();
        assertThat(settling.await().nextPossible()).contains(SETTLE);
        assertThat(engine.asked).hasSize(1);
        assertThat(time.waits).isEmpty();
    }

    @Test
    void aStopEndsTheLooksAndTheWait() throws Exception {
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(2, 1, SETTLE));
        Settling looking = settling(Duration.ZERO);
        time.meanwhile = looking::stop;
        looking.run();
        assertThat(engine.asked).containsExactly("1");
        assertThat(looking.await()).isEqualTo(new SettleProgress(2, 1, 0, 1, 0, 0, Optional.empty(), true));

        open = () -> List.of(doubt(1, 1, Duration.ZERO));
        Settling waiting = settling(Duration.ofHours(1));
        time.meanwhile = waiting::stop;
        time.part = 2;
        waiting.run();
        assertThat(engine.asked).containsExactly("1", "1");
        assertThat(waiting.await().nextPossible()).contains(SETTLE);
    }

    @Test
    void aSettlingThatIsStoppedBeforeItBeginsAsksNothing() throws Exception {
        open = () -> List.of(doubt(1, 1, SETTLE));
        Settling settling = settling(Duration.ZERO);
        assertThat(settling.hasEnded()).isFalse();
        settling.stop();
        settling.run();
        assertThat(engine.asked).isEmpty();
        assertThat(settling.await()).isEqualTo(new SettleProgress(1, 0, 0, 0, 0, 0, Optional.empty(), true));
    }

    @Test
    void ofARowThatIsToldTheOtherSendingsNeedNoLook() throws Exception {
        truth.put("1", holds("1", issued("78")));
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(1, 2, SETTLE), doubt(2, 1, SETTLE));
        Settling settling = settling(Duration.ZERO);
        settling.run();
        assertThat(engine.asked).containsExactly("1", "2");
        assertThat(settling.await()).isEqualTo(new SettleProgress(3, 3, 1, 1, 0, 0, Optional.empty(), true));
    }

    private Settling unreadableFor(Set<String> customers) {
        Settling settling = settling(Duration.ZERO);
        engine.holdings = inquiry -> {
            if (customers.contains(inquiry.value())) {
                throw new Problem(ProblemCode.SERVER_ANSWER_UNREADABLE, "host", "another customer");
            }
            return holds(inquiry.value());
        };
        settling.run();
        return settling;
    }

    @Test
    void oneCustomerWithAnUnreadableAnswerKeepsNobodyElseFromBeingLookedAt() throws Exception {
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(2, 1, SETTLE), doubt(3, 1, SETTLE));
        assertThat(unreadableFor(Set.of("1")).await())
                .isEqualTo(new SettleProgress(3, 3, 0, 2, 0, 1, Optional.empty(), true));
        assertThat(rulings).hasSize(2);
    }

    @Test
    void anyOtherProblemEndsItAtOnce() {
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(2, 1, SETTLE));
        Settling settling = settling(Duration.ZERO);
        engine.holdings = inquiry -> {
            if (inquiry.value().equals("1")) {
                throw new Problem(ProblemCode.SERVER_UNREACHABLE, "host", "why");
            }
            return holds(inquiry.value());
        };
        settling.run();
        assertThat(settling.failure()).isPresent();
        assertThat(rulings).isEmpty();
    }

    @Test
    void aServerThatSaysNothingReadableEndsIt() {
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(2, 1, SETTLE));
        assertThat(unreadableFor(Set.of("1", "2")).failure()).isPresent();
        open = () -> List.of(
                doubt(9, 1, SETTLE),
                doubt(1, 1, SETTLE),
                doubt(2, 1, SETTLE),
                doubt(3, 1, SETTLE),
                doubt(4, 1, SETTLE));
        Settling late = unreadableFor(Set.of("1", "2", "3"));
        assertThat(late.failure()).isPresent();
        assertThat(late.progress().looked()).isEqualTo(3);
    }

    @Test
    void aProblemEndsItAndIsToldToWhoeverWaits() {
        Problem problem = new Problem(ProblemCode.JOURNAL_FAILED, "journal");
        broken = Optional.of(problem);
        open = () -> List.of(doubt(1, 1, SETTLE));
        Settling settling = settling(Duration.ZERO);
        settling.run();
        assertThat(settling.hasEnded()).isTrue();
        assertThat(settling.failure()).contains(problem);
        assertThat(settling.progress().ended()).isTrue();
        assertThatThrownBy(settling::await).isSameAs(problem);
    }

    @Test
    void anInterruptionEndsItAndStaysKnown() {
        open = () -> List.of(doubt(1, 1, SETTLE), doubt(2, 1, SETTLE));
        Outside interrupted = new Outside(
                java.time.Clock.systemUTC(),
                () -> time.nanos,
                (changed, nanos) -> {
                    throw new InterruptedException();
                },
                new java.util.Random(7),
                "Tess",
                Duration.ZERO);
        engine.holdings = inquiry -> holds(inquiry.value());
        Settling settling = new Settling(RUN, doubts, engine, interrupted, SETTLE, Duration.ZERO);
        settling.run();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(settling.failure())
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.RUN_INTERRUPTED));
        assertThat(engine.asked).containsExactly("1");
    }

    @Test
    void whoeverWaitsIsToldTheEndAndKeepsNobodyFromReading() throws Exception {
        open = () -> List.of(doubt(1, 1, SETTLE));
        Settling settling = settling(Duration.ZERO);
        CountDownLatch answered = new CountDownLatch(1);
        engine.holdings = inquiry -> {
            try {
                answered.await();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            return holds(inquiry.value());
        };
        List<SettleProgress> told = new CopyOnWriteArrayList<>();
        Thread waiting = Thread.ofPlatform().daemon().start(() -> {
            try {
                told.add(settling.await());
                settling.failure();
            } catch (Problem | InterruptedException unforeseen) {
                throw new IllegalStateException(unforeseen);
            }
        });
        while (waiting.getState() != Thread.State.WAITING && waiting.isAlive()) {
            Thread.onSpinWait();
        }
        Thread.ofPlatform().daemon().start(settling);
        answered.countDown();
        assertThat(waiting.join(Duration.ofSeconds(20))).isTrue();
        assertThat(told).containsExactly(new SettleProgress(1, 1, 0, 1, 0, 0, Optional.empty(), true));
        // By another thread than the one that waited.
        assertThat(settling.progress()).isEqualTo(told.getFirst());
    }

    @Test
    void aRealStopWakesASettlingThatWaits() throws Exception {
        open = () -> List.of(doubt(1, 1, Duration.ZERO));
        engine.holdings = inquiry -> holds(inquiry.value());
        Outside real = Outside.real(java.time.Clock.systemUTC(), new java.util.Random(7), "Tess", Duration.ZERO);
        Settling settling = new Settling(RUN, doubts, engine, real, SETTLE, Duration.ofHours(1));
        Thread thread = Thread.ofPlatform().start(settling);
        while (settling.progress().looked() == 0 || thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        settling.stop();
        assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
        assertThat(settling.await().tooEarly()).isEqualTo(1);
    }
}
