package com.enroldesk.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunState;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private final Texts texts = Texts.load(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(OutcomeKind.class)
    void everyOutcomeHasItsWord(OutcomeKind kind) {
        assertThat(texts.outcome(kind)).isNotBlank();
        assertThat(texts.get("outcome.inline." + kind.key())).isNotBlank();
    }

    @Test
    void outcomeWordsAreThoseOfTheContract() {
        assertThat(List.of(OutcomeKind.values()).stream().map(texts::outcome))
                .containsExactly(
                        "Waiting",
                        "Sending",
                        "Enrolled",
                        "Not enrolled",
                        "Failed",
                        "Needs checking",
                        "Skipped",
                        "Not sent",
                        "Taken back");
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void everyReasonHasASentenceAndAnAdviceWithAndWithoutDetail(ReasonCode code) {
        for (Reason reason : List.of(Reason.of(code), Reason.of(code, "12"))) {
            assertComplete(texts.reason(reason));
            assertComplete(texts.advice(reason));
        }
        if (texts.reason(Reason.of(code, "12")).contains("12")) {
            assertThat(texts.has("reason." + code + ".plain")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasASentenceThatItsArgumentsFill(ProblemCode code) {
        assertComplete(texts.problem(new Problem(code, argumentsOf(code).toArray())));
    }

    @Test
    void everyPatternIsUnderstood() {
        for (String key : Collections.list(texts.bundle().getKeys())) {
            assertThat(texts.get(key, 1, 2, 3, 4, 5, 6)).as(key).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void aClosedPromotionIsExplainedInWords() {
        Problem problem = new Problem(ProblemCode.PROMOTION_CLOSED, "Monsoon Double", Promotion.Closed.ENDED);
        assertThat(texts.problem(problem)).startsWith("Nobody can be enrolled in “Monsoon Double”: it has ended.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "400, 0.4 s",
        "9960, 10 s",
        "38000, 38 s",
        "59999, 59 s",
        "200000, 3 min 20 s",
        "7500000, 2 h 5 min",
        "90000000, 1 day 1 h",
        "180000000, 2 days 2 h"
    })
    void aSpanHasAsMuchDetailAsPeopleNeed(long millis, String words) {
        assertThat(texts.duration(Duration.ofMillis(millis))).isEqualTo(words);
    }

    @Test
    void ratesAndCountsReadWell() {
        assertThat(texts.rate(0)).isEqualTo("0 customers/s");
        assertThat(texts.rate(0.5)).isEqualTo("30 customers/min");
        assertThat(texts.rate(8.14)).isEqualTo("8.1 customers/s");
        assertThat(texts.rate(123456.7)).isEqualTo("123,457 customers/s");
        assertThat(texts.count("customers", 0)).isEqualTo("no customers");
        assertThat(texts.count("customers", 1)).isEqualTo("1 customer");
        assertThat(texts.count("rows", 20000)).isEqualTo("20,000 rows");
        assertThat(texts.dateTime(Instant.parse("2026-05-03T09:05:00Z"), ZoneOffset.UTC))
                .isEqualTo("3 May 2026, 09:05");
    }

    @Test
    void extraFieldsAreNamedAsFarAsTheyCanBe() {
        String head = "API-132 The server's answers have ";
        assertThat(texts.extraFields(new ExtraFields(List.of("tier"), 0)))
                .startsWith(head + "a field that Enrol Desk does not know: tier. Answers");
        assertThat(texts.extraFields(new ExtraFields(List.of("tier", "note"), 0)))
                .startsWith(head + "2 fields that Enrol Desk does not know: tier, note. Answers");
        assertThat(texts.extraFields(new ExtraFields(List.of("tier", "note"), 1234)))
                .startsWith(head + "1,236 fields that Enrol Desk does not know: tier, note and 1,234 more. Answers");
        assertThat(texts.extraFields(new ExtraFields(List.of(), 1)))
                .startsWith(
                        head + "a field that Enrol Desk does not know: not named here, since its name may be data.");
        assertThat(texts.extraFields(new ExtraFields(List.of(), 3)))
                .contains("not named here, since their names may be data.");
    }

    @Test
    void theEquationAddsUp() {
        Map<OutcomeKind, Long> counts = Map.of(
                OutcomeKind.ENROLLED, 460L,
                OutcomeKind.SKIPPED, 46L,
                OutcomeKind.NOT_ENROLLED, 3L,
                OutcomeKind.FAILED, 2L,
                OutcomeKind.NEEDS_CHECKING, 1L);
        assertThat(texts.equation(counts, 5))
                .isEqualTo("512 in list = 460 enrolled + 3 not enrolled + 2 failed + 1 needs checking"
                        + " + 5 already enrolled + 41 skipped");
        assertThat(texts.equation(Map.of(), 0)).isEqualTo("0 in list = 0");
    }

    @Test
    void aVerdictIsComputedFromTheRows() {
        assertThat(texts.verdict(RunState.FINISHED, Map.of(OutcomeKind.ENROLLED, 5L), 0))
                .isEqualTo("All enrolled");
        assertThat(texts.verdict(RunState.FINISHED, Map.of(OutcomeKind.SKIPPED, 5L), 0))
                .isEqualTo("Finished, nobody to enrol");
        assertThat(texts.verdict(RunState.FINISHED, Map.of(OutcomeKind.FAILED, 2L, OutcomeKind.NOT_ENROLLED, 3L), 32))
                .isEqualTo("Finished, 37 to fix");
        assertThat(texts.verdict(RunState.FINISHED, Map.of(OutcomeKind.FAILED, 2L, OutcomeKind.NEEDS_CHECKING, 6L), 0))
                .isEqualTo("6 need checking");
        assertThat(texts.verdict(RunState.STOPPED, Map.of(OutcomeKind.NOT_SENT, 1L), 0))
                .isEqualTo("Stopped, 1 not sent");
        assertThat(texts.verdict(RunState.REFUSED, Map.of(OutcomeKind.WAITING, 1L), 0))
                .isEqualTo("Stopped, the whole request was refused");
    }

    private static void assertComplete(String sentence) {
        assertThat(sentence)
                .isNotBlank()
                .doesNotContain("{")
                .doesNotContain("''")
                .matches("(?s).*[.!]");
    }

    /** One argument for each that the comment of the constant names; a new code does not compile without them. */
    private static List<Object> argumentsOf(ProblemCode code) {
        return switch (code) {
            case LIST_NOT_FOUND, LIST_UNREADABLE, LIST_EMPTY, EXPORT_FAILED, EXPORT_FORMAT_UNKNOWN ->
                List.of("customers.csv");
            case LIST_WITHOUT_IDENTIFIER -> List.of("customers.csv", 3, 1, "Asha");
            case LIST_COLUMN_UNKNOWN -> List.of("phone", "mobile, name");
            case LIST_NOT_TEXT -> List.of("customers.csv", 12, "U+0000");
            case LIST_TOO_LARGE -> List.of("customers.csv", "2 GB");
            case LIST_NOTHING_TO_SEND -> List.of(12);
            case LIST_COUNT_UNCONFIRMED -> List.of(12L, 13L);
            case CSV_QUOTE_NOT_CLOSED, CSV_TEXT_AFTER_QUOTE -> List.of("customers.csv", 4812);
            case CSV_TOO_MANY_COLUMNS, CSV_FIELD_TOO_LONG -> List.of("customers.csv", 1, 256);
            case CSV_ROUNDED_VALUES -> List.of("customers.csv", 1204, 2);
            case CSV_ENCODING -> List.of("customers.csv", 7, "UTF-8");
            case PROGRAM_UNKNOWN, COUNTRY_UNKNOWN, CONNECTION_UNKNOWN -> List.of("XX");
            case PROMOTION_UNKNOWN -> List.of("56799", "469");
            case PROMOTION_CLOSED -> List.of("Monsoon Double", Promotion.Closed.INACTIVE);
            case SOURCE_UNKNOWN -> List.of("MOON", "INSTORE, WEB");
            case RUN_UNKNOWN,
                    RUN_NOT_CONTINUABLE,
                    RUN_BUSY,
                    RUN_INTERRUPTED,
                    NOTHING_TO_RETRY,
                    NOTHING_TO_TAKE_BACK,
                    NOTHING_IN_DOUBT -> List.of("41");
            case TAKE_BACK_UNCONFIRMED -> List.of(12L, 13L);
            case MEMORY_SHORT, RUN_OUT_OF_MEMORY -> List.of(512L);
            case REASON_MISSING -> List.of();
            case RUN_OF_OTHER_CONNECTION -> List.of("41", "Asia production");
            case CORRECTION_INVALID -> List.of(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "12"));
            case CORRECTION_NOT_POSSIBLE -> List.of(12);
            case WORKSPACE_LOCKED -> List.of("window", "4312", "/home/asha/.enrol-desk");
            case WORKSPACE_NOT_WRITABLE, DISK_FULL, JOURNAL_DAMAGED, JOURNAL_FAILED, DEMO_DAMAGED, SETTINGS_DAMAGED ->
                List.of("/home/asha/.enrol-desk");
            case SQLITE_MISSING,
                    JOURNAL_BUSY,
                    JOURNAL_REPLACED,
                    COPY_EXISTS,
                    COPY_FAILED,
                    COPY_NOT_OURS,
                    COPY_DAMAGED,
                    RESTORE_UNCONFIRMED -> List.of("/home/asha/.enrol-desk");
            case DATA_FOLDER_NOT_LOCAL -> List.of("/home/asha/Dropbox/desk", "Dropbox");
            case SQLITE_TOO_OLD -> List.of("3.46.1", "3.51.3");
            case JOURNAL_OLDER, JOURNAL_GONE -> List.of("journal.db", 1_204L, 3L);
            case NOT_ENOUGH_SPACE -> List.of("/home/asha/.enrol-desk", "1.2 GB", "300 MB");
            case JOURNAL_NEWER -> List.of("journal.db", 7, 3);
            case LIST_COUNT_MISSING -> List.of("Europe", 1_234);
            case SECRET_MISSING, CONNECTION_NAME_TAKEN -> List.of("Europe");
            case CONNECTION_NAME_INVALID, PASSPHRASE_TOO_SHORT, SECRET_TOO_LONG -> List.of(40);
            case CONNECTION_ADDRESS_INVALID, CONNECTION_ADDRESS_NOT_SECURE -> List.of("eu.example");
            case CONNECTION_LIMIT_INVALID -> List.of("batch", "1", "500");
            case CONNECTIONS_DAMAGED, PASSPHRASE_WRONG, SECRETS_DAMAGED -> List.of("/home/asha/.enrol-desk");
            case CONNECTION_ADDRESS_WITH_SIGN_IN,
                    CONNECTION_USER_INVALID,
                    CONNECTION_SOURCE_INVALID,
                    SECRET_STORE_FAILED,
                    SECRET_STORE_ABSENT,
                    SECRET_STORE_LOCKED,
                    SECRET_NOT_REMOVED,
                    SECRET_NOT_MD5,
                    SECRET_EMPTY -> List.of();
            case SERVER_ADDRESS_REFUSED, SERVER_SIGN_IN_REFUSED, SERVER_NOT_ALLOWED -> List.of("eu.example");
            case SERVER_UNREACHABLE -> List.of("eu.example", Reason.of(ReasonCode.NAME_NOT_FOUND));
            case SERVER_ANSWER_UNREADABLE -> List.of("eu.example", "data[0]: no id");
            case FAULT_INVALID -> List.of("lose:none", "lose:1–1000000");
            case PORT_TAKEN -> List.of("8080");
            case DEMO_FILE_INVALID -> List.of("demo.json", "promotions[3].name", "nothing");
        };
    }
}
