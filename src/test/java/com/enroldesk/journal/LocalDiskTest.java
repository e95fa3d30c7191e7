package com.enroldesk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a data folder may lie (failure-modes A-7, B-6). */
final class LocalDiskTest {
    @TempDir
    Path folder;

    private static Optional<String> complaint(String path, String type, Map<String, String> environment) {
        return LocalDisk.complaint(new LocalDisk.Place(path, type, Set.of()), environment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nfs", "nfs4", "cifs", "smbfs", "smb2", "smb3", "afs", "fuse.sshfs", "davfs", "ncpfs", "CIFS"})
    void aNetworkFileSystemIsRefusedByItsName(String type) {
        assertThat(complaint("/data/desk", type, Map.of())).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ext4",
                "xfs",
                "btrfs",
                "zfs",
                "tmpfs",
                "overlay",
                "9p",
                "fuseblk",
                "fuse.gocryptfs",
                "apfs",
                "NTFS",
                ""
            })
    void aDiskOfThisComputerIsFine(String type) {
        assertThat(complaint("/data/desk", type, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/home/asha/Dropbox/desk, Dropbox",
        "/home/asha/Dropbox (Shop)/desk, Dropbox",
        "C:\\Users\\Asha\\OneDrive\\desk, OneDrive",
        "C:\\Users\\Asha\\OneDrive - Shop Ltd\\Documents\\desk, OneDrive",
        "/home/asha/Google Drive/desk, Google Drive",
        "/home/asha/Library/Mobile Documents/com~apple~CloudDocs/desk, iCloud",
        "/home/asha/Library/CloudStorage/OneDrive-Shop/desk, a cloud drive",
        "C:\\Users\\Asha\\iCloudDrive\\desk, iCloud",
        "\\\\server\\share\\desk, a shared folder",
        "\\\\?\\UNC\\server\\share\\desk, a shared folder",
    })
    void aSharedOrSynchronisedFolderIsRefusedByItsPath(String path, String why) {
        assertThat(complaint(path, "NTFS", Map.of())).contains(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\Users\\Asha\\AppData\\Local\\Enrol Desk",
                "\\\\?\\C:\\Users\\Asha\\desk",
                "/home/asha/.local/share/enrol-desk",
                "/home/asha/Library/Application Support/Enrol Desk",
                "/home/asha/dropboxes/desk",
                "/home/asha/my onedrive notes/desk"
            })
    void aLocalPathIsFine(String path) {
        assertThat(complaint(path, "NTFS", Map.of("OneDrive", "C:\\Users\\Asha\\OneDrive")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OneDrive", "OneDriveConsumer", "OneDriveCommercial"})
    void theSystemSaysWhereOneDriveIs(String variable) {
        Map<String, String> environment = Map.of(variable, "D:\\Work");
        assertThat(complaint("D:\\work\\desk", "NTFS", environment)).contains("OneDrive");
        assertThat(complaint("D:\\workshop\\desk", "NTFS", environment)).isEmpty();
    }

    @Test
    void aMarkerAboveTheFolderTellsWhoSynchronisesIt() throws Exception {
        Path desk = folder.resolve("a").resolve("desk");
        assertThat(LocalDisk.complaint(desk, Map.of())).as("not there yet").isEmpty();
        Path root = Files.createDirectory(folder.resolve("a"));
        Files.createDirectory(root.resolve(".dropbox"));
        assertThat(LocalDisk.complaint(desk, Map.of()))
                .as("Dropbox's own settings in a home folder")
                .isEmpty();
        Files.createDirectory(root.resolve(".dropbox.cache"));
        assertThat(LocalDisk.complaint(desk, Map.of())).contains("Dropbox");
        Path link = Files.createSymbolicLink(folder.resolve("link"), root);
        assertThat(LocalDisk.complaint(link.resolve("desk"), Map.of()))
                .as("through a link")
                .contains("Dropbox");
    }

    @Test
    void nothingIsMadeWhereALockWouldBeNoPromise() throws Exception {
        Path root = Files.createDirectory(folder.resolve("Dropbox"));
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> WorkspaceLock.take(root.resolve("desk"), "window"))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DATA_FOLDER_NOT_LOCAL));
        assertThat(root).isEmptyDirectory();
    }
}
