package com.enroldesk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DraftFolderTest {
    @TempDir
    Path home;

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void onlyTheOwnerMayLookIntoTheDraft() throws Exception {
        Path folder = home.resolve("draft");
        DraftNote note =
                new DraftNote("list.csv", null, null, null, null, null, null, null, null, null, null, null, null);
        new DraftFolder(folder).keep(new ByteArrayInputStream(new byte[] {'7'}), note);
        for (Path made : new Path[] {folder, folder.resolve("list")}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }
}
