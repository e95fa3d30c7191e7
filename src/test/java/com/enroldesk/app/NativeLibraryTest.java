package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program where SQLite's library cannot be unpacked (failure-modes B-11): a sentence in place of a stack trace. */
final class NativeLibraryTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatTakesNoLibraryIsNamedWithWhatToDo() throws Exception {
        Path closed = Files.writeString(folder.resolve("file"), "in its way");
        Process program = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.io.tmpdir=" + closed,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "doctor",
                        "--home",
                        folder.resolve("desk").toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).isEqualTo(7);
        assertThat(said)
                .contains("FAIL  SQLite could not be loaded from " + closed)
                .contains("FAIL  DB-201", "-Djava.io.tmpdir=FOLDER")
                .doesNotContain("Exception", "Error", "BUG-");
    }
}
