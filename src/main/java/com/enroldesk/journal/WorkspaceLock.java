package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The one owner of a workspace, by a lock of the operating system: it is freed on any end of the process, a kill included.
 * Beside it lies a note of who holds it, for people.
 */
public final class WorkspaceLock implements AutoCloseable {
    private static final String LOCK = "workspace.lock";
    private static final String HOLDER = "workspace.holder";

    private final FileChannel channel;
    private final Path note;

    private WorkspaceLock(FileChannel channel, Path note) {
        this.channel = channel;
        this.note = note;
    }

    /**
     * Takes the lock.
     *
     * @param home made when it is not there
     * @param holder {@code window} or the name of a command
     * @throws Problem DATA_FOLDER_NOT_LOCAL (folder, why): there a lock is no promise; WORKSPACE_LOCKED (holder, process id) when another process or desk has it; WORKSPACE_NOT_WRITABLE or
     *     DISK_FULL when it cannot be tried
     */
    public static WorkspaceLock take(Path home, String holder) throws Problem {
        LocalDisk.require(home);
        FileChannel channel = null;
        try {
            OwnerOnly.folder(home);
            Path file = home.resolve(LOCK);
            OwnerOnly.file(file);
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            Path note = home.resolve(HOLDER);
            if (lock == null) {
                channel.close();
                String[] held = heldBy(note);
                throw new Problem(ProblemCode.WORKSPACE_LOCKED, held[0], held[1], home.toString());
            }
            OwnerOnly.file(note);
            Files.writeString(note, holder + " " + ProcessHandle.current().pid());
            return new WorkspaceLock(channel, note);
        } catch (IOException failure) {
            closeQuietly(channel, failure);
            throw Failures.problem(failure, home);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ours) {
            return null;
        }
    }

    private static String[] heldBy(Path note) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(note));
            String[] parts = StandardCharsets.UTF_8.decode(bytes).toString().split(" ", 2);
            return parts.length == 2 ? parts : new String[] {"?", "?"};
        } catch (IOException unreadable) {
            return new String[] {"?", "?"};
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel, IOException failure) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException second) {
                failure.addSuppressed(second);
            }
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(note);
            channel.close();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
