package com.enroldesk.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that only their owner can read; made so, not changed later (failure-modes H-10). */
final class OwnerOnly {
    private OwnerOnly() {}

    private static FileAttribute<?>[] attributes(Path near, String permissions) {
        if (!near.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    static void folder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, "rwx------"));
    }

    /** Makes an empty file. @throws FileAlreadyExistsException when anything is there */
    static void create(Path file) throws IOException {
        Files.createFile(file, attributes(file, "rw-------"));
    }

    /** Makes an empty file unless it is there. */
    static void file(Path file) throws IOException {
        try {
            create(file);
        } catch (FileAlreadyExistsException there) {
            if (!Files.isRegularFile(file)) {
                throw there;
            }
        }
    }
}
