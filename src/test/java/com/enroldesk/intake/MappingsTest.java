package com.enroldesk.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingsTest {
    private static final Optional<String> INDIA = Optional.of("IN");
    private static final Optional<IdentifierKind> MOBILE = Optional.of(IdentifierKind.MOBILE);

    @TempDir
    Path folder;

    @Test
    void theColumnWithAKnownNameIsTaken() throws Problem {
        Mapping mapping = guess("name,Mobile No.,city\nAsha,98765 43210,Pune\nRavi,98765 43211,Goa\n", INDIA);

        assertThat(mapping).isEqualTo(new Mapping(1, MOBILE, INDIA, OptionalInt.empty(), "INSTORE"));
    }

    @Test
    void theColumnWithIdentifiersIsTakenWhereNoNameSaysSo() throws Problem {
        assertThat(guess("Asha,asha@example.com\nRavi,ravi@example.com\n", INDIA))
                .isEqualTo(new Mapping(1, Optional.of(IdentifierKind.EMAIL), INDIA, OptionalInt.empty(), "INSTORE"));
    }

    @Test
    void aMobileIsTakenBeforeAnEmailAndBothBeforeARunningNumber() throws Problem {
        assertThat(guess("sno,email,mobile\n1,a@example.com,919876543210\n2,b@example.com,919876543211\n", INDIA)
                        .identifierColumn())
                .isEqualTo(2);
    }

    @Test
    void aColumnOfAmountsIsNoColumnOfIds() {
        assertRefused("name,amount\nAsha,1200\nRavi,350\n", ProblemCode.LIST_WITHOUT_IDENTIFIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Customer ID", "customer_id", "CUSTID", "member-id", "Kundennummer", "会员ID"})
    void idsAreKnownByTheirName(String name) throws Problem {
        assertThat(guess("name," + name + "\nAsha,9876543210\nRavi,98662653\n", INDIA))
                .isEqualTo(new Mapping(1, Optional.of(IdentifierKind.ID), INDIA, OptionalInt.empty(), "INSTORE"));
    }

    /** Such names say that customers are named, not how. */
    @ParameterizedTest
    @ValueSource(strings = {"customer", "Customer No", "Customers", "Member Number", "identifier"})
    void mobilesUnderAVagueNameAreNoIds(String name) throws Problem {
        assertThat(guess("name," + name + "\nAsha,919876543210\nRavi,+91 98662 65301\n", INDIA))
                .isEqualTo(new Mapping(1, MOBILE, INDIA, OptionalInt.empty(), "INSTORE"));
        assertThat(guess("name," + name + "\nAsha,9876543210\nRavi,98662653\n", INDIA)
                        .kind())
                .as("as many digits as an id may have")
                .contains(IdentifierKind.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Phone", "WhatsApp Number", "Teléfono móvil", "मोबाइल", "手机号", "Handynummer", "رقم الجوال"})
    void mobilesAreKnownByTheirNameInManyLanguages(String name) throws Problem {
        assertThat(guess("x," + name + "\nAsha,9876543210\n", Optional.empty()))
                .isEqualTo(new Mapping(1, MOBILE, Optional.empty(), OptionalInt.empty(), "INSTORE"));
    }

    @Test
    void emailIdIsAnEmail() throws Problem {
        assertThat(guess("Email ID\nasha@example.com\n", INDIA).kind()).contains(IdentifierKind.EMAIL);
    }

    @Test
    void aMixedColumnHasNoKind() throws Problem {
        assertThat(guess("919876543210\nasha@example.com\n98662653\n", INDIA).kind())
                .isEmpty();
    }

    @Test
    void aMistypedMobileAmongManyDoesNotMakeTheColumnMixed() throws Problem {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            list.append(9876543210L + i).append('\n');
        }
        list.append("987654321\n");

        assertThat(guess(list.toString(), INDIA).kind()).isEqualTo(MOBILE);
    }

    @Test
    void whatIsNoMobileInAShortColumnOfMobilesDoesNotMakeItMixed() throws Problem {
        assertThat(guess("Mobile\n9812300501\n981230050\n", INDIA).kind()).isEqualTo(MOBILE);
        assertThat(guess("Mobile\n981230050\n", INDIA).kind()).isEqualTo(MOBILE);
        assertThat(guess("Mobile\n9812300501\nasha@example.com\n", INDIA).kind())
                .isEmpty();
    }

    @Test
    void aColumnOfSourcesIsFound() throws Problem {
        assertThat(guess("mobile,Source\n919876543210,ECOMMERCE\n", INDIA).sourceColumn())
                .hasValue(1);
    }

    @Test
    void aKindThatIsWantedChoosesTheColumn() throws Problem {
        try (CustomerList list = list("mobile,email\n919876543210,asha@example.com\n")) {
            assertThat(Mappings.guess(list, Optional.of(IdentifierKind.EMAIL), INDIA, "INSTORE"))
                    .isEqualTo(
                            new Mapping(1, Optional.of(IdentifierKind.EMAIL), INDIA, OptionalInt.empty(), "INSTORE"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"customer_id,mobile\n501,%s\n", "mobile,customer_id\n%s,501\n", "ref,mobile\n501,%s\n"})
    void idsAreNotTakenFromAColumnOfMobiles(String text) throws Problem {
        for (String mobile : List.of("9812300777", "981230077")) {
            try (CustomerList list = list(text.formatted(mobile))) {
                Mapping mapping = Mappings.guess(list, Optional.of(IdentifierKind.ID), INDIA, "INSTORE");
                assertThat(list.columns().get(mapping.identifierColumn())).isNotEqualTo("mobile");
            }
        }
    }

    @Test
    void theKindThatIsWantedDecidesWhereNoNameDoes() throws Problem {
        try (CustomerList list = list("12345678901\n")) {
            assertThat(Mappings.guess(list, Optional.of(IdentifierKind.ID), INDIA, "INSTORE")
                            .kind())
                    .contains(IdentifierKind.ID);
        }
        try (CustomerList list = list("9812300777\n")) {
            assertThat(Mappings.guess(list, MOBILE, Optional.empty(), "INSTORE").kind())
                    .isEqualTo(MOBILE);
        }
    }

    @Test
    void aListWithoutIdentifierShowsWhatWasReadButNoWholeValue() {
        Problem problem = assertRefused("Asha Rao,12 345\nRavi,n/a\n", ProblemCode.LIST_WITHOUT_IDENTIFIER);

        assertThat(problem.arguments()).containsExactly("list", 2, 2, "Asha Rao");
        assertThat(assertRefused("Asha 1234567890123456789 Rao\nx\n", ProblemCode.LIST_WITHOUT_IDENTIFIER)
                        .arguments()
                        .getLast())
                .isEqualTo("Asha •••••••…");
    }

    @Test
    void aListOfCrookedRowsAloneStillHasItsColumn() throws Problem {
        assertThat(guess("mobile,name\n919876543210\n919876543211,Ravi,Goa\n", INDIA)
                        .identifierColumn())
                .isZero();
    }

    @Test
    void roundedNumbersRefuseTheListWithTheirCountAndFirstLine() {
        Problem problem = assertRefused(
                "name,mobile\nAsha,9.19812E+11\nRavi,919876543210\nTom,\"9,19E+11\"\nUma,9E+11\n",
                ProblemCode.CSV_ROUNDED_VALUES);

        assertThat(problem.arguments()).containsExactly("list", 3, 2);
    }

    @Test
    void anotherColumnIsTakenWhereOneIsRounded() throws Problem {
        assertThat(guess("total,email\n9.19E+11,a@example.com\n9.19E+11,b@example.com\n", INDIA)
                        .identifierColumn())
                .isEqualTo(1);
    }

    @Test
    void aColumnIsChosenByItsNameInAnyCase() throws Problem {
        try (CustomerList list = list("Mobile,Alt Mobile\n919876543210,919876543211\n")) {
            assertThat(Mappings.withColumn(list, " alt mobile ", Optional.empty(), INDIA, "INSTORE"))
                    .isEqualTo(new Mapping(1, MOBILE, INDIA, OptionalInt.empty(), "INSTORE"));
            assertThat(Mappings.withColumn(list, "Mobile", Optional.of(IdentifierKind.ID), INDIA, "INSTORE")
                            .kind())
                    .contains(IdentifierKind.ID);
        }
    }

    @Test
    void anUnknownColumnNamesThoseThatExist() throws Problem {
        try (CustomerList list = list("mobile,name\n919876543210,Asha\n")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> Mappings.withColumn(list, "telefone", Optional.empty(), INDIA, "INSTORE"))
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(ProblemCode.LIST_COLUMN_UNKNOWN);
                        assertThat(problem.arguments()).containsExactly("telefone", "mobile, name");
                    });
        }
    }

    @Test
    void everyColumnSaysWhatItIsAndWhy() throws Problem {
        try (CustomerList list = list("""
                mobile,name,amount,extra,email
                919876543210,Asha,10,a@example.com,
                ,Ravi,20,b@example.com,
                919876543212,Uma,30,c@example.com,
                919876543213,Tom,40,d@example.com,
                """)) {
            List<ColumnGuess> columns = Mappings.columns(list, INDIA);

            assertThat(columns.get(0).samples()).containsExactly("919876543210", "919876543212", "919876543213");
            assertThat(columns)
                    .extracting(ColumnGuess::because)
                    .containsExactly(
                            ColumnGuess.Because.NAME_AND_VALUES,
                            ColumnGuess.Because.NOTHING,
                            ColumnGuess.Because.NOTHING,
                            ColumnGuess.Because.VALUES,
                            ColumnGuess.Because.NAME);
            assertThat(columns)
                    .extracting(ColumnGuess::kind)
                    .containsExactly(
                            MOBILE,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(IdentifierKind.EMAIL),
                            Optional.of(IdentifierKind.EMAIL));
        }
    }

    private Mapping guess(String text, Optional<String> country) throws Problem {
        try (CustomerList list = list(text)) {
            return Mappings.guess(list, country, "INSTORE");
        }
    }

    private Problem assertRefused(String text, ProblemCode code) {
        try {
            Mapping mapping = guess(text, INDIA);
            throw new AssertionError("expected " + code + " but was " + mapping);
        } catch (Problem problem) {
            assertThat(problem.code()).isEqualTo(code);
            return problem;
        }
    }

    private CustomerList list(String text) throws Problem {
        return Intake.read(new Source.OfText("list", text), FormatChoice.GUESS, folder, () -> false);
    }
}
