package com.enroldesk.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Intake;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Source;
import com.enroldesk.journal.Ledger;
import com.enroldesk.journal.Runs;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PlannerTest {
    private static final Mapping MOBILES =
            new Mapping(0, Optional.empty(), Optional.of("IN"), OptionalInt.empty(), "INSTORE");
    private static final Target TARGET = new Target("demo", Runs.PROMOTION, Action.DIRECT_ISSUE);

    @TempDir
    Path folder;

    private CustomerList list(String text) throws Problem {
        return Intake.read(new Source.OfText("list", text), FormatChoice.GUESS, folder, () -> false);
    }

    private Plan plan(String text, Mapping mapping, Map<Integer, String> edits, boolean again, Ledger ledger)
            throws Problem {
        return Planner.plan(
                list(text), mapping, TARGET, Set.of("INSTORE", "WEBSITE"), edits, again, ledger, ZoneOffset.UTC);
    }

    private Plan plan(String text) throws Problem {
        return plan(text, MOBILES, Map.of(), false, Ledger.EMPTY);
    }

    /** A ledger that knows some keys. */
    private record Known(Map<String, Standing> live) implements Ledger {
        @Override
        public boolean isEmpty(String endpoint, PromotionId promotion, Action action) {
            return live.isEmpty();
        }

        @Override
        public Map<String, Standing> standing(
                String endpoint, PromotionId promotion, Action action, Collection<String> keys) {
            Map<String, Standing> found = new HashMap<>(live);
            found.keySet().retainAll(keys);
            return found;
        }
    }

    private static Ledger.Standing standing(boolean enrolled) {
        return new Ledger.Standing(new RunId(41), Instant.parse("2026-05-03T08:00:00Z"), enrolled, false);
    }

    @Test
    void everyRowIsSentOrLeftOutWithAReason() throws Problem {
        Plan plan = plan("mobile\n919812345678\nabc\n9812345679\nasha@example.com\n");
        assertThat(plan.size()).isEqualTo(4);
        assertThat(plan.toSend()).isEqualTo(3);
        assertThat(plan.leftOut().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(1);
        assertThat(plan.row(0).identifier().orElseThrow().key()).isEqualTo("919812345678");
        assertThat(plan.row(2).identifier().orElseThrow().key()).isEqualTo("919812345679");
        assertThat(plan.row(2).text()).isEqualTo("9812345679");
        assertThat(plan.row(3).identifier().orElseThrow().kind()).isEqualTo(IdentifierKind.EMAIL);
    }

    @Test
    void onlyTheFirstOfEqualCustomersIsSent() throws Problem {
        Plan plan = plan("919812345678\n+91 98123 45678\n9812345678\nAsha@example.com\nasha@EXAMPLE.com\n");
        assertThat(plan.toSend()).isEqualTo(2);
        assertThat(plan.row(1).leftOut()).contains(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "1"));
        assertThat(plan.row(2).leftOut()).contains(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "1"));
        assertThat(plan.row(4).leftOut()).contains(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "4"));
        assertThat(plan.rows(Plan.Group.DUPLICATE)).containsExactly(1, 2, 4);
    }

    @Test
    void anIdWithZerosInFrontIsTheSameCustomer() throws Problem {
        Mapping ids = new Mapping(0, Optional.of(IdentifierKind.ID), Optional.empty(), OptionalInt.empty(), "INSTORE");
        Plan plan = plan("id\n7\n007\n7\n123456789012345678\n", ids, Map.of(), false, Ledger.EMPTY);
        assertThat(plan.toSend()).isEqualTo(2);
        assertThat(plan.row(1).leftOut()).contains(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "2"));
        assertThat(plan.changed()).as("what is sent differs from what was read").isEqualTo(1);
        assertThat(plan.row(3).identifier().orElseThrow().key()).isEqualTo("123456789012345678");
        assertThat(plan.row(2).leftOut()).contains(Reason.of(ReasonCode.DUPLICATE_IN_LIST, "2"));
    }

    @Test
    void customersOfEarlierRunsAreLeftOutWithTheRun() throws Problem {
        Ledger ledger = new Known(Map.of("m919812345678", standing(true), "m919812345679", standing(false)));
        String text = "919812345678\n919812345679\n919812345670\n";
        Plan plan = plan(text, MOBILES, Map.of(), false, ledger);
        assertThat(plan.toSend()).isEqualTo(1);
        assertThat(plan.row(0).leftOut()).contains(Reason.of(ReasonCode.ALREADY_ENROLLED, "41 of 2026-05-03"));
        assertThat(plan.row(1).leftOut()).contains(Reason.of(ReasonCode.ALREADY_NEEDS_CHECKING, "41 of 2026-05-03"));
        assertThat(plan.count(Plan.Group.ALREADY)).isEqualTo(2);

        Plan again = plan(text, MOBILES, Map.of(), true, ledger);
        assertThat(again.toSend()).isEqualTo(2);
        assertThat(again.row(1).leftOut()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T19:00:00Z, Asia/Kolkata,     2026-05-04",
        "2026-05-03T18:29:59Z, Asia/Kolkata,     2026-05-03",
        "2026-12-31T13:00:00Z, Australia/Sydney, 2027-01-01",
        "2026-05-03T03:00:00Z, America/New_York, 2026-05-02",
        "2026-05-03T19:00:00Z, UTC,              2026-05-03"
    })
    void theDayOfAnEarlierRunIsTheReadersOwn(Instant at, ZoneId zone, String day) throws Problem {
        Ledger ledger = new Known(Map.of(
                "m919812345678", new Ledger.Standing(new RunId(41), at, true, false),
                "m919812345679", new Ledger.Standing(new RunId(41), at, false, false)));

        Plan plan = Planner.plan(
                list("919812345678\n919812345679\n"), MOBILES, TARGET, Set.of(), Map.of(), false, ledger, zone);

        assertThat(plan.row(0).leftOut()).contains(Reason.of(ReasonCode.ALREADY_ENROLLED, "41 of " + day));
        assertThat(plan.row(1).leftOut()).contains(Reason.of(ReasonCode.ALREADY_NEEDS_CHECKING, "41 of " + day));
    }

    @Test
    void theLedgerIsAskedAboutEveryRowOfALongList() throws Problem {
        String text = IntStream.range(0, 25_000)
                .mapToObj(i -> "9198" + (10_000_000 + i))
                .collect(Collectors.joining("\n"));
        Map<String, Ledger.Standing> live = IntStream.range(0, 25_000)
                .filter(i -> i % 2 == 0)
                .boxed()
                .collect(Collectors.toMap(i -> "m9198" + (10_000_000 + i), i -> standing(true)));
        Plan plan = plan(text, MOBILES, Map.of(), false, new Known(live));
        assertThat(plan.toSend()).isEqualTo(12_500);
    }

    @Test
    void anEditReplacesTheCellAndKeepsTheCellsThemselves() throws Problem {
        Plan plan = plan("919812345678\nabc\n", MOBILES, Map.of(1, "9812345679"), false, Ledger.EMPTY);
        assertThat(plan.toSend()).isEqualTo(2);
        assertThat(plan.row(1).corrected()).isTrue();
        assertThat(plan.row(1).text()).isEqualTo("9812345679");
        assertThat(plan.row(1).cells()).containsExactly("abc");
    }

    @Test
    void aRowsOwnSourceIsUsedAndAnUnknownOneLeavesItOut() throws Problem {
        Mapping mapping = new Mapping(0, Optional.empty(), Optional.of("IN"), OptionalInt.of(1), "INSTORE");
        Plan plan = plan(
                "mobile,source\n919812345678,website\n919812345679,\n919812345670,MOON\n",
                mapping,
                Map.of(),
                false,
                Ledger.EMPTY);
        assertThat(plan.row(0).source()).isEqualTo("WEBSITE");
        assertThat(plan.row(1).source()).isEqualTo("INSTORE");
        assertThat(plan.row(2).leftOut()).contains(Reason.of(ReasonCode.INVALID_SOURCE, "MOON"));
    }

    @Test
    void groupsShareAllRowsBetweenThem() throws Problem {
        Plan plan = plan("919812345678\n919812345678\nabc\n\n919812345679\n");
        int sum = plan.count(Plan.Group.READY)
                + plan.count(Plan.Group.FIXABLE)
                + plan.count(Plan.Group.DUPLICATE)
                + plan.count(Plan.Group.ALREADY);
        assertThat(sum).isEqualTo(plan.size());
        assertThat(plan.rows(Plan.Group.ALL)).hasSize(plan.size());
    }
}
