package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.endpoint.EndpointOptions;
import com.enroldesk.engine.endpoint.Fault;
import com.enroldesk.engine.endpoint.Faults;
import com.enroldesk.engine.endpoint.ServedWorld;
import com.enroldesk.journal.Permits;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A server that answers in another order than it was asked never makes a row say what is not so. */
class ShuffledRepliesTest {
    private static final int CUSTOMERS = 1_000;
    private static final int CHUNK = 12;

    /** Ids fall while mobiles rise, so that no order is another's by chance. */
    private static final String CATALOGUE = """
            { "programs": [ { "programId": 469, "programName": "Default" } ],
              "promotions": [ { "id": 56799, "programId": 469, "name": "Once", "pointsOfferType": "LOYALTY",
                "promotionStatus": "LIVE", "isActive": true, "maxIssualsPerCustomer": 1 } ],
              "customers": [ %s ] }
            """.formatted(IntStream.range(0, CUSTOMERS)
            .mapToObj(i ->
                    "{ \"id\": %d, \"mobile\": \"%s\", \"email\": \"%s\" }".formatted(90_000 - i, mobile(i), email(i)))
            .collect(Collectors.joining(",")));

    @TempDir
    Path folder;

    private static String mobile(int number) {
        return Long.toString(919_986_000_000L + number);
    }

    private static String email(int number) {
        return "c" + number + "@example.com";
    }

    private static String value(IdentifierKind kind, int number) {
        return kind == IdentifierKind.MOBILE ? mobile(number) : email(number);
    }

    private static RemoteEngine remote(ServedWorld world) throws Exception {
        return Scene.engine(URI.create(world.address()), Scene.PATIENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = IdentifierKind.class,
            names = {"MOBILE", "EMAIL"})
    void noRowSaysWhatIsNotSo(IdentifierKind kind) throws Exception {
        try (ServedWorld world = ServedWorld.open(folder, CATALOGUE, EndpointOptions.usual(0))) {
            for (int seed = 1; seed <= 20; seed++) {
                world.endpoint().faults(Faults.NONE.with(Fault.SHUFFLE, 1).with(Fault.SEED, seed));
                try (RemoteEngine engine = remote(world)) {
                    for (int chunk = 0; chunk < 2; chunk++) {
                        // Every chunk has customers of its own: two are at the limit, and four are nobody.
                        List<String> values = values(kind, (seed - 1) * 20 + chunk * 10);
                        for (String before : values.subList(2, 5)) {
                            world.engine().send(Permits.of(Scene.PROGRAM, Scene.PROMOTION, kind, "INSTORE", before));
                        }
                        Reply reply = engine.send(Permits.of(
                                Scene.PROGRAM, Scene.PROMOTION, kind, "INSTORE", values.toArray(String[]::new)));
                        for (int row = 0; row < CHUNK; row++) {
                            assertTrue(
                                    world,
                                    kind,
                                    values.get(row),
                                    reply.verdicts().get(row));
                        }
                        assertThat(Told.of(reply)).isEqualTo("UNKNOWN REPLY_OUT_OF_ORDER pause");
                        assertThat(engine.limits().largestBatch()).isEqualTo(1);
                    }
                }
            }
            assertThat(world.endpoint().bulkCalls()).isEqualTo(40);
        }
    }

    private static List<String> values(IdentifierKind kind, int from) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < CHUNK; row++) {
            values.add(value(kind, row % 3 == 2 ? 5_000 + from + row : from + row - row / 3));
        }
        return values;
    }

    private static void assertTrue(ServedWorld world, IdentifierKind kind, String value, Verdict verdict)
            throws Exception {
        String id = world.engine().customer(kind, value);
        switch (verdict) {
            case Verdict.Ok(Receipt receipt) -> {
                assertThat(receipt.customerId()).isEqualTo(id);
                assertThat(held(world, id).issued())
                        .anyMatch(issued -> issued.earnedId().equals(receipt.earnedId()));
            }
            case Verdict.Rejected(Reason reason)
            when reason.code() == ReasonCode.CUSTOMER_NOT_FOUND ->
                assertThat(id).isEmpty();
            case Verdict.Rejected(Reason reason) -> assertThat(reason.code()).isEqualTo(ReasonCode.LIMIT_REACHED);
            default -> assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
        }
    }

    private static Holdings held(ServedWorld world, String id) throws Exception {
        return world.engine().holdings(new Inquiry(Scene.PROGRAM, Scene.PROMOTION, IdentifierKind.ID, id, "INSTORE"));
    }

    @Test
    void whatStaysInOrderIsToldAsItIs() throws Exception {
        try (ServedWorld world = ServedWorld.open(folder, CATALOGUE, EndpointOptions.usual(0));
                RemoteEngine engine = remote(world)) {
            List<String> values = values(IdentifierKind.MOBILE, 0);
            Reply reply = engine.send(Permits.of(
                    Scene.PROGRAM, Scene.PROMOTION, IdentifierKind.MOBILE, "INSTORE", values.toArray(String[]::new)));
            for (int row = 0; row < CHUNK; row++) {
                assertTrue(
                        world,
                        IdentifierKind.MOBILE,
                        values.get(row),
                        reply.verdicts().get(row));
            }
            assertThat(Told.of(reply)).isEqualTo("OK,REJECTED CUSTOMER_NOT_FOUND goOn");
        }
    }

    /** The numbers of docs/adr/0065. */
    @ParameterizedTest
    @CsvSource({"1000000, 3", "20, 91"})
    void aThousandCustomersInFiftiesCostFewLookUps(int everyNthIsNobody, int lookUps) throws Exception {
        try (ServedWorld world = ServedWorld.open(folder, CATALOGUE, EndpointOptions.usual(0));
                RemoteEngine engine = remote(world)) {
            int posts = 0;
            for (int from = 0; from < CUSTOMERS; from += 50) {
                String[] values = IntStream.range(from, from + 50)
                        .mapToObj(row -> mobile(row % everyNthIsNobody == everyNthIsNobody - 1 ? 5_000 + row : row))
                        .toArray(String[]::new);
                Reply reply = engine.send(
                        Permits.of(Scene.PROGRAM, Scene.PROMOTION, IdentifierKind.MOBILE, "INSTORE", values));
                assertThat(reply.verdicts()).noneMatch(Verdict.Unknown.class::isInstance);
                posts++;
            }
            assertThat(posts).isEqualTo(20);
            // The server numbers every request, so the next POST's number tells how many came before it.
            long before = requestNumber(engine.send(Scene.permit(0))) - 1;
            assertThat(before - posts).isEqualTo(lookUps);
        }
    }

    private static long requestNumber(Reply reply) {
        String id = reply.evidence().serverRequestId().orElseThrow();
        return Long.parseLong(id.substring(id.indexOf('-') + 1));
    }
}
