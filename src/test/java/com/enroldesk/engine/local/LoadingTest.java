package com.enroldesk.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.engine.Sandbox.Loaded;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoadingTest {
    /** The file of command-line.md. */
    private static final String CATALOGUE = """
            { "programs":   [ { "programId": 469, "programName": "Default" } ],
              "promotions": [ { "id": 56799, "programId": 469, "name": "Monsoon Double", "identifier": "MONSOON", "pointsOfferType": "LOYALTY",
                                "promotionStatus": "LIVE", "isActive": true, "startDate": "2026-01-01T00:00Z", "endDate": "2027-12-31T23:59:59Z",
                                "maxIssualsPerCustomer": 1 } ],
              "customers":  [ { "id": 98662653, "mobile": "919986000586", "email": "asha@example.com", "firstName": "Asha", "lastName": "Rao" } ] }
            """;

    private static final String HEADER = "id,mobile,email,firstName,lastName\n";

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private LocalEngine engine;

    @BeforeAll
    static void makeOnce() throws Exception {
        LocalEngine.open(made.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC())
                .close();
    }

    @BeforeEach
    void open() throws Exception {
        Files.copy(made.resolve("demo.db"), folder.resolve("demo.db"));
        engine = LocalEngine.open(folder.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aCatalogueFileReplacesEverything() throws Exception {
        assertThat(engine.load(file(CATALOGUE))).isEqualTo(new Loaded(1, 1, 1));
        Catalogue catalogue = engine.catalogue();
        assertThat(catalogue.programs()).hasSize(1);
        assertThat(catalogue.promotions()).singleElement().satisfies(promotion -> {
            assertThat(promotion.id()).isEqualTo(new PromotionId("56799"));
            assertThat(promotion.identifier()).isEqualTo("MONSOON");
            assertThat(promotion.start()).hasValue(Instant.parse("2026-01-01T00:00:00Z"));
            assertThat(promotion.end()).hasValue(Instant.parse("2027-12-31T23:59:59Z"));
            assertThat(promotion.limitPerCustomer()).hasValue(1);
        });
        assertThat(catalogue.sources()).contains("INSTORE");
        assertThat(customers()).isEqualTo("1");
        assertThat(ask("SELECT count(*) FROM issuals")).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "customers": | "extras": [], "customers": | extras | unknown field
            "customers": | "extras": 1, "customers": | extras | unknown field
            "lastName": "Rao" | "lastName": "Rao", "nickName": "A" | customers[0] | unknown field “nickName”
            "maxIssualsPerCustomer": 1 | "maxIssuals": 1 | promotions[0] | unknown field “maxIssuals”
            "programName": "Default" | "programName": "Default", "default": true | programs[0] | unknown field “default”
            "programs": | "programme": | programme | unknown field
            "maxIssualsPerCustomer": 1 | "maxIssualsPerCustomer": 0 | promotions[0].maxIssualsPerCustomer | not 1 to 100
            "maxIssualsPerCustomer": 1 | "maxIssualsPerCustomer": 1.5 | promotions[0].maxIssualsPerCustomer | whole number
            "isActive": true | "isActive": "yes" | promotions[0].isActive | neither true nor false
            "isActive": true | "isActive": null | promotions[0].isActive | missing
            "LIVE" | "DRAFT" | promotions[0].promotionStatus | not LIVE
            "LOYALTY" | "POINTS" | promotions[0].pointsOfferType | not LOYALTY
            2026-01-01T00:00Z | 1 January | promotions[0].startDate | not a moment
            "programId": 469, "name" | "programId": 470, "name" | promotions[0].programId | no program
            98662653 | "A-7" | customers[0] | whole number
            98662653 | 98662653.5 | customers[0] | whole number
            "919986000586" | "91 99860 00586" | customers[0], mobile | 5 to 15 digits
            asha@example.com | asha | customers[0], email | not an e-mail
            "Asha" | 7 | customers[0].firstName | not a text
            98662653 | -7 | customers[0], id | whole number
            "id": 98662653 | "id": 98662653, "id": 5 | line | not valid JSON
            } ] } | } ] } {} | file | after its end
            } ] } | } ] | line | not valid JSON
            """)
    void aBadCatalogueFileIsRefusedWithItsPlaceAndChangesNothing(String part, String instead, String where, String what)
            throws Exception {
        assertThat(CATALOGUE).contains(part);
        String before = fingerprint();
        String text = CATALOGUE.replace(part, instead);
        Problem problem = catchThrowableOfType(Problem.class, () -> engine.load(file(text)));
        assertThat(problem).as("accepted").isNotNull();
        assertThat(problem.code()).isEqualTo(ProblemCode.DEMO_FILE_INVALID);
        assertThat(problem.arguments().get(1).toString()).startsWith(where);
        assertThat(problem.arguments().get(1) + ": " + problem.arguments().get(2))
                .contains(what);
        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void aCustomerWhoStandsTwiceIsNamedByTheirPlace() throws Exception {
        String second = CATALOGUE.replace("} ] }", "}, { \"id\": 98662653 } ] }");
        Problem problem = catchThrowableOfType(Problem.class, () -> engine.load(file(second)));
        assertThat(problem.arguments().get(1)).isEqualTo("customers[1]");
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        Problem problem = catchThrowableOfType(Problem.class, () -> engine.load(folder.resolve("none.json")));
        assertThat(problem.code()).isEqualTo(ProblemCode.LIST_NOT_FOUND);
    }

    @Test
    void resettingBringsTheSampleBackAndForgetsWhatWasEnrolled() throws Exception {
        String sample = fingerprint();
        engine.load(file(CATALOGUE));
        engine.reset();
        assertThat(fingerprint()).isEqualTo(sample);
        assertThat(engine.catalogue().promotions()).hasSize(15);
    }

    @Test
    void earnedIdsGoOnRisingAfterAReset() throws Exception {
        long before = Long.parseLong(ask("SELECT max(earned_id) FROM issuals"));
        engine.reset();
        assertThat(Long.parseLong(ask("SELECT min(earned_id) FROM issuals"))).isGreaterThan(before);
    }

    // Customers in bulk.

    @Test
    void customersAreAddedFromACsv() throws Exception {
        String text = "\uFEFF" + HEADER + "1,+919000000001,one@example.com,\"O\"\"Neil, \nJr\",One\r\n"
                + "2,,,,\r\n\n3,919000000003,,Three,\"\"";
        assertThat(engine.loadCustomers(file(text))).isEqualTo(new Loaded(0, 0, 3));
        assertThat(customers()).isEqualTo("20003");
        assertThat(ask("SELECT first_name FROM customers WHERE mobile = '919000000001'"))
                .isEqualTo("O\"Neil, \nJr");
        assertThat(ask("SELECT count(*) FROM customers WHERE mobile IS NULL")).isEqualTo("1");
    }

    @Test
    void aMillionthCustomerIsAddedLikeTheFirst() throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 25_431; i++) {
            text.append(1_000_000 + i)
                    .append(",9170")
                    .append(1_000_000 + i)
                    .append(",m")
                    .append(i);
            text.append("@example.com,Asha,Rao\n");
        }
        assertThat(engine.loadCustomers(file(text.toString())).customers()).isEqualTo(25_431);
        assertThat(customers()).isEqualTo("45431");
    }

    @Test
    void aClashFarDownIsNamedByItsLineAndNothingIsAdded() throws Exception {
        List<String> lines = IntStream.range(0, 3_456)
                .mapToObj(i -> (1_000_000 + i) + ",9170" + (1_000_000 + i) + ",,,")
                .collect(Collectors.toList());
        lines.set(2_500, "7,91701000017,,,");
        Problem problem = catchThrowableOfType(
                Problem.class, () -> engine.loadCustomers(file(HEADER + String.join("\n", lines))));
        assertThat(problem.code()).isEqualTo(ProblemCode.DEMO_FILE_INVALID);
        assertThat(problem.arguments().get(1)).isEqualTo("line 2502");
        assertThat(customers()).isEqualTo("20000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                  | file   | empty
            id,mobile                                           | line 1 | header
            id;mobile;email;firstName;lastName                  | line 1 | header
            id,mobile,email,firstName,lastName~1,2              | line 2 | 2 fields
            id,mobile,email,firstName,lastName~1,,,,,           | line 2 | 6 fields
            id,mobile,email,firstName,lastName~,,,a,b           | line 2 | missing
            id,mobile,email,firstName,lastName~1,9.19E+11,,a,b  | line 2 | digits
            id,mobile,email,firstName,lastName~1,,,a,b~~2,,x,,  | line 4 | e-mail
            id,mobile,email,firstName,lastName~1,,,"a,b~2,,,,   | line 2 | never closes
            id,mobile,email,firstName,lastName~1,,,"a"b,c       | line 2 | after a closing
            id,mobile,email,firstName,lastName~1,,,a"b",c       | line 2 | inside of a field
            id,mobile,email,firstName,lastName~1,,,a^b,c        | line 2 | NUL
            """)
    void aBadCsvIsRefusedWithItsLineAndChangesNothing(String text, String where, String what) throws Exception {
        String csv = text.replace('~', '\n').replace('^', '\0');
        Problem problem = catchThrowableOfType(Problem.class, () -> engine.loadCustomers(file(csv)));
        assertThat(problem).as("accepted").isNotNull();
        assertThat(problem.code()).isEqualTo(ProblemCode.DEMO_FILE_INVALID);
        assertThat(problem.arguments().get(1).toString()).startsWith(where);
        assertThat(problem.arguments().get(2).toString()).contains(what);
        assertThat(customers()).isEqualTo("20000");
    }

    @Test
    void aCsvInAnotherEncodingIsRefused() throws Exception {
        Path latin = Files.write(
                folder.resolve("latin.csv"), (HEADER + "1,,,Renée,Roy").getBytes(StandardCharsets.ISO_8859_1));
        Problem problem = catchThrowableOfType(Problem.class, () -> engine.loadCustomers(latin));
        assertThat(problem.arguments().get(2)).isEqualTo("not UTF-8");
    }

    private String ask(String statement) throws Exception {
        return Sql.text(engine.connection(), statement).orElse("");
    }

    private Path file(String text) throws Exception {
        return Files.writeString(folder.resolve("given.txt"), text);
    }

    private String customers() throws Exception {
        return ask("SELECT count(*) FROM customers");
    }

    /** Everything that a load could change, but for the moments, which are relative to the clock. */
    private String fingerprint() throws Exception {
        return ask("SELECT (SELECT group_concat(id || name, ',') FROM promotions)"
                + " || (SELECT group_concat(id || name, ',') FROM programs)"
                + " || (SELECT sum(id) || max(email) || count(*) FROM customers)"
                + " || (SELECT count(*) || sum(customer_id) FROM issuals)");
    }
}
