package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The file that holds the {@link Settings}, written whole: a crash leaves the old file or the new one. Safe for any thread.
 */
public final class SettingsFile {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path file;
    private Settings current = Settings.defaults();

    public SettingsFile(Path file) {
        this.file = file;
    }

    /** What was read last or changed since. */
    public synchronized Settings current() {
        return current;
    }

    /**
     * Reads the file; without one the defaults hold.
     *
     * @return a problem when the file could not be used: it is kept aside, and the defaults hold
     */
    public synchronized Optional<Problem> read() {
        try {
            current = JSON.readValue(Files.readAllBytes(file), Stored.class).settings();
            return Optional.empty();
        } catch (NoSuchFileException _) {
            current = Settings.defaults();
            return Optional.empty();
        } catch (IOException | IllegalArgumentException cause) {
            current = Settings.defaults();
            return Optional.of(new Problem(ProblemCode.SETTINGS_DAMAGED, cause, keepAside()));
        }
    }

    /** @throws Problem when the file cannot be written; the change holds until the program ends */
    public synchronized void change(UnaryOperator<Settings> change) throws Problem {
        Settings next = change.apply(current);
        if (next.equals(current)) {
            return;
        }
        current = next;
        try {
            write(JSON.writeValueAsBytes(Stored.of(next)));
        } catch (JacksonException bug) {
            throw new IllegalStateException(bug);
        } catch (IOException cause) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, cause, file.toString());
        }
    }

    private void write(byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("no folder for the settings");
        }
        Files.createDirectories(folder);
        Path next = Files.createTempFile(folder, "settings", ".tmp", ownerOnly(folder));
        try {
            try (FileChannel channel = FileChannel.open(next, StandardOpenOption.WRITE)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** The name under which the damaged file is kept; its own where it could not be moved. */
    private String keepAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return aside.toString();
        } catch (IOException _) {
            return file.toString();
        }
    }
}
