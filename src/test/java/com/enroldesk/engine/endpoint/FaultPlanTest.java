package com.enroldesk.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPlanTest {
    @ParameterizedTest
    @EnumSource(Fault.class)
    void everyFaultIsReadWithAndWithoutItsNumber(Fault fault) throws Problem {
        assertThat(Faults.parse(List.of(fault.word())).of(fault)).hasValue(fault.usual());
        assertThat(Faults.parse(List.of(fault.word() + ":7")).of(fault)).hasValue(7);
        assertThat(Faults.parse(List.of(fault.word() + ":" + fault.most())).of(fault))
                .hasValue(fault.most());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "lose:",
                "lose:0",
                "lose:-1",
                "lose:1000001",
                "lose:1.5",
                "lose:x",
                "lose:1:2",
                "LOSE:3",
                "lose 3",
                "down:3601",
                "9"
            })
    void anythingElseIsRefusedByName(String text) {
        assertThatThrownBy(() -> Faults.parse(List.of("seed:1", text)))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.FAULT_INVALID);
                    assertThat(problem.arguments().getFirst()).isEqualTo(text);
                    assertThat(problem.arguments().get(1).toString()).contains(":1–");
                });
    }

    @Test
    void ofTwoOfOneKindTheLastCounts() throws Problem {
        assertThat(Faults.parse(List.of("lose:3", "lose:4"))).isEqualTo(Faults.NONE.with(Fault.LOSE, 4));
    }

    @Test
    void withoutFaultsEveryCallEndsWell() {
        FaultPlan plan = new FaultPlan(Faults.NONE);
        assertThat(LongStream.rangeClosed(1, 1_000).mapToObj(plan::at))
                .allMatch(treatment -> treatment.ending().isEmpty() && !treatment.inactive());
    }

    @Test
    void aFaultFallsOnEveryNthCallAndOnNoOther() {
        FaultPlan plan = new FaultPlan(Faults.NONE.with(Fault.LOSE, 3));
        assertThat(LongStream.rangeClosed(1, 9)
                        .filter(call -> plan.at(call).ending().equals(Optional.of(Fault.LOSE))))
                .containsExactly(3L, 6L, 9L);
    }

    @Test
    void whereTwoFallOnOneCallTheFirstInTheListDecides() {
        FaultPlan plan = new FaultPlan(
                Faults.NONE.with(Fault.SHUFFLE, 2).with(Fault.LOSE, 3).with(Fault.EXPIRE, 6));
        assertThat(LongStream.rangeClosed(1, 6).mapToObj(call -> plan.at(call).ending()))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Fault.SHUFFLE),
                        Optional.of(Fault.LOSE),
                        Optional.of(Fault.SHUFFLE),
                        Optional.empty(),
                        Optional.of(Fault.EXPIRE));
    }

    @Test
    void thePromotionGoesInactiveAfterSoManyCallsAndStaysSo() {
        FaultPlan plan = new FaultPlan(Faults.NONE.with(Fault.INACTIVE_AFTER, 2));
        assertThat(LongStream.rangeClosed(1, 4).mapToObj(call -> plan.at(call).inactive()))
                .containsExactly(false, false, true, true);
    }

    @Test
    void theSameSeedChoosesTheSameAndAnotherSeedOtherwise() {
        FaultPlan one = new FaultPlan(Faults.NONE.with(Fault.SEED, 5));
        FaultPlan same = new FaultPlan(Faults.NONE.with(Fault.SEED, 5));
        FaultPlan other = new FaultPlan(Faults.NONE.with(Fault.SEED, 6));
        assertThat(one.at(4)).isEqualTo(same.at(4));
        assertThat(one.at(4).luck())
                .isNotEqualTo(other.at(4).luck())
                .isNotEqualTo(one.at(5).luck());
    }

    @Test
    void theMeterLetsSoManyInAMinuteAndSaysWhenThereIsRoom() {
        CallMeter meter = new CallMeter();
        long second = 1_000_000_000L;
        assertThat(meter.enter(2, 0)).isEmpty();
        assertThat(meter.enter(2, 10 * second)).isEmpty();
        assertThat(meter.enter(2, 20 * second)).isEqualTo(OptionalInt.of(40));
        assertThat(meter.enter(2, 60 * second - 1)).isEqualTo(OptionalInt.of(1));
        assertThat(meter.enter(2, 60 * second)).isEmpty();
        assertThat(meter.enter(2, 61 * second)).isEqualTo(OptionalInt.of(9));
    }
}
