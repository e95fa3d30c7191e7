package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BallastTest {
    @TempDir
    Path home;

    private final List<Boolean> tries = new ArrayList<>();
    private Path file;
    private Ballast ballast;

    @BeforeEach
    void prepare() {
        file = home.resolve(Ballast.NAME);
        ballast = new Ballast(home);
    }

    @Test
    void itTakesSixteenMegabytesOfItsOwnersAlone() throws Exception {
        ballast.require();
        assertThat(file).hasSize(16L << 20);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] bytes = Files.readAllBytes(file);
        long differing = 0;
        for (int i = 1; i < 4096; i++) {
            differing += bytes[i] == bytes[i - 1] ? 0 : 1;
        }
        assertThat(differing).as("bytes that no file system presses together").isGreaterThan(4000);
    }

    @Test
    void oneThatWasCutShortIsMadeWhole() throws Exception {
        Files.write(file, new byte[4096]);
        ballast.require();
        assertThat(file).hasSize(16L << 20);
    }

    @Test
    void aFullDiskGetsItsRoomAndNothingMoreIsClaimed() throws Exception {
        ballast.require();
        String answer = ballast.saving(more -> {
            tries.add(more);
            if (Files.exists(file)) {
                throw new Problem(ProblemCode.DISK_FULL, home.toString());
            }
            return "saved";
        });
        assertThat(answer).isEqualTo("saved");
        assertThat(tries).containsExactly(true, false);

        ballast.saving(tries::add);
        assertThat(tries).as("until it is made again").containsExactly(true, false, false);
        ballast.require();
        ballast.saving(tries::add);
        assertThat(tries).containsExactly(true, false, false, true);
        assertThat(file).hasSize(16L << 20);
    }

    @Test
    void anyOtherFailureLeavesItAlone() throws Exception {
        ballast.require();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ballast.saving(_ -> {
                    throw new Problem(ProblemCode.JOURNAL_FAILED, home.toString());
                }));
        assertThat(file).hasSize(16L << 20);
    }

    @Test
    void whatIsFullTwiceIsSaid() throws Exception {
        ballast.require();
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> ballast.saving(more -> {
                    tries.add(more);
                    throw new Problem(ProblemCode.DISK_FULL, home.toString());
                }))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DISK_FULL));
        assertThat(tries).containsExactly(true, false);
        assertThat(file).doesNotExist();
    }
}
