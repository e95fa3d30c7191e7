package com.enroldesk.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.SampleList;
import com.enroldesk.journal.Permits;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
    private static final Instant NOW = Instant.parse("2031-02-28T23:30:00Z");

    @TempDir
    Path folder;

    private LocalEngine engine;

    @BeforeEach
    void open() throws Exception {
        engine = LocalEngine.open(folder.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void thereAreThreeProgramsAndFifteenPromotionsOfEveryTypeStateAndLimit() {
        Catalogue catalogue = engine.catalogue();
        assertThat(catalogue.programs()).hasSize(3);
        assertThat(catalogue.promotions()).hasSize(15);
        Set<PromotionType> types = EnumSet.noneOf(PromotionType.class);
        Set<PromotionState> states = EnumSet.noneOf(PromotionState.class);
        Set<Integer> limits = new HashSet<>();
        for (Promotion promotion : catalogue.promotions()) {
            assertThat(catalogue.program(promotion.program())).isPresent();
            types.add(promotion.type());
            states.add(promotion.state());
            limits.add(promotion.limitPerCustomer().orElse(0));
        }
        assertThat(types).containsExactly(PromotionType.LOYALTY, PromotionType.LOYALTY_EARNING, PromotionType.GENERIC);
        assertThat(states).containsExactlyInAnyOrder(PromotionState.values());
        assertThat(limits).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void somePromotionEndsSoonAndEveryStateFitsItsDates() {
        assertThat(engine.catalogue().promotions())
                .anyMatch(promotion -> promotion.closedAt(NOW).isEmpty()
                        && promotion.end().orElseThrow().isBefore(NOW.plus(Duration.ofDays(3))));
        for (Promotion promotion : engine.catalogue().promotions()) {
            boolean begun = !promotion.start().orElseThrow().isAfter(NOW);
            boolean over = promotion.end().orElseThrow().isBefore(NOW);
            switch (promotion.state()) {
                case LIVE -> assertThat(begun && !over && promotion.active()).isTrue();
                case UPCOMING -> assertThat(begun).isFalse();
                case COMPLETED -> assertThat(over).isTrue();
                case INACTIVE -> assertThat(promotion.active()).isFalse();
            }
        }
    }

    @Test
    void allTwentyThousandCustomersAreDistinctAndTheirMobilesPossible() throws Exception {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        Set<Object> distinct = new HashSet<>();
        for (CustomerRow customer : new SampleCustomers().all()) {
            PhoneNumber number = numbers.parse("+" + customer.mobile(), null);
            assertThat(numbers.isValidNumber(number)).as(customer.mobile()).isTrue();
            assertThat(numbers.getNumberType(number))
                    .as(customer.mobile())
                    .isIn(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
            assertThat(customer.email()).matches("[a-z]+\\.[a-z]+\\.[0-9]+@example\\.(com|org|net)");
            distinct.add(customer.id());
            distinct.add(customer.mobile());
            distinct.add(customer.email());
        }
        assertThat(distinct).hasSize(60_000);
    }

    @Test
    void theSameSeedMakesTheSameCustomers() {
        assertThat(new SampleCustomers().all()).isEqualTo(new SampleCustomers().all());
        assertThat(SampleLines.list().text()).isEqualTo(engine.sample().text());
    }

    @Test
    void somePromotionOfEachTypeThatCanBeEnrolledIsOpen() {
        for (PromotionType type : List.of(PromotionType.LOYALTY, PromotionType.LOYALTY_EARNING)) {
            assertThat(engine.catalogue().promotions())
                    .anyMatch(promotion ->
                            promotion.type() == type && promotion.closedAt(NOW).isEmpty());
        }
    }

    @Test
    void theSampleListNamesAPromotionThatIsOpen() {
        SampleList list = engine.sample();
        Promotion promotion =
                engine.catalogue().promotion(list.program(), list.promotion()).orElseThrow();
        assertThat(promotion.closedAt(NOW)).isEmpty();
        assertThat(promotion.limitPerCustomer()).hasValue(1);
        assertThat(list.text().lines().count()).isEqualTo(27);
    }

    @Test
    void theCustomersOfTheSampleListShowEveryAnswerOfTheEngine() {
        SampleCustomers customers = new SampleCustomers();
        String fresh = customers.of(SampleCountry.IN, Sample.USED_UP, 0).mobile();
        String usedUp = customers.of(SampleCountry.IN, 0, 3).mobile();
        assertThat(engine.sample().text()).contains("+" + usedUp, fresh, "6591234567".substring(2, 6));
        SampleList list = engine.sample();
        Reply reply = engine.send(Permits.of(
                list.program(), list.promotion(), IdentifierKind.MOBILE, "INSTORE", fresh, usedUp, "6591234567"));
        assertThat(reply.verdicts().stream().map(Verdict::word)).containsExactly("OK", "REJECTED", "REJECTED");
        assertThat(reply.evidence().reply().orElseThrow()).contains("8890", "8015");
    }
}
