package com.enroldesk.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk of 240 MB in memory, filled to its last byte and emptied again. */
final class SmallDisk implements AutoCloseable {
    private static final int PIECE = 1 << 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Empty where this account may not mount one. */
    static Optional<SmallDisk> mount(Path folder) throws IOException {
        Folders.make(folder);
        return run("mount", "-t", "tmpfs", "-o", "size=240m,mode=700", "ring3", folder.toString()) == 0
                ? Optional.of(new SmallDisk(folder))
                : Optional.empty();
    }

    Path folder() {
        return folder;
    }

    void fill() throws IOException {
        byte[] piece = new byte[PIECE];
        for (int size = PIECE; size >= 1; size /= 2) {
            try (OutputStream file = Files.newOutputStream(filler(size))) {
                while (true) {
                    file.write(piece, 0, size);
                }
            } catch (IOException _) {
                // That was its last byte for pieces of this size.
            }
        }
    }

    void free() throws IOException {
        for (int size = PIECE; size >= 1; size /= 2) {
            Files.deleteIfExists(filler(size));
        }
    }

    private Path filler(int size) {
        return folder.resolve("filler-" + size);
    }

    @Override
    public void close() throws IOException {
        if (run("umount", folder.toString()) != 0) {
            throw new IOException("cannot unmount " + folder);
        }
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
