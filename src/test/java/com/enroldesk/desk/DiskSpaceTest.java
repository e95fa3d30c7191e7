package com.enroldesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiskSpaceTest {
    private static final Path HOME = Path.of("desk");

    @Test
    void aDiskThatIsNearlyFullIsNoticedBeforeTheListIsFrozen() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> DiskSpace.require(HOME, DiskSpace.forApproval(100_000), 300L << 20))
                .satisfies(problem -> assertThat(problem)
                        .returns(ProblemCode.NOT_ENOUGH_SPACE, Problem::code)
                        .returns(List.of("desk", "395 MB", "300 MB"), Problem::arguments));
    }

    @Test
    void aDiskWithRoomForEveryRowIsEnough() {
        assertThatCode(() -> DiskSpace.require(HOME, DiskSpace.forApproval(100_000), 400L << 20))
                .doesNotThrowAnyException();
    }
}
