package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqliteLibraryTest {
    @Test
    void theOneThatComesAlongIsNewEnough() throws Exception {
        assertThat(SqliteLibrary.require()).startsWith("3.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.2", "3.9.0", "3.51", "2.100.100"})
    void anOlderOneIsRefused(String version) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> SqliteLibrary.require(version))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SQLITE_TOO_OLD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.51.3", "3.51.10", "3.60.0", "4.0"})
    void aNewerOneWillDo(String version) throws Exception {
        assertThat(SqliteLibrary.require(version)).isEqualTo(version);
    }
}
