package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PrintedRepliesTest {
    static final List<Printed> PRINTED = Printed.ALL;

    @ParameterizedTest
    @FieldSource("PRINTED")
    void everyReplyThatTheVendorPrintsIsReadAsTheContractSays(Printed printed) {
        Reading reading = ReplyReader.read(printed.sent(), printed.bytes(), Printed.AT);
        assertThat(Words.of(reading)).isEqualTo(printed.verdicts());
        boolean refused = printed.verdicts().getFirst().startsWith("REFUSED");
        assertThat(reading.refusal().isPresent()).isEqualTo(refused);
        assertThat(reading.extraFields()).isEmpty();
    }

    @Test
    void theReceiptCarriesEveryIdAndTheMomentOfReading() {
        Printed newer = Printed.ALL.get(1);
        Reading reading = ReplyReader.read(newer.sent(), newer.bytes(), Printed.AT);
        assertThat(reading.verdicts().getFirst()).isInstanceOfSatisfying(Verdict.Ok.class, ok -> {
            assertThat(ok.receipt().customerId()).isEqualTo("98662653");
            assertThat(ok.receipt().issualId()).isEqualTo("811");
            assertThat(ok.receipt().at()).isEqualTo(Printed.AT);
        });
        assertThat(reading.attribution()).isEqualTo(Attribution.BY_ID);
    }

    @Test
    void theSoftFailureThatTheVendorPrintsIsNotEnrolledThoughFailureCountIsZero() throws Exception {
        BulkReply printed = WireJson.reply(Printed.bytes("9.4")).reply();
        BulkReply alone = new BulkReply(List.of(printed.response().getLast()), 1, printed.failureCount());
        Sent sent = Sent.giving(Action.DIRECT_ISSUE, "2844", "200206", IdentifierKind.MOBILE, List.of("919986000586"));
        Verdict verdict = ReplyReader.read(sent, alone, Printed.AT).verdicts().getFirst();
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Rejected.class, rejected -> {
            assertThat(rejected.reason().code()).isEqualTo(ReasonCode.LIMIT_REACHED);
            assertThat(rejected.reason().detail()).contains("exhausted limits");
        });
    }

    @Test
    void oneRefusingItemStandsForEveryCustomerThatWasSent() {
        Sent four = Printed.byId("469", "56799", "1", "2", "3", "4");
        Reading reading = ReplyReader.read(four, Printed.bytes("9.5-8892"), Printed.AT);
        assertThat(Words.of(reading)).containsOnly("REFUSED 8892").hasSize(4);
        assertThat(reading.refusal().orElseThrow().code()).isEqualTo(ReasonCode.PROMOTION_INACTIVE);
    }

    @Test
    void oneItemAboutACustomerDoesNotStandForOthers() {
        Sent two = Printed.byId("469", "56799", "1", "2");
        Reading reading = ReplyReader.read(two, Printed.bytes("9.5-8015"), Printed.AT);
        assertThat(reason(reading)).isEqualTo(ReasonCode.REPLY_NOT_ALIGNED);
        assertThat(reading.refusal()).isEmpty();
    }

    private static ReasonCode reason(Reading reading) {
        return ((Verdict.Unknown) reading.verdicts().getFirst()).reason().code();
    }
}
