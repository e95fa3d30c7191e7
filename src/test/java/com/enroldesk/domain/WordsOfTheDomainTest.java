package com.enroldesk.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words say of themselves: stable names, what is sent, and what is never shown. */
final class WordsOfTheDomainTest {
    private static final Instant AT = Instant.parse("2026-03-04T05:06:07Z");

    @Test
    void aReceiptsTextTellsItsNumberAndNobody() {
        assertThat(new Receipt("78", "5", "98662653", Instant.EPOCH)).hasToString("Receipt[78]");
    }

    @Test
    void anEmailIsSentAsItWasGivenAndAnythingElseNormalised() {
        assertThat(new Identifier(IdentifierKind.EMAIL, " Asha@Example.com ", "asha@example.com").sent())
                .isEqualTo("Asha@Example.com");
        assertThat(new Identifier(IdentifierKind.MOBILE, "+91 98123 00501", "919812300501").sent())
                .isEqualTo("919812300501");
        assertThat(new Identifier(IdentifierKind.ID, " 007 ", "007").sent()).isEqualTo("007");
    }

    @Test
    void anIdNeverEqualsAMobile() {
        String same = "919812300501";
        assertThat(Arrays.stream(IdentifierKind.values()).map(kind -> new Identifier(kind, same, same).ledgerKey()))
                .containsExactly("i919812300501", "m919812300501", "e919812300501");
    }

    @Test
    void aKindIsFoundByItsLetterAndByNoOther() {
        for (IdentifierKind kind : IdentifierKind.values()) {
            assertThat(IdentifierKind.ofLetter(kind.letter())).isEqualTo(kind);
        }
        assertThatThrownBy(() -> IdentifierKind.ofLetter('x'))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("120");
    }

    @Test
    void whatNamesACustomerIsMasked() {
        assertThat(new Identifier(IdentifierKind.MOBILE, "+91 98123 00501", "919812300501"))
                .hasToString("Identifier[MOBILE, 15 characters]");
        assertThat(new Evidence(
                        "919812300501", OptionalInt.of(200), Optional.of("r-7"), Optional.of("919812300501"), AT))
                .hasToString("Evidence[status=OptionalInt[200], at=2026-03-04T05:06:07Z]");
        Holdings.Issued issued = new Holdings.Issued("78", "5", Optional.of(AT));
        assertThat(new Holdings("11", List.of(issued, issued), OptionalInt.empty(), Duration.ZERO, "919812300501"))
                .hasToString("Holdings[2 issued]");
    }

    @Test
    void aSecretNeverShowsItselfAndCanBeWiped() {
        char[] typed = "till.001".toCharArray();
        Secret secret = new Secret(typed);
        try (Secret same = Secret.of("till.001");
                Secret none = Secret.of("")) {
            Arrays.fill(typed, 'x');
            assertThat(secret.reveal()).isEqualTo("till.001".toCharArray());
            assertThat(same.reveal()).isEqualTo("till.001".toCharArray());
            assertThat(secret.length()).isEqualTo(8);
            assertThat(secret.isEmpty()).isFalse();
            assertThat(none.isEmpty()).isTrue();
            assertThat(secret).hasToString("Secret[•••]");

            Arrays.fill(secret.reveal(), 'x');
            Secret copy = secret.copy();
            secret.close();
            assertThat(secret.reveal()).containsOnly('\0').hasSize(8);
            assertThat(copy.reveal()).isEqualTo("till.001".toCharArray());
            copy.close();
            assertThat(copy.reveal()).containsOnly('\0');
        }
    }

    @Test
    void aReceiptNeedsANumber() {
        assertThat(new Receipt("78", "5", "11", AT).number()).isEqualTo("78");
        assertThat(new Receipt("", "5", "11", AT).number()).isEqualTo("5");
        assertThat(new Receipt("78", "", "11", AT).number()).isEqualTo("78");
        assertThatThrownBy(() -> new Receipt("", "", "11", AT)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "8015, CUSTOMER_NOT_FOUND",
        "8890, LIMIT_REACHED",
        "8892, PROMOTION_INACTIVE",
        "1101, PROGRAM_INVALID",
        "other, OTHER_CODE",
        "4711, OTHER_CODE",
        "403, OTHER_CODE",
        "413, OTHER_CODE",
        "invalid, OTHER_CODE",
        "reply, OTHER_CODE",
        "'', OTHER_CODE"
    })
    void aServersNumberIsOneOfACustomerOrOfARequestOrUnknown(String number, ReasonCode code) {
        assertThat(ReasonCode.ofServer(number)).isEqualTo(code);
        assertThat(Reason.ofServer(number, "why")).isEqualTo(new Reason(code, number, "why"));
    }

    @Test
    void aReasonOfOurOwnIsCountedUnderItsCodesKey() {
        assertThat(Reason.of(ReasonCode.INVALID_EMAIL)).isEqualTo(new Reason(ReasonCode.INVALID_EMAIL, "invalid", ""));
        assertThat(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "12"))
                .isEqualTo(new Reason(ReasonCode.DUPLICATE_IN_LIST, "duplicate", "12"));
    }

    @Test
    void aProblemCarriesItsCodeItsArgumentsAndItsCauseButOnlyTheCodeInItsMessage() {
        IOException cause = new IOException("broken");
        Problem caused = new Problem(ProblemCode.EXPORT_FAILED, cause, "results.csv");
        assertThat(caused.code()).isEqualTo(ProblemCode.EXPORT_FAILED);
        assertThat(caused.arguments()).containsExactly("results.csv");
        assertThat(caused).hasCause(cause).hasMessage("EXP-101 EXPORT_FAILED");
        Problem bare = new Problem(ProblemCode.EXPORT_FAILED, "results.csv");
        assertThat(bare.arguments()).containsExactly("results.csv");
        assertThat(bare).hasNoCause().hasMessage("EXP-101 EXPORT_FAILED");
    }

    @Test
    void noTwoProblemsHaveOneNumber() {
        assertThat(Arrays.stream(ProblemCode.values()).map(ProblemCode::number))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("[A-Z]{2,3}-\\d{3}"));
    }

    @Test
    void outcomesAndStatesHaveStableNames() {
        assertThat(Arrays.stream(OutcomeKind.values()).map(OutcomeKind::key))
                .containsExactly(
                        "waiting",
                        "sending",
                        "enrolled",
                        "notEnrolled",
                        "failed",
                        "needsChecking",
                        "skipped",
                        "notSent",
                        "takenBack");
        assertThat(Arrays.stream(RunState.values()).map(RunState::key))
                .containsExactly("ready", "running", "paused", "stopped", "refused", "finished");
        assertThat(Arrays.stream(IdentifierKind.values()).map(IdentifierKind::wireName))
                .containsExactly("id", "mobile", "email");
    }

    @Test
    void onlyARunAtRestWithSomethingLeftCanBeContinued() {
        Set<RunState> continuable =
                Arrays.stream(RunState.values()).filter(RunState::continuable).collect(Collectors.toSet());
        assertThat(continuable)
                .containsExactlyInAnyOrder(RunState.READY, RunState.PAUSED, RunState.STOPPED, RunState.REFUSED);
    }

    @Test
    void runsAreOrderedByTheirNumber() {
        assertThat(new RunId(9)).isLessThan(new RunId(10)).hasToString("9");
        assertThat(new RunId(10)).isEqualByComparingTo(new RunId(10)).isGreaterThan(new RunId(9));
    }

    @Test
    void aStepOfTryingAConnectionFailedOnlyWhenItSaysSo() {
        Reason why = Reason.of(ReasonCode.NAME_NOT_FOUND);
        ConnectionCheck failed = ConnectionCheck.failed(ConnectionCheck.Kind.NAME, why);
        assertThat(failed.failed()).isTrue();
        assertThat(failed.why()).contains(why);
        assertThat(failed.found()).isEmpty();
        ConnectionCheck fine = ConnectionCheck.fine(ConnectionCheck.Kind.CLOCK, "2 s");
        assertThat(fine.failed()).isFalse();
        assertThat(fine.found()).isEqualTo("2 s");
        ConnectionCheck skipped = ConnectionCheck.skipped(ConnectionCheck.Kind.PROXY);
        assertThat(skipped.failed()).isFalse();
        assertThat(skipped.state()).isEqualTo(ConnectionCheck.State.SKIPPED);
        assertThat(skipped.kind()).isEqualTo(ConnectionCheck.Kind.PROXY);
    }
}
