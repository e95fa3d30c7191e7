package com.enroldesk.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows of a finished {@link Spool}, mapped into memory. Many threads may read; after closing none may. */
final class SpooledRows implements AutoCloseable {
    /** Line, control character and count of cells. */
    static final int HEAD = 10;

    private final Arena arena;
    private final MemorySegment mapped;
    private final long[] bounds;
    private final Path file;

    SpooledRows(Arena arena, MemorySegment mapped, long[] bounds, Path file) {
        this.arena = arena;
        this.mapped = mapped;
        this.bounds = bounds;
        this.file = file;
    }

    /** A row as it was written: {@code control} is the first forbidden code point plus one, or 0. */
    record Row(int line, int control, Cells cells) {}

    int size() {
        return bounds.length - 1;
    }

    Row row(int index) {
        long start = bounds[index];
        byte[] record = new byte[(int) (bounds[index + 1] - start)];
        MemorySegment.copy(mapped, ValueLayout.JAVA_BYTE, start, record, 0, record.length);
        ByteBuffer head = ByteBuffer.wrap(record);
        return new Row(head.getInt(0), head.getInt(4), new Cells(record, HEAD, Short.toUnsignedInt(head.getShort(8))));
    }

    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            arena.close();
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
