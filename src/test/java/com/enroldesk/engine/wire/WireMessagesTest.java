package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.domain.Secret;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's messages around the bulk calls, as printed, as written, and with things missing. */
class WireMessagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ProgramId PROGRAM = new ProgramId("469");

    // Catalogue.

    @Test
    void thePrintedProgramsAreRead() throws Exception {
        assertThat(ProgramList.read(Printed.bytes("7.1")))
                .containsExactly(
                        new Program(new ProgramId("1124"), "DefaultLoyaltyProgram"),
                        new Program(new ProgramId("1254"), "SouthLoyaltyProgram"));
    }

    @Test
    void programsAreWrittenAsTheyAreRead() throws Exception {
        List<Program> programs =
                List.of(new Program(PROGRAM, "Default"), new Program(new ProgramId("0x1"), "Odd “name”"));
        assertThat(ProgramList.read(bytes(ProgramList.write(programs)))).isEqualTo(programs);
    }

    @Test
    void aProgramWithoutAnIdIsLeftOutAndOneWithoutANameBearsItsId() throws Exception {
        assertThat(ProgramList.read(
                        bytes("{\"data\":[{\"programName\":\"x\"},{\"programId\":\"7\"},{\"programId\":[1]}]}")))
                .containsExactly(new Program(new ProgramId("7"), "7"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"data\":null}", "{\"data\":{}}", "{\"data\":[1]}"})
    void whatIsNoListIsRefused(String body) {
        assertThatThrownBy(() -> ProgramList.read(bytes(body))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> PromotionList.read(bytes(body))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> SourceList.read(bytes(body))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CustomerPromotions.read(bytes(body))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> CustomerReply.read(bytes(body))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> TokenMessage.granted(bytes(body))).isInstanceOf(Malformed.class);
    }

    @Test
    void thePrintedPromotionIsRead() throws Exception {
        PromotionList printed = PromotionList.read(Printed.bytes("7.2"));
        assertThat(printed.page()).isEqualTo(PageDetails.of(1, 5, 88));
        assertThat(printed.promotions())
                .containsExactly(new Promotion(
                        new PromotionId("56746"),
                        PROGRAM,
                        "Trackredeem1",
                        "01a833e1-60e1-45d7-84bc-ba9154d4f86a",
                        PromotionType.GENERIC,
                        PromotionState.COMPLETED,
                        true,
                        Optional.of(Instant.parse("2024-04-03T00:00:00Z")),
                        Optional.of(Instant.parse("2024-04-10T23:59:59Z")),
                        OptionalInt.empty()));
    }

    @Test
    void thePrintedPromotionOfAProgramIsReadWithItsLimit() throws Exception {
        Promotion promotion =
                PromotionList.read(Printed.bytes("7.3")).promotions().getFirst();
        assertThat(promotion.type()).isEqualTo(PromotionType.LOYALTY);
        assertThat(promotion.state()).isEqualTo(PromotionState.LIVE);
        assertThat(promotion.limitPerCustomer()).hasValue(3);
    }

    @Test
    void promotionsAreWrittenAsTheyAreRead() throws Exception {
        Promotion full = new Promotion(
                new PromotionId("56799"),
                PROGRAM,
                "Monsoon",
                "MONSOON",
                PromotionType.LOYALTY,
                PromotionState.LIVE,
                true,
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
                Optional.of(Instant.parse("2027-12-31T23:59:59.123Z")),
                OptionalInt.of(2));
        Promotion bare = new Promotion(
                new PromotionId("56800"),
                PROGRAM,
                "Stamps",
                "",
                PromotionType.LOYALTY_EARNING,
                PromotionState.INACTIVE,
                false,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
        PromotionList list = new PromotionList(List.of(full, bare), PageDetails.of(0, 100, 2));
        String written = list.write(List.of(new Program(PROGRAM, "Default")));
        assertThat(PromotionList.read(bytes(written))).isEqualTo(list);
        assertThat(written).contains("\"startDate\":\"2026-01-01T00:00Z\"", "\"programName\":\"Default\"");
    }

    @Test
    void aPromotionNeedsItsTwoIdsAndNothingElse() throws Exception {
        PromotionList list = PromotionList.read(bytes("""
                {"data":[{"id":7,"programId":469,"startDate":"soon","isActive":"yes","promotionRestrictions":7,"name":{}},
                         {"id":8},{"programId":469}]}"""));
        assertThat(list.promotions()).hasSize(1).first().satisfies(promotion -> {
            assertThat(promotion.name()).isEqualTo("7");
            assertThat(promotion.type()).isEqualTo(PromotionType.OTHER);
            assertThat(promotion.state()).isEqualTo(PromotionState.LIVE);
            assertThat(promotion.start()).isEmpty();
        });
        assertThat(list.page()).isEqualTo(PageDetails.MISSING);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, LIVE", "EXPIRED, COMPLETED", "PAUSED, INACTIVE", "DRAFT, INACTIVE", "NEVER_HEARD_OF, INACTIVE"
    })
    void theStatesOfTheNewerPagesAreUnderstood(String word, PromotionState state) throws Exception {
        String body = "{\"data\":[{\"id\":7,\"programId\":469,\"promotionStatus\":\"" + word + "\"}]}";
        assertThat(PromotionList.read(bytes(body)).promotions().getFirst().state())
                .isEqualTo(state);
    }

    @Test
    void sourcesAreWrittenAsTheyAreReadAndEachOnce() throws Exception {
        assertThat(SourceList.read(bytes(SourceList.write(List.of("INSTORE", "LINE", "INSTORE")))))
                .containsExactly("INSTORE", "LINE");
    }

    // One customer.

    @Test
    void thePrintedPromotionsOfACustomerAreReadInTheWordsOfTheBulkCalls() throws Exception {
        CustomerPromotions printed = CustomerPromotions.read(Printed.bytes("7.6"));
        assertThat(printed.customerId()).isEqualTo("345854019");
        assertThat(printed.promotions()).singleElement().satisfies(held -> {
            assertThat(held.promotion()).isEqualTo(new PromotionId("1119509"));
            assertThat(held.issued())
                    .containsExactly(
                            new Holdings.Issued("1582", "1581", Optional.of(Instant.parse("2024-06-25T12:44:13Z"))));
            assertThat(held.limit()).hasValue(100);
        });
    }

    @Test
    void aCustomersPromotionsAreWrittenAsTheyAreRead() throws Exception {
        Optional<Instant> at = Optional.of(Instant.parse("2026-03-04T05:06:07.008Z"));
        CustomerPromotions two = new CustomerPromotions(
                "98662653",
                List.of(
                        new CustomerPromotions.Held(
                                PROGRAM,
                                new PromotionId("56799"),
                                "Monsoon",
                                OptionalInt.of(2),
                                List.of(
                                        new Holdings.Issued("100001", "100001", at),
                                        new Holdings.Issued("100002", "100001", at))),
                        new CustomerPromotions.Held(
                                PROGRAM,
                                new PromotionId("56800"),
                                "Stamps",
                                OptionalInt.empty(),
                                List.of(new Holdings.Issued("", "100003", at)))),
                PageDetails.of(0, 100, 2));
        assertThat(CustomerPromotions.read(bytes(two.write()))).isEqualTo(two);
    }

    /** A doubt about what was issued must not read as nothing issued: the row would be sent a second time. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"customerId\": 345854019|\"customer\": 345854019",
                "\"promotions\": [|\"promotionz\": [",
                "\"promotionId\": 1119509|\"promotion\": 1119509",
                "\"customerPromotionTimelines\": [|\"timelines\": [",
                "\"customerPromotionTimelines\": [|\"customerPromotionTimelines\": null, \"x\": [",
                "\"issuedDetails\": [|\"issuedDetails\": {}, \"x\": [",
                "\"issualId\": 1582|\"issual\": 1582",
                "\"issualId\": 1582|\"issualId\": 15.82",
                "\"currentCustomerUsage\": \"1\"|\"currentCustomerUsage\": \"2\""
            })
    void aDoubtAboutWhatACustomerHoldsIsNoAnswer(String change) {
        String printed = new String(Printed.bytes("7.6"), StandardCharsets.UTF_8);
        String[] parts = change.split("\\|", -1);
        assertThat(printed).contains(parts[0]);
        assertThatThrownBy(() -> CustomerPromotions.read(bytes(printed.replace(parts[0], parts[1]))))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void theCustomersIdIsReadAsPrintedAndWrittenSo() throws Exception {
        assertThat(CustomerReply.read(Printed.bytes("9.10-found"))).isEqualTo("552695692");
        assertThat(CustomerReply.write("552695692")).isEqualTo(plain("9.10-found"));
        assertThatThrownBy(() -> CustomerReply.read(Printed.bytes("9.10-8015"))).isInstanceOf(Malformed.class);
    }

    // Sign-in and errors.

    @Test
    void theTokenCallIsReadAndWrittenAsPrinted() throws Exception {
        try (Secret secret = Secret.of("CLIENT_SECRET")) {
            byte[] request = TokenMessage.request("CLIENT_KEY", secret);
            assertThat(new String(request, StandardCharsets.UTF_8)).isEqualTo(plain("9.9-request"));
        }
        TokenMessage.Asked asked = TokenMessage.asked(Printed.bytes("9.9-request"));
        assertThat(asked.key()).isEqualTo("CLIENT_KEY");
        assertThat(asked.secret().reveal()).containsExactly("CLIENT_SECRET".toCharArray());
        assertThat(asked.toString()).doesNotContain("CLIENT");
        TokenMessage.Granted granted = TokenMessage.granted(Printed.bytes("9.9-token"));
        assertThat(granted.token().reveal()).containsExactly("JWT".toCharArray());
        assertThat(granted.life()).isEqualTo(Duration.ofMinutes(5));
        assertThat(TokenMessage.grant("JWT", granted.life())).isEqualTo(plain("9.9-token"));
        assertThat(TokenMessage.refusal()).isEqualTo(plain("9.9-320001"));
        assertThatThrownBy(() -> TokenMessage.granted(Printed.bytes("9.9-320001")))
                .isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource({
        "9.5-single-11013, 11013",
        "9.9-320001, 320001",
        "9.9-401, 401",
        "9.9-498, 498",
        "9.9-403, 403",
        "9.9-4000, 4000",
        "9.9-4001, 4001",
        "9.10-8015, 8015",
        "9.10-8003, 8003"
    })
    void whateverAPrintedBodyComplainsOfIsFound(String name, String code) {
        assertThat(ErrorBody.read(Printed.bytes(name)).map(WireMessage::code)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.1", "7.2", "7.6", "9.1-newer", "9.5-8015", "9.7", "9.8", "9.9-token", "9.10-found"})
    void aBodyThatComplainsOfNothingIsNotTakenForAComplaint(String name) {
        assertThat(ErrorBody.read(Printed.bytes(name))).isEmpty();
        assertThat(ErrorBody.read(bytes("<html>502</html>"))).isEmpty();
    }

    @Test
    void errorsAreWrittenAsPrinted() throws Exception {
        assertThat(ErrorBody.signIn(new WireMessage("401", "Unauthorized"))).isEqualTo(plain("9.9-401"));
        assertThat(ErrorBody.signIn(new WireMessage("498", "Token expired at 2019-12-02T12:31:15.000+0530")))
                .isEqualTo(plain("9.9-498"));
        assertThat(ErrorBody.write(new WireMessage("8015", "Customer not found for the given identifiers")))
                .isEqualTo(plain("9.10-8015"));
    }

    private static String plain(String name) throws Exception {
        return JSON.writeValueAsString(JSON.readTree(new String(Printed.bytes(name), StandardCharsets.UTF_8)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
