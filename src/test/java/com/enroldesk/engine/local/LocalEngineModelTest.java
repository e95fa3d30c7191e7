package com.enroldesk.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

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
    private final Map<String, Integer> held = new HashMap<>();
    private final Map<String, String> issuals = new HashMap<>();
    private final Set<String> earned = new HashSet<>();

    @Test
    void whateverIsAskedTheAnswerIsThatOfOneCustomerAfterTheOther() throws Exception {
        Random random = new Random(11);
        try (LocalEngine engine =
                LocalEngine.open(folder.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC())) {
            for (int round = 0; round < 150; round++) {
                String promotion = List.of("56799", "56800", "56801").get(random.nextInt(3));
                List<CustomerRow> asked = new ArrayList<>();
                for (int i = random.nextInt(30); i >= 0; i--) {
                    asked.add(customers.get(random.nextInt(customers.size())));
                }
                BulkReply reply = engine.answer(
                        request(promotion, asked), Clock.systemUTC().instant());
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
        int count = held.getOrDefault(key, 0);
        if (count == LIMITS.getOrDefault(promotion, 0)) {
            assertThat(item.warnings()).containsExactly(VendorMessage.LIMIT.message());
            assertThat(result.earnedId() + result.issualId()).isEmpty();
            return before;
        }
        held.put(key, count + 1);
        assertThat(item.warnings()).isEmpty();
        assertThat(earned.add(result.earnedId())).isTrue();
        assertThat(issuals.computeIfAbsent(key, _ -> result.issualId())).isEqualTo(result.issualId());
        assertThat(Long.parseLong(result.earnedId())).isGreaterThan(before);
        return Long.parseLong(result.earnedId());
    }

    private static BulkRequest request(String promotion, List<CustomerRow> customers) {
        List<CustomerRef> refs = customers.stream()
                .map(customer -> new CustomerRef(customer.mobile(), "INSTORE"))
                .toList();
        return new BulkRequest(BulkRequest.CUSTOMER, "", new PromotionDetails("469", promotion, ""), "mobile", refs);
    }
}
