package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartUpCacheTest {
    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        System.clearProperty(StartUpCache.PROPERTY);
    }

    @Test
    void anotherProgramOfTheSameLengthAndTimeIsNoticed() throws Exception {
        Path program = Files.writeString(folder.resolve("program.jar"), "old classes");
        Path library = Files.writeString(folder.resolve("library.jar"), "library");
        FileTime time = Files.getLastModifiedTime(program);
        String before = StartUpCache.print(List.of(program, library));

        assertThat(StartUpCache.print(List.of(program, library))).isEqualTo(before);
        Files.writeString(program, "new classes");
        Files.setLastModifiedTime(program, time);
        assertThat(StartUpCache.print(List.of(program, library))).isNotEqualTo(before);
        Files.writeString(program, "old classes");
        Files.writeString(library, "a longer library");
        assertThat(StartUpCache.print(List.of(program, library))).isNotEqualTo(before);
    }

    @Test
    void onlyACacheCanBeStale() {
        assertThat(StartUpCache.isStale()).isFalse();
        System.setProperty(StartUpCache.PROPERTY, "0-0");
        assertThat(StartUpCache.isStale()).isTrue();
    }
}
