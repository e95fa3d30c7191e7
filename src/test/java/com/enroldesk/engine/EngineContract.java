package com.enroldesk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Receipt;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.wire.Words;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every engine must do, whatever is behind it. A subclass brings an engine whose backend holds {@link #CATALOGUE_FILE}'s
 * programs, promotions and customers.
 */
public abstract class EngineContract {
    /** In the form of {@code demo load}. */
    public static final String CATALOGUE_FILE = """
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
                  "promotionStatus": "LIVE", "isActive": true },
                { "id": 56803, "programId": 469, "name": "In two steps", "pointsOfferType": "LOYALTY_EARNING",
                  "promotionStatus": "LIVE", "isActive": true, "maxIssualsPerCustomer": 1 } ],
              "customers": [
                { "id": 98662653, "mobile": "919986000586", "email": "asha@example.com", "firstName": "Asha" },
                { "id": 98662632, "mobile": "919986000587", "email": "dev@example.com" },
                { "id": 98662611, "mobile": "919986000588" } ] }
            """;

    protected static final ProgramId PROGRAM = new ProgramId("469");
    protected static final PromotionId ONCE = new PromotionId("56799");
    protected static final PromotionId TWICE = new PromotionId("56800");
    protected static final PromotionId TWO_STEPS = new PromotionId("56803");

    private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");

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
        Promotion once = catalogue.promotion(PROGRAM, ONCE).orElseThrow();
        assertThat(once.name()).isEqualTo("Once");
        assertThat(once.identifier()).isEqualTo("ONCE");
        assertThat(once.start()).contains(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(once.end()).contains(Instant.parse("2099-12-31T23:59:59Z"));
        assertThat(once.closedAt(NOW)).isEmpty();
        assertThat(catalogue.promotions()).hasSize(5);
        assertThat(catalogue.promotion(PROGRAM, TWO_STEPS).orElseThrow().closedAt(NOW))
                .isEmpty();
        assertThat(closed(catalogue, "56801")).contains(Promotion.Closed.INACTIVE);
        assertThat(closed(catalogue, "56802")).contains(Promotion.Closed.WRONG_TYPE);
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
        assertRefused(send(unknownProgram), "1101");
        assertThat(enrol(ONCE, IdentifierKind.ID, "98662653").verdicts().getFirst())
                .isInstanceOf(Verdict.Ok.class);
    }

    // In two steps.

    @Test
    void aCustomerIsEnrolledFirstAndIssuedThen() {
        Reply tooEarly = act(Action.ISSUE, "98662653");
        assertThat(tooEarly.verdicts().getFirst())
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo(ReasonCode.ISSUE_ERROR));
        Receipt enrolled = receipt(act(Action.ENROL, "98662653"));
        assertThat(enrolled.earnedId()).isEmpty();
        assertThat(enrolled.issualId()).isNotEmpty();
        Receipt issued = receipt(act(Action.ISSUE, "98662653"));
        assertThat(issued.earnedId()).isNotEmpty();
        assertThat(issued.issualId()).isEqualTo(enrolled.issualId());
    }

    @Test
    void eachStepHasTheLimit() {
        for (Action step : List.of(Action.ENROL, Action.ISSUE)) {
            assertThat(Words.of(act(step, "98662653", "1").verdicts()).get(1)).isEqualTo("REJECTED 8015");
            Reply again = act(step, "98662653", "98662632");
            assertThat(Words.of(again.verdicts()).getFirst()).isEqualTo("REJECTED 8890");
        }
    }

    @Test
    void aPromotionOfOneTypeIsNotGivenByTheOtherTypesCall() {
        assertRefused(enrol(TWO_STEPS, IdentifierKind.ID, "98662653"), "8902");
        assertRefused(send(permit(Action.ENROL, ONCE, "98662653")), "8902");
        assertThat(send(permit(Action.ISSUE, ONCE, "98662653")).verdicts().getFirst())
                .isInstanceOf(Verdict.Ok.class);
    }

    // Taking back.

    @Test
    void whatIsTakenBackCountsNoMoreAndCanBeGivenAgain() throws Exception {
        String earned = receipt(enrol(ONCE, IdentifierKind.ID, "98662653")).earnedId();
        Receipt back = receipt(takeBack(ONCE, new String[] {"98662653"}, earned));
        assertThat(back.earnedId()).isEqualTo(earned);
        assertThat(back.customerId()).isEqualTo("98662653");
        assertThat(held(ONCE, "98662653")).isEmpty();
        String again = receipt(enrol(ONCE, IdentifierKind.ID, "98662653")).earnedId();
        assertThat(again).isNotEqualTo(earned);
        assertThat(held(ONCE, "98662653")).containsExactly(again);
    }

    @Test
    void onlyTheReceiptsThatWereNamedAreTakenBack() throws Exception {
        String first = receipt(enrol(TWICE, IdentifierKind.ID, "98662653")).earnedId();
        String second = receipt(enrol(TWICE, IdentifierKind.ID, "98662653")).earnedId();
        String other = receipt(enrol(TWICE, IdentifierKind.ID, "98662632")).earnedId();
        assertThat(Words.of(takeBack(TWICE, new String[] {"98662632", "98662653"}, other, second)
                        .verdicts()))
                .containsExactly("OK " + other, "OK " + second);
        assertThat(held(TWICE, "98662653")).containsExactly(first);
        assertThat(held(TWICE, "98662632")).isEmpty();
    }

    @Test
    void severalReceiptsOfOneCustomerAreTakenBackInOneRequest() throws Exception {
        String first = receipt(enrol(TWICE, IdentifierKind.ID, "98662653")).earnedId();
        String second = receipt(enrol(TWICE, IdentifierKind.ID, "98662653")).earnedId();
        assertThat(Words.of(takeBack(TWICE, new String[] {"98662653", "98662653"}, second, first)
                        .verdicts()))
                .containsExactly("OK " + second, "OK " + first);
        assertThat(held(TWICE, "98662653")).isEmpty();
    }

    @Test
    void whatWasTakenBackOrWasNeverThereIsRefused() {
        String first = receipt(enrol(TWICE, IdentifierKind.ID, "98662653")).earnedId();
        takeBack(TWICE, new String[] {"98662653"}, first);
        assertThat(Words.of(takeBack(TWICE, new String[] {"98662653", "98662632", "1"}, first, first, first)
                        .verdicts()))
                .containsExactly("REJECTED 2305", "REJECTED 2305", "REJECTED 8015");
        enrol(TWICE, IdentifierKind.ID, "98662653");
        assertThat(Words.of(takeBack(TWICE, new String[] {"98662653"}, first).verdicts()))
                .containsExactly("REJECTED 8903");
    }

    @Test
    void whatWasIssuedInTwoStepsIsTakenBackToo() throws Exception {
        act(Action.ENROL, "98662653");
        String earned = receipt(act(Action.ISSUE, "98662653")).earnedId();
        assertThat(Words.of(
                        takeBack(TWO_STEPS, new String[] {"98662653"}, earned).verdicts()))
                .containsExactly("OK " + earned);
        assertThat(held(TWO_STEPS, "98662653")).containsExactly("");
    }

    // Asking.

    @Test
    void whatACustomerHoldsIsToldWithItsIdsItsMomentAndTheLimit() throws Exception {
        assertThat(ask(ONCE, IdentifierKind.MOBILE, "919986000586").issued()).isEmpty();
        Receipt receipt = receipt(enrol(ONCE, IdentifierKind.MOBILE, "919986000586"));
        for (IdentifierKind kind : IdentifierKind.values()) {
            String value = kind == IdentifierKind.ID
                    ? "98662653"
                    : kind == IdentifierKind.MOBILE ? "919986000586" : "asha@example.com";
            Holdings holdings = ask(ONCE, kind, value);
            assertThat(holdings.customerId()).isEqualTo("98662653");
            assertThat(holdings.limit()).hasValue(1);
            assertThat(holdings.issued()).hasSize(1).first().satisfies(issued -> {
                assertThat(issued.earnedId()).isEqualTo(receipt.earnedId());
                assertThat(issued.issualId()).isEqualTo(receipt.issualId());
                assertThat(issued.at().orElseThrow())
                        .isBetween(receipt.at().minusSeconds(5), receipt.at().plusSeconds(5));
            });
        }
        assertThat(ask(TWICE, IdentifierKind.ID, "98662653").issued()).isEmpty();
    }

    @Test
    void anEnrolmentThatWasNotIssuedIsHeldWithoutAnEarnedId() throws Exception {
        Receipt enrolled = receipt(act(Action.ENROL, "98662653"));
        assertThat(ask(TWO_STEPS, IdentifierKind.ID, "98662653").issued())
                .extracting(Holdings.Issued::earnedId, Holdings.Issued::issualId)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("", enrolled.issualId()));
        String earned = receipt(act(Action.ISSUE, "98662653")).earnedId();
        assertThat(held(TWO_STEPS, "98662653")).containsExactly(earned);
    }

    @Test
    void whoIsNotThereHoldsNothing() throws Exception {
        Holdings nobody = ask(ONCE, IdentifierKind.MOBILE, "919986009999");
        assertThat(nobody.customerId()).isEmpty();
        assertThat(nobody.issued()).isEmpty();
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

    /** No backend of ours says what the contract does not. */
    private Reply send(Permit permit) {
        Reply reply = engine.send(permit);
        assertThat(reply.extraFields()).isEqualTo(ExtraFields.NONE);
        return reply;
    }

    private Reply enrol(PromotionId promotion, IdentifierKind kind, String... values) {
        return send(Permits.of(PROGRAM, promotion, kind, "INSTORE", values));
    }

    private Reply act(Action action, String... ids) {
        return send(permit(action, TWO_STEPS, ids));
    }

    private Reply takeBack(PromotionId promotion, String[] ids, String... earnedIds) {
        return send(Permits.of(Action.TAKE_BACK, PROGRAM, promotion, IdentifierKind.ID, ids, earnedIds));
    }

    private static Permit permit(Action action, PromotionId promotion, String... ids) {
        return Permits.of(action, PROGRAM, promotion, IdentifierKind.ID, ids);
    }

    private Holdings ask(PromotionId promotion, IdentifierKind kind, String value) throws Problem {
        return engine.holdings(new Inquiry(PROGRAM, promotion, kind, value, "INSTORE"));
    }

    private List<String> held(PromotionId promotion, String id) throws Problem {
        return ask(promotion, IdentifierKind.ID, id).issued().stream()
                .map(Holdings.Issued::earnedId)
                .toList();
    }

    private static Optional<Promotion.Closed> closed(Catalogue catalogue, String promotion) {
        return catalogue
                .promotion(PROGRAM, new PromotionId(promotion))
                .orElseThrow()
                .closedAt(NOW);
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
