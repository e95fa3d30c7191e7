package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.domain.Verdict;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
    private static final Instant NOW = Instant.parse("2026-05-03T10:15:30Z");
    private static final Evidence EVIDENCE =
            new Evidence("{}", OptionalInt.of(200), Optional.of("r-1"), Optional.of("{\"response\":[]}"), NOW);
    private static final Reason NOT_FOUND = Reason.ofServer("8015", "Customer not found for the given identifiers");

    @TempDir
    Path home;

    private Journal journal;

    @BeforeEach
    void open() throws Problem {
        journal = Journal.open(home, Clock.fixed(NOW, ZoneOffset.UTC), "desk-1", "test");
    }

    @AfterEach
    void close() throws Problem {
        journal.close();
    }

    private RunRecord run(RunOrder order, List<FrozenRow> rows) throws Problem {
        RunId id = journal.approve(order, rows.iterator());
        return journal.reader().run(id).orElseThrow();
    }

    private RunRecord begun(RunOrder order, List<FrozenRow> rows) throws Problem {
        RunRecord run = run(order, rows);
        journal.begin(run, "Tess");
        return run;
    }

    private static List<Verdict> all(Permit permit, Verdict verdict) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < permit.size(); i++) {
            verdicts.add(verdict);
        }
        return verdicts;
    }

    private static List<Verdict> enrolled(Permit permit) {
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < permit.size(); i++) {
            verdicts.add(
                    new Verdict.Ok(new Receipt("e" + permit.enrolment(i).value(), "i1", "c" + permit.value(i), NOW)));
        }
        return verdicts;
    }

    /** All enrolled but one. */
    private static List<Verdict> but(Permit permit, int row, Verdict other) {
        List<Verdict> verdicts = enrolled(permit);
        verdicts.set(row, other);
        return verdicts;
    }

    private Map<OutcomeKind, Long> counts(RunRecord run) throws Problem {
        Map<OutcomeKind, Long> counts = new EnumMap<>(OutcomeKind.class);
        for (Tally tally : journal.reader().tallies(run)) {
            counts.merge(tally.outcome(), tally.count(), Long::sum);
        }
        return counts;
    }

    @Test
    void aRunKeepsItsRowsInOrderAndAddsUp() throws Problem {
        List<FrozenRow> rows = new ArrayList<>(Runs.ids(700));
        rows.add(Runs.leftOut(701, "abc", Reason.of(ReasonCode.UNRECOGNISED)));
        RunRecord run = run(Runs.order(100), rows);

        assertThat(run.rowCount()).isEqualTo(701);
        assertThat(run.state()).isEqualTo(RunState.READY);
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.WAITING, 700L, OutcomeKind.SKIPPED, 1L));
        List<RowRecord> read = journal.reader().range(run.firstRow(), run.lastRow());
        assertThat(read).extracting(RowRecord::line).isSorted().hasSize(701);
        assertThat(read.getLast().reason()).contains(Reason.of(ReasonCode.UNRECOGNISED));
    }

    @Test
    void aFailureWhileFreezingLeavesNothing() throws Problem {
        var broken = Runs.ids(3).iterator();
        var failing = new java.util.Iterator<FrozenRow>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public FrozenRow next() {
                if (broken.hasNext()) {
                    return broken.next();
                }
                throw new IllegalStateException("list broke");
            }
        };
        assertThatThrownBy(() -> journal.approve(Runs.order(10), failing)).hasMessage("list broke");
        assertThat(journal.reader().runs()).isEmpty();
    }

    @Test
    void claimsTakeEveryRowOnceInBatchesOfOneKind() throws Problem {
        List<FrozenRow> rows = new ArrayList<>(Runs.ids(5));
        rows.add(Runs.row(6, IdentifierKind.MOBILE, "919812345678"));
        rows.add(Runs.row(7, IdentifierKind.EMAIL, "asha@example.com"));
        rows.add(Runs.row(8, IdentifierKind.MOBILE, "919812345679"));
        RunRecord run = begun(Runs.order(3), rows);

        List<String> sent = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        for (Optional<Permit> permit = journal.claim(3); permit.isPresent(); permit = journal.claim(3)) {
            sizes.add(permit.get().size());
            for (int i = 0; i < permit.get().size(); i++) {
                sent.add(permit.get().value(i));
                assertThat(permit.get().source(i)).isEqualTo("INSTORE");
            }
            journal.settle(permit.get(), EVIDENCE, enrolled(permit.get()));
        }
        assertThat(sizes).containsExactly(3, 2, 2, 1);
        assertThat(sent)
                .containsExactly(
                        "1001", "1002", "1003", "1004", "1005", "919812345678", "919812345679", "asha@example.com");
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.ENROLLED, 8L));
    }

    @Test
    void verdictsOfOneAnswerAreKeptRowByRow() throws Problem {
        RunRecord run = begun(Runs.order(10), Runs.ids(5));
        Permit permit = journal.claim(10).orElseThrow();
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.SENDING, 5L));

        List<Verdict> verdicts = new ArrayList<>(enrolled(permit).subList(0, 1));
        verdicts.add(new Verdict.Rejected(NOT_FOUND));
        verdicts.add(new Verdict.Rejected(Reason.ofServer("8890", "limits")));
        verdicts.add(new Verdict.Unknown(Reason.of(ReasonCode.REPLY_ITEM_UNCLEAR)));
        verdicts.add(new Verdict.Rejected(Reason.ofServer("7777", "new code")));
        journal.settle(permit, EVIDENCE, verdicts);

        List<RowRecord> rows = journal.reader().range(run.firstRow(), run.lastRow());
        assertThat(rows)
                .extracting(RowRecord::outcome)
                .containsExactly(
                        OutcomeKind.ENROLLED,
                        OutcomeKind.FAILED,
                        OutcomeKind.NOT_ENROLLED,
                        OutcomeKind.NEEDS_CHECKING,
                        OutcomeKind.FAILED);
        assertThat(rows.get(0).receipt().orElseThrow().number()).isEqualTo("e" + run.firstRow());
        assertThat(rows.get(1).reason()).contains(NOT_FOUND);
        assertThat(rows.get(4).reason()).contains(new Reason(ReasonCode.OTHER_CODE, "7777", "new code"));
        SendingRecord sending = journal.reader().sendings(rows.get(1).id()).getFirst();
        assertThat(sending.verdict()).isEqualTo("REJECTED");
        assertThat(sending.value()).isEqualTo("1002");
        assertThat(sending.evidence()).contains(EVIDENCE);
    }

    @Test
    void anAnswerCannotBeSettledTwice() throws Problem {
        RunRecord run = begun(Runs.order(10), Runs.ids(2));
        Permit permit = journal.claim(10).orElseThrow();
        journal.settle(permit, EVIDENCE, enrolled(permit));
        assertThatThrownBy(() -> journal.settle(permit, EVIDENCE, all(permit, new Verdict.Rejected(NOT_FOUND))))
                .isNotNull();
        assertThatThrownBy(() -> journal.settle(permit, EVIDENCE, enrolled(permit)))
                .isNotNull();
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.ENROLLED, 2L));
    }

    @Test
    void theDatabaseItselfRefusesASecondLiveSending() throws Exception {
        RunRecord run = begun(Runs.order(10), Runs.ids(1));
        assertThat(journal.claim(10)).isPresent();
        try (Connection raw = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("journal.db"));
                Statement statement = raw.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                            "INSERT INTO sending (enrolment_id, attempt_id, scope_id, key, resend_no, live, verdict)"
                                    + " SELECT enrolment_id, 999, scope_id, key, resend_no, 1, 'OPEN' FROM sending"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("UNIQUE");
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM enrolment"))
                    .hasMessageContaining("never deleted");
            assertThatThrownBy(() -> statement.executeUpdate("UPDATE enrolment SET text = 'x'"))
                    .hasMessageContaining("frozen");
        }
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.SENDING, 1L));
    }

    @Test
    void aSecondRunLeavesOutWhomTheFirstOneMadeLiveMeanwhile() throws Problem {
        RunRecord late = run(Runs.order(10), Runs.ids(4));
        RunRecord first = begun(Runs.order(10), Runs.ids(3));
        Permit permit = journal.claim(10).orElseThrow();
        List<Verdict> verdicts = new ArrayList<>(enrolled(permit));
        verdicts.set(1, new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON)));
        verdicts.set(2, new Verdict.Rejected(NOT_FOUND));
        journal.settle(permit, EVIDENCE, verdicts);

        journal.begin(late, "Tess");
        Permit rest = journal.claim(10).orElseThrow();
        assertThat(rest.size()).isEqualTo(2);
        assertThat(rest.value(0)).isEqualTo("1003");
        List<RowRecord> rows = journal.reader().range(late.firstRow(), late.lastRow());
        assertThat(rows.get(0).reason())
                .contains(Reason.of(ReasonCode.ALREADY_ENROLLED, first.id() + " of 2026-05-03"));
        assertThat(rows.get(1).reason())
                .contains(Reason.of(ReasonCode.ALREADY_NEEDS_CHECKING, first.id() + " of 2026-05-03"));
    }

    @Test
    void anOrderedSecondEnrolmentTakesEnrolledCustomersAndNeverUnknownOnes() throws Problem {
        begun(Runs.order(10), Runs.ids(2));
        Permit permit = journal.claim(10).orElseThrow();
        List<Verdict> verdicts = new ArrayList<>(enrolled(permit));
        verdicts.set(1, new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON)));
        journal.settle(permit, EVIDENCE, verdicts);

        RunRecord again = begun(Runs.order(10, Optional.of("gift")), Runs.ids(2));
        Permit second = journal.claim(10).orElseThrow();
        assertThat(second.size()).isEqualTo(1);
        journal.settle(second, EVIDENCE, enrolled(second));
        assertThat(counts(again)).isEqualTo(Map.of(OutcomeKind.ENROLLED, 1L, OutcomeKind.SKIPPED, 1L));
    }

    @Test
    void whatWasOpenAtAKillNeedsCheckingAndIsNeverClaimedAgain() throws Problem {
        RunRecord run = begun(Runs.order(2), Runs.ids(5));
        assertThat(journal.claim(2)).isPresent();
        journal.close();
        open();

        assertThat(journal.recover()).isEqualTo(Map.of(run.id(), 2L));
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.NEEDS_CHECKING, 2L, OutcomeKind.WAITING, 3L));
        assertThat(journal.reader().run(run.id()).orElseThrow().state()).isEqualTo(RunState.PAUSED);
        assertThat(journal.recover()).isEmpty();

        journal.begin(run, "Tess");
        Permit rest = journal.claim(10).orElseThrow();
        assertThat(rest.size()).isEqualTo(3);
        assertThat(journal.claim(10)).isEmpty();
    }

    @Test
    void anAnswerIsKeptAndTheNextBatchClaimedInOneCommit() throws Problem {
        RunRecord run = begun(Runs.order(2), Runs.ids(5));
        Permit first = journal.claim(2).orElseThrow();
        Permit second = journal.settle(first, EVIDENCE, enrolled(first), 2).orElseThrow();
        assertThat(second.enrolment(0).value()).isEqualTo(run.firstRow() + 2);
        assertThat(counts(run))
                .isEqualTo(Map.of(OutcomeKind.ENROLLED, 2L, OutcomeKind.SENDING, 2L, OutcomeKind.WAITING, 1L));
        Permit third = journal.settle(second, EVIDENCE, enrolled(second), 2).orElseThrow();
        assertThat(journal.settle(third, EVIDENCE, enrolled(third), 2)).isEmpty();
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.ENROLLED, 5L));
    }

    @Test
    void whatDidNotCountIsClaimedAgainInTheCommitThatKeepsItsAnswer() throws Problem {
        RunRecord run = begun(Runs.order(2), Runs.ids(4));
        Permit first = journal.claim(2).orElseThrow();
        Permit again = journal.settle(first, EVIDENCE, all(first, new Verdict.NotSent(NOT_FOUND)), 2)
                .orElseThrow();
        assertThat(again.enrolment(0).value()).isEqualTo(run.firstRow());
    }

    @Test
    void aCommitThatFailsClaimsNothingAndSkipsNobody() throws Problem {
        RunRecord run = begun(Runs.order(2), Runs.ids(6));
        Permit first = journal.claim(2).orElseThrow();
        Permit second = journal.claim(2).orElseThrow();
        journal.settle(first, EVIDENCE, enrolled(first));
        assertThatThrownBy(() -> journal.settle(first, EVIDENCE, enrolled(first), 2))
                .isInstanceOf(IllegalStateException.class);
        Permit third = journal.settle(second, EVIDENCE, enrolled(second), 2).orElseThrow();
        assertThat(third.enrolment(0).value()).isEqualTo(run.firstRow() + 4);
    }

    @Test
    void refusedRowsWaitAndAreClaimedWhenTheRunGoesOn() throws Problem {
        RunRecord run = begun(Runs.order(10), Runs.ids(2));
        Permit permit = journal.claim(10).orElseThrow();
        Reason inactive = Reason.ofServer("8892", "promotion is inactive");
        journal.settle(permit, EVIDENCE, all(permit, new Verdict.Refused(inactive)));
        journal.rest(run, _ -> RunState.REFUSED, Optional.of(inactive), Duration.ofSeconds(2), "Tess");

        RunRecord rested = journal.reader().run(run.id()).orElseThrow();
        assertThat(rested.stopped()).contains(inactive);
        assertThat(rested.worked()).isEqualTo(Duration.ofSeconds(2));
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.WAITING, 2L));
        journal.begin(rested, "Tess");
        assertThat(journal.claim(10).orElseThrow().size()).isEqualTo(2);
    }

    @Test
    void aCorrectionIsSentInPlaceOfTheListsTextAndFoldsIntoTheRow() throws Problem {
        RunRecord run = begun(Runs.order(10), Runs.ids(2));
        Permit permit = journal.claim(10).orElseThrow();
        List<Verdict> verdicts = new ArrayList<>(enrolled(permit));
        verdicts.set(1, new Verdict.Rejected(NOT_FOUND));
        journal.settle(permit, EVIDENCE, verdicts);
        assertThat(journal.claim(10)).isEmpty();

        var row = permit.enrolment(1);
        journal.corrections()
                .correct(row, Runs.row(1, IdentifierKind.ID, "7").identifier().orElseThrow(), "Tess");
        journal.corrections()
                .correct(row, Runs.row(1, IdentifierKind.ID, "77").identifier().orElseThrow(), "Tess");
        assertThat(journal.corrections().waiting(run)).isEqualTo(1);
        assertThat(journal.claim(10)).isEmpty();
        assertThat(journal.corrections().order(run, "Tess")).isEqualTo(1);
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.ENROLLED, 1L, OutcomeKind.WAITING, 1L));

        Permit second = journal.claim(10).orElseThrow();
        assertThat(second.value(0)).isEqualTo("77");
        journal.settle(second, EVIDENCE, enrolled(second));
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.ENROLLED, 2L));
        RowRecord mended = journal.reader().rows(new long[] {row.value()}).getFirst();
        assertThat(mended.text()).isEqualTo("1002");
        assertThat(mended.correction()).contains("77");
        assertThat(mended.attempts()).isEqualTo(2);
        assertThat(journal.corrections().waiting(run)).isZero();
    }

    @Test
    void aLeftOutRowThatWasCorrectedAndEnrolledHasNoReasonAnyMore() throws Problem {
        RunRecord run = begun(Runs.order(10), List.of(Runs.leftOut(1, "x", Reason.of(ReasonCode.UNRECOGNISED))));
        RowRecord row = journal.reader().range(run.firstRow(), run.lastRow()).getFirst();
        journal.corrections()
                .correct(
                        row.id(),
                        Runs.row(1, IdentifierKind.ID, "77").identifier().orElseThrow(),
                        "Tess");
        journal.corrections().order(run, "Tess");
        Permit permit = journal.claim(10).orElseThrow();
        journal.settle(permit, EVIDENCE, enrolled(permit));

        assertThat(journal.reader().tallies(run)).containsExactly(new Tally(OutcomeKind.ENROLLED, Optional.empty(), 1));
    }

    @Test
    void aRowLeftOutAfterARefusalTellsWhyItWasLeftOut() throws Problem {
        RunRecord refused = begun(Runs.order(10), Runs.ids(1));
        Permit permit = journal.claim(10).orElseThrow();
        journal.settle(permit, EVIDENCE, all(permit, new Verdict.Refused(Reason.ofServer("8892", "inactive"))));
        RunRecord other = begun(Runs.order(10), Runs.ids(1));
        Permit second = journal.claim(10).orElseThrow();
        journal.settle(second, EVIDENCE, enrolled(second));

        journal.begin(refused, "Tess");
        assertThat(journal.claim(10)).isEmpty();
        Reason already = Reason.of(ReasonCode.ALREADY_ENROLLED, other.id() + " of 2026-05-03");
        assertThat(journal.reader().tallies(refused))
                .containsExactly(new Tally(OutcomeKind.SKIPPED, Optional.of(already), 1));
    }

    @Test
    void aRunThatBeginsAgainTakesASendingWithoutAnAnswerForUnknown() throws Problem {
        RunRecord run = begun(Runs.order(2), Runs.ids(3));
        assertThat(journal.claim(2)).isPresent();
        journal.begin(run, "Tess");
        assertThat(counts(run)).isEqualTo(Map.of(OutcomeKind.NEEDS_CHECKING, 2L, OutcomeKind.WAITING, 1L));
        assertThat(journal.claim(10).orElseThrow().size()).isEqualTo(1);
    }

    @Test
    void retryingFailedRowsNeverTakesOneThatNeedsChecking() throws Problem {
        RunRecord run = begun(Runs.order(10), Runs.ids(4));
        Permit permit = journal.claim(10).orElseThrow();
        List<Verdict> verdicts = new ArrayList<>(enrolled(permit));
        verdicts.set(1, new Verdict.Rejected(NOT_FOUND));
        verdicts.set(2, new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON)));
        verdicts.set(3, new Verdict.Rejected(Reason.ofServer("8890", "limits")));
        journal.settle(permit, EVIDENCE, verdicts);

        assertThat(journal.corrections().orderFailed(run, "Tess")).isEqualTo(1);
        Permit again = journal.claim(10).orElseThrow();
        assertThat(again.size()).isEqualTo(1);
        assertThat(again.value(0)).isEqualTo("1002");
        journal.settle(again, EVIDENCE, all(again, new Verdict.NotSent(NOT_FOUND)));
        assertThat(journal.claim(10).orElseThrow().value(0)).isEqualTo("1002");
    }

    @Test
    void aFailedRowOfARunThatEnrolsOnceMoreCanBeTriedAgain() throws Problem {
        begun(Runs.order(10), Runs.ids(3));
        Permit first = journal.claim(10).orElseThrow();
        journal.settle(first, EVIDENCE, but(first, 2, new Verdict.Unknown(Reason.of(ReasonCode.TIMED_OUT))));
        RunRecord again = begun(Runs.order(10, Optional.of("gift")), Runs.ids(3));
        Permit refused = journal.claim(10).orElseThrow();
        assertThat(refused.size()).isEqualTo(2);
        journal.settle(refused, EVIDENCE, but(refused, 1, new Verdict.Rejected(NOT_FOUND)));

        assertThat(journal.corrections().orderFailed(again, "Tess")).isEqualTo(1);
        Permit retried = journal.claim(10).orElseThrow();
        assertThat(retried.value(0)).isEqualTo("1002");
        journal.settle(retried, EVIDENCE, enrolled(retried));
        assertThat(journal.claim(10)).isEmpty();
        assertThat(counts(again)).isEqualTo(Map.of(OutcomeKind.ENROLLED, 2L, OutcomeKind.SKIPPED, 1L));
    }

    @Test
    void aCorrectionIntoACustomerOfTheSameRunIsDroppedThoughItEnrolsOnceMore() throws Problem {
        begun(Runs.order(10), Runs.ids(2));
        Permit first = journal.claim(10).orElseThrow();
        journal.settle(first, EVIDENCE, enrolled(first));
        RunRecord again = begun(Runs.order(10, Optional.of("gift")), Runs.ids(2));
        Permit second = journal.claim(10).orElseThrow();
        journal.settle(second, EVIDENCE, but(second, 1, new Verdict.Rejected(NOT_FOUND)));

        Identifier other = Runs.row(1, IdentifierKind.ID, "1001").identifier().orElseThrow();
        journal.corrections().correct(second.enrolment(1), other, "Tess");
        assertThat(journal.corrections().order(again, "Tess")).isEqualTo(1);
        assertThat(journal.claim(10)).isEmpty();
        assertThat(counts(again)).isEqualTo(Map.of(OutcomeKind.ENROLLED, 1L, OutcomeKind.FAILED, 1L));
    }

    @Test
    void filtersSearchAndSortAreAnsweredByTheJournal() throws Problem {
        RunRecord run = begun(Runs.order(10), Runs.ids(30));
        Permit permit = journal.claim(20).orElseThrow();
        List<Verdict> verdicts = new ArrayList<>(enrolled(permit));
        verdicts.set(4, new Verdict.Rejected(NOT_FOUND));
        verdicts.set(9, new Verdict.Rejected(NOT_FOUND));
        journal.settle(permit, EVIDENCE, verdicts);

        var failed = new RowFilter(
                Optional.empty(),
                java.util.Set.of(OutcomeKind.FAILED),
                Optional.of("8015"),
                java.util.Set.of(ReasonCode.CUSTOMER_NOT_FOUND),
                "",
                RowFilter.Order.LINE,
                true);
        assertThat(journal.reader().rowIds(run, failed)).containsExactly(run.firstRow() + 9, run.firstRow() + 4);
        var search = new RowFilter(
                Optional.empty(),
                java.util.Set.of(),
                Optional.empty(),
                java.util.Set.of(),
                "1015",
                RowFilter.Order.LINE,
                false);
        assertThat(journal.reader().rowIds(run, search)).containsExactly(run.firstRow() + 14);
        assertThat(journal.reader().find(List.of("i1005"), 10))
                .extracting(RowRecord::line)
                .containsExactly(5);
    }

    private static List<FrozenRow> under(IdentifierKind kind, String... keys) {
        List<FrozenRow> rows = new ArrayList<>();
        for (int i = 0; i < keys.length; i++) {
            rows.add(Runs.row(i + 1, kind, keys[i]));
        }
        return rows;
    }

    /** Enrols a list whose rows the backend knows by these ids. */
    private RunRecord enrolled(RunOrder order, List<FrozenRow> rows, String... customers) throws Problem {
        RunRecord run = begun(order, rows);
        Permit permit = journal.claim(rows.size()).orElseThrow();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < permit.size(); i++) {
            String earned = "e" + permit.enrolment(i).value();
            verdicts.add(new Verdict.Ok(new Receipt(earned, "i1", customers[i], NOW)));
        }
        journal.settle(permit, EVIDENCE, verdicts);
        journal.rest(run, _ -> RunState.FINISHED, Optional.empty(), Duration.ZERO, "Tess");
        return journal.reader().run(run.id()).orElseThrow();
    }

    @Test
    void onePersonUnderTwoIdentifiersIsFound() throws Problem {
        RunRecord first =
                enrolled(Runs.order(10), under(IdentifierKind.MOBILE, "919812300501", "919812300502"), "501", "502");
        assertThat(journal.reader().samePeople(first)).isEmpty();
        assertThat(journal.reader().lastSamePeople(first.id())).isEmpty();

        RunRecord second = enrolled(
                Runs.order(10),
                under(IdentifierKind.EMAIL, "a@example.com", "b@example.com", "c@example.com"),
                "501",
                "503",
                "503");
        List<SamePerson> people = List.of(
                new SamePerson("501", List.of(first.firstRow(), second.firstRow())),
                new SamePerson("503", List.of(second.firstRow() + 1, second.firstRow() + 2)));
        assertThat(journal.reader().samePeople(second)).isEqualTo(people);
        assertThat(journal.reader().lastSamePeople(second.id())).isEqualTo(people);
        assertThat(journal.reader().samePeople(first)).containsExactly(people.getFirst());
    }

    @Test
    void aPersonWhoIsEnrolledAgainUnderTheSameIdentifierIsNotTwo() throws Problem {
        enrolled(Runs.order(10), under(IdentifierKind.MOBILE, "919812300501"), "501");
        RunRecord again = enrolled(
                Runs.order(10, Optional.of("a second round")), under(IdentifierKind.MOBILE, "919812300501"), "501");
        assertThat(journal.reader().samePeople(again)).isEmpty();
    }

    @Test
    void receiptsWithoutACustomerIdNameNobody() throws Problem {
        RunRecord run = enrolled(Runs.order(10), under(IdentifierKind.MOBILE, "919812300501", "919812300502"), "", "");
        assertThat(journal.reader().samePeople(run)).isEmpty();
    }

    @Test
    void nobodyIsLookedForWhileARunIsOnItsWay() throws Problem {
        RunRecord run = begun(Runs.order(10), under(IdentifierKind.MOBILE, "919812300501", "919812300502"));
        Permit permit = journal.claim(2).orElseThrow();
        Verdict same = new Verdict.Ok(new Receipt("e1", "i1", "501", NOW));
        journal.settle(permit, EVIDENCE, List.of(same, new Verdict.Ok(new Receipt("e2", "i2", "501", NOW))));
        RunRecord running = journal.reader().run(run.id()).orElseThrow();
        assertThat(running.state()).isEqualTo(RunState.RUNNING);
        assertThat(journal.reader().samePeople(running)).isEmpty();
        journal.rest(run, _ -> RunState.FINISHED, Optional.empty(), Duration.ZERO, "Tess");
        assertThat(journal.reader().samePeople(journal.reader().run(run.id()).orElseThrow()))
                .hasSize(1);
    }
}
