package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
    @TempDir
    Path folder;

    @Test
    void theComputerIsNamedAlsoWhereTheEnvironmentDoesNotNameIt() throws Exception {
        Path file = Files.writeString(folder.resolve("hostname"), "till-4\n");
        List<Path> files = List.of(folder.resolve("none"), file);
        assertThat(Machine.name(Map.of(), files)).isEqualTo("till-4");
        assertThat(Machine.name(Map.of("HOSTNAME", " "), files)).isEqualTo("till-4");
        assertThat(Machine.name(Map.of("COMPUTERNAME", "desk"), files)).isEqualTo("desk");
        assertThat(Machine.name(Map.of(), List.of())).isEqualTo("this computer");
    }

    @Test
    void onlyATerminalsDescriptorIsOne() throws Exception {
        for (String terminal : List.of("/dev/pts/3", "/dev/tty1")) {
            assertThat(Machine.isTerminal(link(terminal))).isTrue();
        }
        for (String other : List.of("/dev/null", "log.txt", "pipe:[4711]")) {
            assertThat(Machine.isTerminal(link(other))).isFalse();
        }
        assertThat(Machine.isTerminal(folder.resolve("closed"))).isFalse();
    }

    private Path link(String target) throws Exception {
        Path link = folder.resolve("2");
        Files.deleteIfExists(link);
        return Files.createSymbolicLink(link, Path.of(target));
    }
}
