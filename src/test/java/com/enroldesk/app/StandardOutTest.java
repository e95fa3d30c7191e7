package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program itself, told to write where it cannot. */
@EnabledOnOs(OS.LINUX)
class StandardOutTest {
    @TempDir
    Path home;

    @Test
    void aSuccessThatNobodyCanReadIsNone() throws Exception {
        assertThat(status(ProcessBuilder.Redirect.to(new File("/dev/full")), "--json", "runs"))
                .isEqualTo(1);
        assertThat(home.resolve("err.txt")).content().contains("standard output");
    }

    @Test
    void aReaderWhoHasSeenEnoughIsNoFailure() throws Exception {
        assertThat(status(ProcessBuilder.Redirect.PIPE, "--json", "runs")).isZero();
        assertThat(home.resolve("err.txt")).isEmptyFile();
    }

    private int status(ProcessBuilder.Redirect out, String... arguments) throws Exception {
        List<String> command = KillTest.command(home.resolve("home"), arguments);
        Process program = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(home.resolve("err.txt").toFile())
                .start();
        program.getInputStream().close();
        assertThat(program.waitFor(50, TimeUnit.SECONDS)).isTrue();
        return program.exitValue();
    }
}
