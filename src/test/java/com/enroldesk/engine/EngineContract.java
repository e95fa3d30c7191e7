package com.enroldesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every engine must do, whatever is behind it. A subclass brings an engine whose backend holds {@link #CATALOGUE_FILE}'s
 * programs, promotions and customers.
 */
public abstract class EngineContract {
    /** In the form of {@code demo load}. */
    protected static final String CATALOGUE_FILE = """
            { "programs": [ { "programId": 469, "programName": "Default" }, { "programId": 699, "programName": "Other" } ],
              "promotions": [
                { "id": 56799, "programId": 469, "name": "Once", "identifier": "ONCE", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "LIVE", "isActive": true, "startDate": "2020-01-01T00:00Z",
                  "endDate": "2099-12-31T23:59:59Z", "maxIssualsPerCustomer": 1 },
                { "id": 56800, "programId": 469, "name": "Twice", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "LIVE", "isActive": true, "maxIssualsPerCustomer": 2 },
                { "id": 56801, "programId": 469, "name": "Off", "pointsOfferType": "LOYALTY",
                  "promotionStatus": "LIVE", "isActive": false },
                { "id": 56802, "programId": 469, "name": "Other type", "pointsOfferType": "GENERIC",
                  "promotionStatus": "LIVE", "isActive": true } ],
              "customers": [
                { "id": 98662653, "mobile": "919986000586", "email": "asha@example.com", "firstName": "Asha" },
                { "id": 98662632, "mobile": "919986000587", "email": "dev@example.com" },
                { "id": 98662611, "mobile": "919986000588" } ] }
            """;

    protected static final ProgramId PROGRAM = new ProgramId("469");
    protected static final PromotionId ONCE = new PromotionId("56799");
    protected static final PromotionId TWICE = new PromotionId("56800");

    private Engine engine;

    /** An engine on a backend that has issued nothing yet. */
    protected abstract Engine open() throws Exception;

    @BeforeEach
    void openEngine() throws Exception {
        engine = open();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    @Test
    void theCatalogueListsProgramsPromotionsAndSources() throws Exception {
        Catalogue catalogue = engine.catalogue();
        assertThat(catalogue.program(PROGRAM)).isPresent();
        assertThat(catalogue.promotion(PROGRAM, ONCE).orElseThrow().limitPerCustomer())
                .hasValue(1);
        assertThat(catalogue.sources()).contains("INSTORE");
    }

    @Test
    void theBatchesMakeSense() {
        Limits limits = engine.limits();
        assertThat(limits.preferredBatch()).isBetween(1, limits.largestBatch());
        assertThat(engine.endpoint()).isNotBlank();
    }

    @Test
    void aCustomerIsEnrolledByMobileByEmailAndById() {
        assertThat(receipt(enrol(ONCE, IdentifierKind.MOBILE, "919986000586")).customerId())
                .isEqualTo("98662653");
        assertThat(receipt(enrol(ONCE, IdentifierKind.EMAIL, "DEV@example.com")).customerId())
                .isEqualTo("98662632");
        assertThat(receipt(enrol(ONCE, IdentifierKind.ID, "98662611")).customerId())
                .isEqualTo("98662611");
    }

    @Test
    void everyReceiptHasAnEarnedIdOfItsOwn() {
        Reply reply = enrol(TWICE, IdentifierKind.MOBILE, "919986000586", "919986000587");
        Reply second = enrol(TWICE, IdentifierKind.MOBILE, "919986000586");
        List<String> earned = new ArrayList<>();
        reply.verdicts()
                .forEach(verdict -> earned.add(((Verdict.Ok) verdict).receipt().earnedId()));
        earned.add(receipt(second).earnedId());
        assertThat(earned).doesNotHaveDuplicates().allMatch(id -> !id.isEmpty());
        assertThat(earned.stream().map(Long::parseLong).toList()).isSorted();
    }

    @Test
    void whoIsAtTheLimitIsNotEnrolledThoughTheReplyCountsNoFailure() {
        enrol(ONCE, IdentifierKind.MOBILE, "919986000586");
        Reply again = enrol(ONCE, IdentifierKind.MOBILE, "919986000586", "919986000587");
        assertThat(again.verdicts().getFirst())
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo(ReasonCode.LIMIT_REACHED));
        assertThat(again.verdicts().get(1)).isInstanceOf(Verdict.Ok.class);
        assertThat(again.evidence().reply().orElseThrow()).contains("\"failureCount\":0");
    }

    @Test
    void whoIsNotThereFailsAndTheOthersAreEnrolled() {
        Reply reply = enrol(ONCE, IdentifierKind.ID, "1", "98662653", "2", "98662632");
        assertThat(reply.verdicts().stream().map(Verdict::word)).containsExactly("REJECTED", "OK", "REJECTED", "OK");
        assertThat(((Verdict.Rejected) reply.verdicts().getFirst()).reason().code())
                .isEqualTo(ReasonCode.CUSTOMER_NOT_FOUND);
        assertThat(((Verdict.Ok) reply.verdicts().get(1)).receipt().customerId())
                .isEqualTo("98662653");
        assertThat(reply.advice()).isEqualTo(Advice.GO_ON);
    }

    @Test
    void aRequestThatIsRefusedAsAWholeTouchesNobodyAndSaysWhy() {
        assertRefused(enrol(new PromotionId("56801"), IdentifierKind.ID, "98662653", "98662632"), "8892");
        assertRefused(enrol(new PromotionId("56802"), IdentifierKind.ID, "98662653"), "8902");
        assertRefused(enrol(new PromotionId("1"), IdentifierKind.ID, "98662653", "1"), "8874");
        Permit unknownProgram =
                Permits.of(new ProgramId("1"), ONCE, IdentifierKind.ID, "INSTORE", "98662653", "98662632");
        assertRefused(engine.send(unknownProgram), "1101");
        assertThat(enrol(ONCE, IdentifierKind.ID, "98662653").verdicts().getFirst())
                .isInstanceOf(Verdict.Ok.class);
    }

    @Test
    void aPermitIsUsedOnce() {
        Permit permit = Permits.of(PROGRAM, ONCE, IdentifierKind.ID, "INSTORE", "98662653");
        engine.send(permit);
        assertThatThrownBy(() -> engine.send(permit)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void requestAndReplyAreKeptAsEvidence() {
        Reply reply = enrol(ONCE, IdentifierKind.MOBILE, "919986000586");
        assertThat(reply.evidence().request()).contains("\"identifierName\":\"mobile\"", "919986000586", "INSTORE");
        assertThat(reply.evidence().reply().orElseThrow())
                .contains(receipt(reply).earnedId());
    }

    private Reply enrol(PromotionId promotion, IdentifierKind kind, String... values) {
        return engine.send(Permits.of(PROGRAM, promotion, kind, "INSTORE", values));
    }

    private static Receipt receipt(Reply reply) {
        return ((Verdict.Ok) reply.verdicts().getFirst()).receipt();
    }

    private static void assertRefused(Reply reply, String code) {
        assertThat(reply.advice())
                .isInstanceOfSatisfying(
                        Advice.Refused.class,
                        refused -> assertThat(refused.why().key()).isEqualTo(code));
        assertThat(reply.verdicts()).allMatch(Verdict.Refused.class::isInstance);
    }
}
