package com.enroldesk.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.engine.wire.BulkCall;
import com.enroldesk.engine.wire.BulkReply;
import com.enroldesk.engine.wire.BulkRequest;
import com.enroldesk.engine.wire.CustomerRef;
import com.enroldesk.engine.wire.ItemResult;
import com.enroldesk.engine.wire.PromotionDetails;
import com.enroldesk.engine.wire.ReplyItem;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The set-based engine beside a model that looks at one customer after the other. */
class LocalEngineModelTest {
    /** Promotions of the sample that are open, with their limits. */
    private static final Map<String, Integer> LIMITS = Map.of("56799", 1, "56800", 2, "56801", Integer.MAX_VALUE);

    @TempDir
    Path folder;

    private final List<CustomerRow> customers =
            new SampleCustomers().all().subList(Sample.USED_UP, Sample.USED_UP + 40);
    private final Map<String, List<String>> held = new HashMap<>();
    private final Map<String, String> issuals = new HashMap<>();
    private final Set<String> earned = new HashSet<>();

    @Test
    void whateverIsAskedTheAnswerIsThatOfOneCustomerAfterTheOther() throws Exception {
        Random random = new Random(11);
        try (LocalEngine engine =
                LocalEngine.open(folder.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC())) {
            for (int round = 0; round < 150; round++) {
                if (round % 3 == 2) {
                    takeBack(engine, random);
                }
                String promotion = List.of("56799", "56800", "56801").get(random.nextInt(3));
                List<CustomerRow> asked = new ArrayList<>();
                for (int i = random.nextInt(30); i >= 0; i--) {
                    asked.add(customers.get(random.nextInt(customers.size())));
                }
                BulkReply reply = engine.answer(
                        BulkCall.DIRECT_EARN,
                        request(promotion, asked),
                        Clock.systemUTC().instant());
                long before = 0;
                for (int i = 0; i < asked.size(); i++) {
                    before = check(promotion, asked.get(i), reply.response().get(i), before);
                }
                assertThat(reply.totalCount()).isEqualTo(asked.size());
                assertThat(reply.failureCount()).isZero();
            }
        }
        assertThat(earned).hasSizeGreaterThan(500);
    }

    /** Returns the item's earned id, or the one before where there is none: within a request they rise. */
    private long check(String promotion, CustomerRow customer, ReplyItem item, long before) {
        String key = promotion + "/" + customer.id();
        ItemResult result = item.result().orElseThrow();
        assertThat(result.entityId()).isEqualTo(Long.toString(customer.id()));
        List<String> holds = held.computeIfAbsent(key, _ -> new ArrayList<>());
        if (holds.size() == LIMITS.getOrDefault(promotion, 0)) {
            assertThat(item.warnings()).containsExactly(VendorMessage.LIMIT.message());
            assertThat(result.earnedId() + result.issualId()).isEmpty();
            return before;
        }
        holds.add(result.earnedId());
        assertThat(item.warnings()).isEmpty();
        assertThat(earned.add(result.earnedId())).isTrue();
        assertThat(issuals.computeIfAbsent(key, _ -> result.issualId())).isEqualTo(result.issualId());
        assertThat(Long.parseLong(result.earnedId())).isGreaterThan(before);
        return Long.parseLong(result.earnedId());
    }

    /** From every customer of one promotion: something they hold, everything, or something they do not hold. */
    private void takeBack(LocalEngine engine, Random random) throws Exception {
        String promotion = List.of("56799", "56800", "56801").get(random.nextInt(3));
        List<CustomerRef> refs = new ArrayList<>();
        for (CustomerRow customer : customers) {
            List<String> holds = held.getOrDefault(promotion + "/" + customer.id(), List.of());
            int what = random.nextInt(3);
            List<String> asked = what == 0 || holds.isEmpty() ? List.of() : List.of(holds.getLast());
            refs.add(new CustomerRef(customer.mobile(), "INSTORE", what == 2 ? List.of("1") : asked));
        }
        BulkReply reply = engine.answer(
                BulkCall.REVOKE_DIRECT_EARN,
                request(refs, promotion),
                Clock.systemUTC().instant());
        for (int i = 0; i < refs.size(); i++) {
            List<String> holds =
                    held.getOrDefault(promotion + "/" + customers.get(i).id(), new ArrayList<>());
            List<String> asked = refs.get(i).earnIds();
            ReplyItem item = reply.response().get(i);
            if (holds.isEmpty()) {
                assertThat(item).isEqualTo(VendorMessage.NOTHING_ISSUED.item());
            } else if (!holds.containsAll(asked)) {
                assertThat(item).isEqualTo(VendorMessage.EARN_IDS.item());
            } else {
                List<String> taken = List.copyOf(asked.isEmpty() ? holds : asked);
                assertThat(item.result().orElseThrow().revokedEarnIds()).isEqualTo(taken);
                holds.removeAll(taken);
            }
        }
    }

    private static BulkRequest request(String promotion, List<CustomerRow> customers) {
        return request(
                customers.stream()
                        .map(customer -> new CustomerRef(customer.mobile(), "INSTORE"))
                        .toList(),
                promotion);
    }

    private static BulkRequest request(List<CustomerRef> refs, String promotion) {
        return new BulkRequest(BulkRequest.CUSTOMER, "", new PromotionDetails("469", promotion, ""), "mobile", refs);
    }
}
