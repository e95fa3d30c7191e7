package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What answers mean for the rest of a run, one answer at a time. */
final class CourseTest {
    private static final Reason WHY = Reason.of(ReasonCode.CONNECTION_REFUSED);
    private static final Reason OTHER = Reason.of(ReasonCode.SIGN_IN_REFUSED);
    private static final Verdict LOST = new Verdict.Unknown(Reason.of(ReasonCode.TIMED_OUT));
    private static final Verdict OK = new Verdict.Rejected(WHY);

    private final LeapingTime time = new LeapingTime();
    private final Outside outside = time.outside(Duration.ZERO, Duration.ZERO);
    private final RunControl control = new RunControl(RunRecords.READY, new EnumMap<>(OutcomeKind.class), outside);
    private long attempt;

    private Course course(RunState state, int batch, Limits limits) {
        RunRecord run = RunRecords.of(Action.DIRECT_ISSUE, state, batch, Optional.empty());
        return new Course(run, limits, control, outside);
    }

    private Course course(OutcomeKind known) {
        RunRecord run = RunRecords.of(Action.DIRECT_ISSUE, RunState.PAUSED, 10, Optional.empty());
        EnumMap<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        counts.put(known, 1L);
        return new Course(run, lanes(1, true), new RunControl(run, counts, outside), outside);
    }

    private static Limits lanes(int lanes, boolean firstAlone) {
        return new Limits(10, 100, OptionalInt.empty(), lanes, firstAlone);
    }

    private Permit claimed(Course course, int size) {
        Permit permit = RunRecords.permit(++attempt, size);
        course.claimed(permit);
        return permit;
    }

    private static void answer(Course course, Permit permit, Verdict verdict, Advice advice) {
        Reply reply = ScriptedEngine.all(permit, verdict, advice);
        course.weigh(new Lanes.Answer(permit, reply));
    }

    private void answer(Course course, Verdict verdict, Advice advice) {
        answer(course, claimed(course, 10), verdict, advice);
    }

    private static Advice again(Advice.Cause cause, Duration wait) {
        return new Advice.Again(cause, WHY, Optional.of(wait));
    }

    private RunProgress.Hold held() {
        control.waiting(Optional.of(1_000_000_000L), time.nanos);
        return control.progress().waiting().orElseThrow().hold().orElseThrow();
    }

    @Test
    void oneRequestGoesAtATimeUntilOneWasAnswered() {
        Course course = course(RunState.READY, 10, lanes(4, false));
        assertThat(course.proven()).isFalse();
        assertThat(course.width()).isEqualTo(1);
        answer(course, OK, Advice.GO_ON);
        assertThat(course.proven()).isTrue();
        assertThat(course.width()).isEqualTo(4);
        assertThat(course.ending()).isEmpty();
    }

    @Test
    void aBatchIsNeverLargerThanTheEngineTakes() {
        assertThat(course(RunState.READY, 500, lanes(1, false)).most()).isEqualTo(100);
        assertThat(course(RunState.READY, 50, lanes(1, false)).most()).isEqualTo(50);
    }

    @Test
    void aRunBeginsWithOneCustomerAloneUntilSomebodysOutcomeIsKnown() {
        Course fresh = course(RunState.READY, 10, lanes(1, true));
        assertThat(fresh.most()).isEqualTo(1);
        answer(fresh, OK, Advice.GO_ON);
        assertThat(fresh.most()).isEqualTo(10);
        assertThat(course(RunState.PAUSED, 10, lanes(1, true)).most())
                .as("interrupted before anything was answered")
                .isEqualTo(1);
        for (OutcomeKind known : OutcomeKind.values()) {
            boolean answered =
                    Set.of("ENROLLED", "NOT_ENROLLED", "FAILED", "TAKEN_BACK").contains(known.name());
            assertThat(course(known).most()).as(known.name()).isEqualTo(answered ? 10 : 1);
        }
        assertThat(course(RunState.READY, 10, lanes(1, false)).most()).isEqualTo(10);
    }

    @Test
    void aFirstCustomerInDoubtEndsANewRunAndALaterOneDoesNot() {
        Course alone = course(RunState.READY, 10, lanes(1, true));
        answer(alone, LOST, Advice.GO_ON);
        assertThat(alone.ending()).contains(new Course.Ending(RunState.PAUSED, Reason.of(ReasonCode.TIMED_OUT)));

        Course usual = course(RunState.READY, 10, lanes(1, false));
        answer(usual, LOST, Advice.GO_ON);
        assertThat(usual.ending()).isEmpty();
        answer(usual, OK, Advice.GO_ON);
        assertThat(usual.ending()).isEmpty();
        answer(usual, LOST, Advice.GO_ON);
        assertThat(usual.ending()).contains(new Course.Ending(RunState.PAUSED, Reason.of(ReasonCode.TIMED_OUT)));
    }

    @Test
    void aBlownFuseEndsTheRunOnlyWithADoubt() {
        Course course = course(RunState.READY, 10, lanes(2, false));
        Permit one = claimed(course, 10);
        answer(course, one, LOST, Advice.GO_ON);
        answer(course, one, OK, Advice.GO_ON);
        assertThat(course.ending()).isEmpty();
    }

    @Test
    void theFirstReasonToEndStays() {
        Course course = course(RunState.READY, 10, lanes(2, false));
        answer(course, OK, new Advice.Refused(WHY));
        answer(course, OK, new Advice.Pause(OTHER));
        assertThat(course.ending()).contains(new Course.Ending(RunState.REFUSED, WHY));

        Course paused = course(RunState.READY, 10, lanes(2, false));
        answer(paused, OK, new Advice.Pause(OTHER));
        answer(paused, OK, new Advice.Refused(WHY));
        assertThat(paused.ending()).contains(new Course.Ending(RunState.PAUSED, OTHER));
        assertThat(paused.proven()).isFalse();
    }

    @Test
    void aWaitBeginsWhenItsAnswerIsRead() {
        Course course = course(RunState.READY, 10, lanes(1, false));
        assertThat(course.notBefore()).isEqualTo(time.nanos);
        time.pass(Duration.ofSeconds(3));
        answer(course, OK, again(Advice.Cause.LIMITED, Duration.ofSeconds(9)));
        assertThat(course.notBefore())
                .isEqualTo(time.nanos + Duration.ofSeconds(9).toNanos());
        assertThat(held()).isEqualTo(new RunProgress.Hold(RunProgress.Obstacle.SERVER_LIMIT, 1, 5));
        answer(course, OK, again(Advice.Cause.LIMITED, Duration.ofSeconds(2)));
        assertThat(course.notBefore())
                .as("a shorter one does not shorten it")
                .isEqualTo(time.nanos + Duration.ofSeconds(9).toNanos());
        assertThat(held().tries()).isEqualTo(2);
        assertThat(course.proven()).isFalse();
    }

    @Test
    void anAnswerThatCountsHoldsNothingAnyMore() {
        Course course = course(RunState.READY, 10, lanes(1, false));
        for (int i = 0; i < 5; i++) {
            answer(course, OK, again(Advice.Cause.LIMITED, Duration.ZERO));
        }
        answer(course, OK, Advice.GO_ON);
        control.waiting(Optional.of(1L), time.nanos);
        assertThat(control.progress().waiting().orElseThrow().hold()).isEmpty();
        answer(course, OK, again(Advice.Cause.LIMITED, Duration.ZERO));
        assertThat(course.ending()).isEmpty();
        assertThat(held().tries()).isEqualTo(1);
    }

    @Test
    void whatWasOnItsWayWithOneThatCountedIsTheSameTryButItsWaitIsKept() {
        Course course = course(RunState.READY, 10, lanes(4, false));
        List<Permit> four = List.of(claimed(course, 10), claimed(course, 10), claimed(course, 10), claimed(course, 10));
        answer(course, four.get(1), OK, again(Advice.Cause.SIGN_IN, Duration.ofSeconds(1)));
        assertThat(course.notBefore()).isEqualTo(time.nanos);
        answer(course, four.get(3), OK, again(Advice.Cause.SIGN_IN, Duration.ofSeconds(8)));
        assertThat(course.notBefore())
                .isEqualTo(time.nanos + Duration.ofSeconds(8).toNanos());
        answer(course, four.get(0), OK, again(Advice.Cause.SIGN_IN, Duration.ofSeconds(3)));
        assertThat(course.notBefore())
                .isEqualTo(time.nanos + Duration.ofSeconds(8).toNanos());
        answer(course, four.get(2), OK, new Advice.Again(Advice.Cause.SIGN_IN, WHY, Optional.empty()));
        assertThat(course.ending()).as("one incident is one try").isEmpty();
        assertThat(held()).isEqualTo(new RunProgress.Hold(RunProgress.Obstacle.SIGN_IN, 1, 1));

        answer(course, claimed(course, 10), OK, again(Advice.Cause.SIGN_IN, Duration.ZERO));
        assertThat(course.ending()).contains(new Course.Ending(RunState.PAUSED, WHY));
    }

    @Test
    void aRequestThatIsTooLargeIsHalvedOfWhatItWas() {
        Course course = course(RunState.READY, 10, lanes(1, false));
        answer(course, claimed(course, 7), OK, again(Advice.Cause.TOO_LARGE, Duration.ofHours(1)));
        assertThat(course.most()).isEqualTo(3);
        assertThat(course.notBefore()).isEqualTo(time.nanos);
        assertThat(held()).isEqualTo(new RunProgress.Hold(RunProgress.Obstacle.REQUEST_SIZE, 1, 1));
        answer(course, claimed(course, 3), OK, again(Advice.Cause.TOO_LARGE, Duration.ZERO));
        assertThat(course.ending()).contains(new Course.Ending(RunState.PAUSED, WHY));
        assertThat(course.most()).isEqualTo(3);
    }

    @Test
    void twoAreHalvedToOneAndOneCannotBe() {
        Course two = course(RunState.READY, 10, lanes(1, false));
        answer(two, claimed(two, 2), OK, again(Advice.Cause.TOO_LARGE, Duration.ZERO));
        assertThat(two.most()).isEqualTo(1);
        assertThat(two.ending()).isEmpty();
        Course one = course(RunState.READY, 10, lanes(1, false));
        answer(one, claimed(one, 1), OK, again(Advice.Cause.TOO_LARGE, Duration.ZERO));
        assertThat(one.ending()).contains(new Course.Ending(RunState.PAUSED, WHY));
    }

    @Test
    void anotherCauseOfOneCustomerIsTriedAgain() {
        Course course = course(RunState.READY, 10, lanes(1, false));
        answer(course, claimed(course, 1), OK, again(Advice.Cause.NOT_SENT, Duration.ZERO));
        assertThat(course.ending()).isEmpty();
        assertThat(course.most()).isEqualTo(10);
        assertThat(held()).isEqualTo(new RunProgress.Hold(RunProgress.Obstacle.CONNECTION, 1, 6));
        assertThat(course.notBefore() - time.nanos)
                .isBetween(
                        Duration.ofMillis(500).toNanos(), Duration.ofSeconds(1).toNanos());
    }
}
