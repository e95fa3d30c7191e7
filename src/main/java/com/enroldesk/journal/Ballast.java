package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SplittableRandom;

/**
 * Room on the disk that nothing else may take: a file without meaning, given up when the disk is full so that the answers on
 * their way can still be saved, and made again before anything more is sent (failure-modes A-3). For the run's thread alone.
 */
final class Ballast {
    static final String NAME = "ballast";
    /** More than one answer with all of its customers, and the pages of the file that it touches. */
    static final int BYTES = 16 << 20;

    private static final int PIECE = 1 << 20;

    private final Path home;
    private final Path file;
    private final int bytes;
    private boolean there;

    Ballast(Path home) {
        this(home, BYTES);
    }

    Ballast(Path home, int bytes) {
        this.home = home;
        this.file = home.resolve(NAME);
        this.bytes = bytes;
    }

    /** Makes the file unless it is there and whole. @throws Problem DISK_FULL or WORKSPACE_NOT_WRITABLE: nothing may be sent */
    void require() throws Problem {
        if (there) {
            return;
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) != bytes) {
                make();
            }
            there = true;
        } catch (IOException failure) {
            Problem problem = Failures.problem(failure, home);
            release();
            throw problem;
        }
    }

    /** Something that must not be lost. */
    interface Saving<T> {
        /** @param more whether there is room for more than that */
        T save(boolean more) throws Problem;
    }

    /** Saves; where the disk is full the room is given up for it. */
    <T> T saving(Saving<T> what) throws Problem {
        try {
            return what.save(there);
        } catch (Problem problem) {
            if (problem.code() != ProblemCode.DISK_FULL || !release()) {
                throw problem;
            }
            return what.save(false);
        }
    }

    /** Gives the room up. Returns whether there was any to give. */
    private boolean release() {
        there = false;
        try {
            return Files.deleteIfExists(file);
        } catch (IOException _) {
            // What could not be saved is held and tried again, and the full disk is told.
            return false;
        }
    }

    /** Written out, and with bytes that no file system can press together: a hole would keep no room. */
    private void make() throws IOException {
        OwnerOnly.file(file);
        byte[] noise = new byte[Math.min(PIECE, bytes)];
        new SplittableRandom(bytes).nextBytes(noise);
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int at = 0; at < bytes; at += noise.length) {
                ByteBuffer piece = ByteBuffer.wrap(noise, 0, Math.min(noise.length, bytes - at));
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            }
        }
    }
}
