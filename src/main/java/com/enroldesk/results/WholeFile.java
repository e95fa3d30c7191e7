package com.enroldesk.results;

import com.enroldesk.domain.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears whole or not at all: filled beside its place, synced, then renamed into it. */
final class WholeFile {
    private static final long NEARLY_NOTHING = 1 << 20;

    private WholeFile() {}

    /** What fills the file. */
    interface Content {
        void writeTo(OutputStream stream) throws IOException, Problem;
    }

    static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    static void write(Path file, Content content) throws IOException, Problem {
        // A temporary file is its owner's alone from its first moment, and the rename keeps that.
        Path draft = Files.createTempFile(folderOf(file), ".enrol-desk-", ".part");
        try {
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                OutputStream stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(new Unclosed(stream));
                stream.flush();
                channel.force(true);
            }
            Files.move(draft, file.toAbsolutePath(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** Whether the folder's disk has no room left, which is what an unexplained failure most often means. */
    static boolean isFull(Path file) {
        try {
            return Files.getFileStore(folderOf(file)).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Writers close what they were given; the channel has to be synced after that. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream stream;

        Unclosed(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int octet) throws IOException {
            stream.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            stream.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            stream.flush();
        }
    }
}
