package com.enroldesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadBackTest {
    private static final ExportWords WORDS =
            new ExportWords(List.of("Outcome", "Receipt", "Customer id"), "Enrolled", "Needs checking");

    @TempDir
    Path folder;

    @Test
    void theOriginalColumnNamesTheCustomers() throws Problem {
        try (CustomerList list = list("""
                who,Outcome,Receipt,Customer id
                asha@example.com,Enrolled,7,501
                asha.example.com,Skipped,,
                ben@example.com,Not sent,,502
                """)) {
            Mapping mapping = Mappings.guess(list, Optional.of("IN"), "INSTORE");
            assertThat(mapping.identifierColumn()).isZero();
            assertThat(mapping.kind()).contains(IdentifierKind.EMAIL);
        }
    }

    @Test
    void theColumnIsFoundAlsoWhereOnlyUnreadableRowsAreUnfinished() throws Problem {
        try (CustomerList list = list("""
                x,Outcome,Receipt,Customer id
                919812300501,Enrolled,7,501
                nobody,Skipped,,
                """)) {
            assertThat(Mappings.guess(list, Optional.empty(), "INSTORE").identifierColumn())
                    .isZero();
        }
    }

    @Test
    void finishedRowsSaySo() throws Problem {
        try (CustomerList list = list("""
                mobile,Outcome,Receipt,Customer id
                919812300501,Enrolled,7,501
                919812300502,Needs checking,,
                919812300503,Failed,,
                919812300504,Not sent
                """)) {
            assertThat(codes(list))
                    .containsExactly(
                            Optional.of(ReasonCode.ALREADY_ENROLLED),
                            Optional.of(ReasonCode.ALREADY_NEEDS_CHECKING),
                            Optional.empty(),
                            Optional.of(ReasonCode.RAGGED_ROW));
        }
    }

    @Test
    void ofTwoOutcomesTheLaterOneCounts() throws Problem {
        try (CustomerList list = list("""
                mobile,Outcome,Receipt,Customer id,Outcome,Receipt,Customer id
                919812300501,Failed,,,Enrolled,7,501
                919812300502,Enrolled,8,502,Taken back,,
                """)) {
            assertThat(list.ownColumns()).isOne();
            assertThat(codes(list)).containsExactly(Optional.of(ReasonCode.ALREADY_ENROLLED), Optional.empty());
        }
    }

    @Test
    void aListWithOneColumnOfThatNameIsAListLikeAnyOther() throws Problem {
        try (CustomerList list = list("""
                Customer id,Outcome
                501,Enrolled
                """)) {
            assertThat(list.ownColumns()).isEqualTo(2);
            assertThat(list.row(0).complaint()).isEmpty();
        }
    }

    private static List<Optional<ReasonCode>> codes(CustomerList list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.row(i).complaint().map(Reason::code))
                .toList();
    }

    private CustomerList list(String text) throws Problem {
        return Intake.read(new Source.OfText("list", text), FormatChoice.GUESS, WORDS, folder, () -> false);
    }
}
