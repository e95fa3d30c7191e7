package com.enroldesk.intake;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Rows on their way into a private file, each as line, control character, count of cells and the cells as UTF-8, every cell
 * after its length. Only where each row begins stays in memory. Where the system allows it the file loses its name at once,
 * so that not even a killed program leaves customers behind. One thread writes; what {@link #finish} gives may be read by
 * many.
 */
final class Spool implements AutoCloseable {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    private static final int BUFFER = 1 << 20;
    // Characters of the longest record as UTF-8, and the length of each cell.
    private static final int LONGEST = 3 * Limits.RECORD_CHARACTERS + 2 * Limits.COLUMNS + 64;

    private final Path folder;
    private final Path file;
    private final FileChannel channel;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteBuffer numbers = ByteBuffer.wrap(buffer);
    private long[] starts = new long[1 << 12];
    private int rows;
    private long flushed;
    private int at;
    private int rowStart;
    private int cellStart;
    private int cells;
    private int control;

    Spool(Path folder) throws Problem {
        this.folder = folder;
        file = folder.resolve("list-" + UUID.randomUUID() + ".rows");
        try {
            Files.createDirectories(folder, owner(PosixFilePermissions.fromString("rwx------")));
            channel = FileChannel.open(
                    file,
                    EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    owner(PosixFilePermissions.fromString("rw-------")));
        } catch (IOException e) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, e, folder.toString());
        }
        try {
            if (POSIX) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, e, folder.toString());
        }
    }

    private static FileAttribute<?>[] owner(Set<PosixFilePermission> rights) {
        return POSIX ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }

    int rows() {
        return rows;
    }

    void begin(int line) throws IOException {
        if (at > BUFFER - LONGEST) {
            flush();
        }
        rowStart = at;
        at += SpooledRows.HEAD;
        numbers.putInt(rowStart, line);
        cells = 0;
        control = 0;
    }

    /** Adds a cell to the row; notes the first character that no text should hold. */
    void cell(char[] text, int offset, int length) {
        cellStart = at;
        at += 2;
        if (!plainAscii(text, offset, length)) {
            encode(text, offset, offset + length);
        }
        numbers.putShort(cellStart, (short) (at - cellStart - 2));
        cells++;
    }

    /** The usual cell, without a branch for each character; false, and nothing added, for any other. */
    private boolean plainAscii(char[] text, int offset, int length) {
        byte[] bytes = buffer;
        int to = at;
        int outside = 0;
        for (int i = 0; i < length; i++) {
            char c = text[offset + i];
            outside |= (c - ' ') | ('~' - c);
            bytes[to + i] = (byte) c;
        }
        if (outside < 0) {
            return false;
        }
        at = to + length;
        return true;
    }

    private void encode(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c < 0x80) {
                buffer[at++] = (byte) c;
            } else if (c < 0x800) {
                buffer[at++] = (byte) (0xC0 | (c >> 6));
                buffer[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text[i + 1])) {
                putSupplementary(Character.toCodePoint(c, text[++i]));
                continue;
            } else {
                char shown = Character.isSurrogate(c) ? '\uFFFD' : c;
                buffer[at++] = (byte) (0xE0 | (shown >> 12));
                buffer[at++] = (byte) (0x80 | ((shown >> 6) & 0x3F));
                buffer[at++] = (byte) (0x80 | (shown & 0x3F));
            }
            if (control == 0 && CodePoints.isControl(c)) {
                control = c + 1;
            }
        }
    }

    private void putSupplementary(int codePoint) {
        buffer[at++] = (byte) (0xF0 | (codePoint >> 18));
        buffer[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        buffer[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        buffer[at++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    int cells() {
        return cells;
    }

    /** Whether the row has one cell with nothing but white space. */
    boolean blank() {
        return cells == 1
                && control == 0
                && new String(buffer, cellStart + 2, at - cellStart - 2, StandardCharsets.UTF_8).isBlank();
    }

    /** The row that was begun, as text. */
    List<String> row() {
        return List.copyOf(new Cells(buffer, rowStart + SpooledRows.HEAD, cells));
    }

    boolean lastCellEmpty() {
        return at == cellStart + 2;
    }

    void drop() {
        at = rowStart;
    }

    void keep() {
        numbers.putInt(rowStart + 4, control);
        numbers.putShort(rowStart + 8, (short) cells);
        if (rows == starts.length) {
            starts = Arrays.copyOf(starts, rows + (rows >> 1));
        }
        starts[rows++] = flushed + rowStart;
    }

    private void flush() throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, at);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            boolean full = Files.getFileStore(folder).getUsableSpace() < BUFFER;
            throw new ListRefused(
                    full ? ProblemCode.DISK_FULL : ProblemCode.WORKSPACE_NOT_WRITABLE, e, folder.toString());
        }
        flushed += at;
        at = 0;
    }

    /** The rows for reading; they own the file and the arena from now on. */
    @SuppressWarnings("MustBeClosedChecker")
    SpooledRows finish() throws IOException {
        flush();
        Arena arena = Arena.ofShared();
        try {
            MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, flushed, arena);
            channel.close();
            long[] bounds = Arrays.copyOf(starts, rows + 1);
            bounds[rows] = flushed;
            return new SpooledRows(arena, mapped, bounds, file);
        } catch (IOException e) {
            arena.close();
            throw e;
        }
    }

    /** For a list that was refused. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(file);
    }
}
