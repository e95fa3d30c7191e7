package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.remote.OrderCheck.Says;
import com.enroldesk.engine.wire.Attribution;
import com.enroldesk.engine.wire.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a look-up says about a reply's order, as a pure function. */
class OrderCheckTest {
    private static final Item NOT_FOUND = new Item(rejected("8015"), "");

    /** One item of a reply, and what a look-up of its true customer finds. */
    private record Item(Verdict verdict, String named) {}

    private record Truth(Item item, Found found) {}

    private static Verdict rejected(String code) {
        return new Verdict.Rejected(Reason.ofServer(code, ""));
    }

    private static Item enrolled(String id) {
        return new Item(new Verdict.Ok(new Receipt("9" + id, "", id, Scene.NOW)), id);
    }

    private static OrderCheck check(Item... items) {
        return check(List.of(items));
    }

    private static OrderCheck check(List<Item> items) {
        List<Verdict> verdicts = items.stream().map(Item::verdict).toList();
        boolean alike = verdicts.stream().allMatch(Verdict.Ok.class::isInstance)
                || verdicts.stream().distinct().count() == 1;
        return new OrderCheck(new Reading(
                verdicts,
                Optional.empty(),
                alike ? Attribution.UNIFORM : Attribution.BY_POSITION,
                items.stream().map(Item::named).toList(),
                Set.of()));
    }

    private static Found customer(String id) {
        return new Found.Customer(id);
    }

    @Test
    void whoIsNotThereMustNotBeFound() {
        OrderCheck check = check(NOT_FOUND, enrolled("5"));
        assertThat(check.says(0, new Found.Nobody())).isEqualTo(Says.AGREES);
        assertThat(check.says(0, customer("5"))).isEqualTo(Says.DISPROVES);
        assertThat(check.says(0, customer("6"))).isEqualTo(Says.DISPROVES);
    }

    @Test
    void whoIsNamedMustBeFoundUnderExactlyThatId() {
        OrderCheck check = check(new Item(rejected("8890"), "5"), enrolled("6"));
        assertThat(check.says(0, customer("5"))).isEqualTo(Says.AGREES);
        assertThat(check.says(0, customer("6"))).isEqualTo(Says.DISPROVES);
        assertThat(check.says(0, new Found.Nobody())).isEqualTo(Says.DISPROVES);
        assertThat(check.says(1, customer("6"))).isEqualTo(Says.AGREES);
        assertThat(check.says(1, customer("7"))).isEqualTo(Says.DISPROVES);
        assertThat(check.says(1, new Found.Nobody())).isEqualTo(Says.DISPROVES);
    }

    @Test
    void whoFailedMustNotBeNamedForAnother() {
        OrderCheck check = check(
                new Item(rejected("8896"), ""),
                enrolled("6"),
                new Item(new Verdict.Unknown(Reason.of(ReasonCode.REPLY_ITEM_UNCLEAR)), ""));
        for (int row : new int[] {0, 2}) {
            assertThat(check.says(row, customer("5"))).isEqualTo(Says.AGREES);
            assertThat(check.says(row, customer("6"))).isEqualTo(Says.DISPROVES);
            assertThat(check.says(row, new Found.Nobody())).isEqualTo(Says.AGREES);
        }
    }

    @Test
    void aRefusedQuestionAgreesOnlyWithTheSameRefusal() {
        OrderCheck check = check(new Item(rejected("8003"), ""), NOT_FOUND, enrolled("6"));
        assertThat(check.says(0, new Found.Refused("8003"))).isEqualTo(Says.AGREES);
        assertThat(check.says(1, new Found.Refused("8003"))).isEqualTo(Says.OPEN);
        assertThat(check.says(2, new Found.Refused("8003"))).isEqualTo(Says.OPEN);
        assertThat(check.says(0, new Found.Failed())).isEqualTo(Says.OPEN);
    }

    @Test
    void everyoneElseOfAMixedReplyIsLookedUpAndTwoOfTheEnrolled() {
        List<Item> items = new ArrayList<>(
                IntStream.range(0, 10).mapToObj(i -> enrolled("6" + i)).toList());
        items.set(3, NOT_FOUND);
        items.set(7, new Item(rejected("8890"), "67"));
        assertThat(check(items).rows(false, _ -> false)).containsExactly(3, 7, 0, 9);
        assertThat(check(items).rows(true, _ -> false)).containsExactly(3, 7, 0, 4, 9);
        // Who is known needs no look, but whether nobody is there now needs one.
        assertThat(check(items).rows(false, _ -> true)).containsExactly(3);
    }

    @Test
    void aReplyInWhichAllAreEnrolledIsLookedIntoNowAndThen() {
        OrderCheck check = check(enrolled("1"), enrolled("2"), enrolled("3"), enrolled("4"), enrolled("5"));
        assertThat(check.rows(false, _ -> false)).isEmpty();
        assertThat(check.rows(true, _ -> false)).containsExactly(0, 2, 4);
        assertThat(check(enrolled("1"), enrolled("2")).rows(true, _ -> false)).containsExactly(0, 1);
        assertThat(check.noQuestion()).isFalse();
        assertThat(check(NOT_FOUND, NOT_FOUND).noQuestion()).isTrue();
    }

    @Test
    void onlyWhatWasProvenStaysCertain() {
        Item unclear = new Item(new Verdict.Unknown(Reason.of(ReasonCode.REPLY_ITEM_UNCLEAR)), "");
        List<Verdict> left =
                check(NOT_FOUND, enrolled("5"), enrolled("6"), unclear).only(Set.of(0, 2));
        assertThat(left.stream().map(Told::of))
                .containsExactly(
                        "REJECTED CUSTOMER_NOT_FOUND", "UNKNOWN REPLY_NOT_CHECKED", "OK", "UNKNOWN REPLY_ITEM_UNCLEAR");
    }

    /** Whatever the order: when all look-ups agree, everybody has the outcome that is theirs. */
    @Test
    void whatAllLookUpsAgreeWithIsTrueOfEveryRow() {
        Random chance = new Random(5);
        int agreed = 0;
        int disproved = 0;
        for (int round = 0; round < 20_000; round++) {
            List<Truth> truth = truth(chance, 2 + chance.nextInt(5));
            List<Item> items = new ArrayList<>(truth.stream().map(Truth::item).toList());
            boolean inOrder = round % 4 == 0;
            if (!inOrder) {
                Collections.shuffle(items, chance);
            }
            OrderCheck check = check(items);
            boolean all = check.noQuestion()
                    || check.rows(false, _ -> false).stream()
                            .allMatch(row -> check.says(row, truth.get(row).found()) == Says.AGREES);
            agreed += all ? 1 : 0;
            disproved += all ? 0 : 1;
            assertThat(all || !inOrder).isTrue();
            for (int row = 0; all && row < items.size(); row++) {
                Verdict told = items.get(row).verdict();
                Verdict really = truth.get(row).item().verdict();
                assertThat(told.word()).isEqualTo(really.word());
                assertThat(Told.of(told)).isEqualTo(Told.of(really));
            }
        }
        assertThat(agreed).isGreaterThan(5_000);
        assertThat(disproved).isGreaterThan(5_000);
    }

    private static List<Truth> truth(Random chance, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(row -> {
                    String id = Integer.toString(100 + row);
                    return switch (chance.nextInt(6)) {
                        case 0 -> new Truth(NOT_FOUND, new Found.Nobody());
                        case 1 -> new Truth(new Item(rejected("8890"), id), customer(id));
                        case 2 -> new Truth(new Item(rejected("8896"), ""), customer(id));
                        case 3 -> new Truth(new Item(rejected("8003"), ""), new Found.Refused("8003"));
                        default -> new Truth(enrolled(id), customer(id));
                    };
                })
                .toList();
    }
}
