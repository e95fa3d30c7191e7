package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/**
 * The one owner of a workspace, by a lock of the operating system: it is freed on any end of the process, a kill included.
 * Beside it lies a note of who holds it, for people.
 */
public final class WorkspaceLock implements AutoCloseable {
    private static final String LOCK = "workspace.lock";
    private static final String HOLDER = "workspace.holder";

    /** Held by this process. The system gives a lock up when any channel of its file is closed, so a second one is never opened. */
    private static final Set<Path> HELD = new HashSet<>();

    private final FileChannel channel;
    private final Path note;
    private final Path folder;

    private WorkspaceLock(FileChannel channel, Path note, Path folder) {
        this.channel = channel;
        this.note = note;
        this.folder = folder;
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
        try {
            OwnerOnly.folder(home);
            Path note = home.resolve(HOLDER);
            synchronized (HELD) {
                Path folder = home.toRealPath();
                if (HELD.contains(folder)) {
                    throw locked(home, note);
                }
                WorkspaceLock taken = new WorkspaceLock(locked(home, note, home.resolve(LOCK)), note, folder);
                HELD.add(folder);
                taken.sign(holder);
                return taken;
            }
        } catch (IOException failure) {
            throw Failures.problem(failure, home);
        }
    }

    private static FileChannel locked(Path home, Path note, Path file) throws IOException, Problem {
        OwnerOnly.file(file);
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw locked(home, note);
            }
            return channel;
        } catch (IOException | Problem refused) {
            closeQuietly(channel, refused);
            throw refused;
        }
    }

    private static Problem locked(Path home, Path note) {
        String[] held = heldBy(note);
        return new Problem(ProblemCode.WORKSPACE_LOCKED, held[0], held[1], home.toString());
    }

    private void sign(String holder) throws IOException {
        try {
            OwnerOnly.file(note);
            Files.writeString(note, holder + " " + ProcessHandle.current().pid());
        } catch (IOException failure) {
            release();
            throw failure;
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

    private static void closeQuietly(FileChannel channel, Exception failure) {
        try {
            channel.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException _) {
            // A note of the last holder misleads nobody: the lock says whether there is one.
        }
        try {
            release();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void release() throws IOException {
        synchronized (HELD) {
            HELD.remove(folder);
            channel.close();
        }
    }
}
