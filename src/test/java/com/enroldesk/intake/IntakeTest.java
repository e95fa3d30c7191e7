package com.enroldesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Problem;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IntakeTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void aListReadsAsTheCaseSays(IntakeCase given) {
        assertThat(read(given)).isEqualTo(given.expected());
        assertThat(folder).isEmptyDirectory();
    }

    static Stream<IntakeCase> cases() {
        return Stream.of("encodings", "lines-and-quotes", "characters", "layout", "refused", "pasted")
                .map(name -> IntakeCase.all(name + ".txt"))
                .flatMap(List::stream);
    }

    private String read(IntakeCase given) {
        Source source = given.pasted()
                ? new Source.OfText(
                        "list", StandardCharsets.UTF_8.decode(given.bytes()).toString())
                : new Source.OfStream(
                        "list", new ByteArrayInputStream(given.bytes().array()));
        try (CustomerList list = Intake.read(source, given.choice(), folder, () -> false)) {
            return IntakeCase.said(list);
        } catch (Problem problem) {
            return IntakeCase.said(problem);
        }
    }
}
