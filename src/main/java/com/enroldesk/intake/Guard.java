package com.enroldesk.intake;

import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Stands in front of the CSV parser and lets no text through that the parser would buffer without end, merge or alter: it
 * walks the same grammar (a quotation mark counts at the start of a cell only) and refuses with the line. One pass, no memory
 * of its own. Not for use by several threads.
 */
final class Guard extends Reader {

    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final Reader in;
    private final String name;
    private final char delimiter;
    private final Supplier<Charset> charset;
    private final int maxLines;
    private final BooleanSupplier cancelled;

    private State state = State.CELL_START;
    private boolean afterReturn;
    private long read;
    private long cellStart;
    private long recordStart;
    private int columns = 1;
    private int line = 1;
    private int recordLine = 1;
    private int quoteLine = 1;

    Guard(Reader in, String name, char delimiter, Supplier<Charset> charset, int maxLines, BooleanSupplier cancelled) {
        this.in = in;
        this.name = name;
        this.delimiter = delimiter;
        this.charset = charset;
        this.maxLines = maxLines;
        this.cancelled = cancelled;
    }

    /** Physical lines so far; a last line without an end counts. */
    int lines() {
        return recordStart == read && state == State.CELL_START ? line - 1 : line;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (cancelled.getAsBoolean()) {
            throw new CancellationException();
        }
        int count;
        try {
            count = in.read(target, offset, length);
        } catch (CharacterCodingException _) {
            throw new ListRefused(
                    ProblemCode.CSV_ENCODING, name, line, charset.get().displayName(Locale.ROOT));
        }
        if (count < 0) {
            if (state == State.QUOTED) {
                throw notClosed();
            }
            checkLines(lines());
            return count;
        }
        walk(target, offset, offset + count);
        read += count;
        checkCell(read);
        return count;
    }

    private void walk(char[] text, int from, int to) throws ListRefused {
        long base = read - from;
        int i = from;
        while (i < to) {
            i = switch (state) {
                case CELL_START, PLAIN -> plain(text, i, to, base);
                case QUOTED -> quoted(text, i, to);
                case QUOTE_IN_QUOTED -> afterQuote(text[i], base + i) + i;
            };
        }
    }

    /** Walks to the end of a cell without quotation marks, or to the mark that opens it; gives the next index. */
    private int plain(char[] text, int from, int to, long base) throws ListRefused {
        if (state == State.CELL_START && text[from] == '"') {
            state = State.QUOTED;
            quoteLine = line;
            afterReturn = false;
            return from + 1;
        }
        char end = delimiter;
        int i = from;
        while (i < to) {
            char c = text[i];
            if (c == end || c <= '\r') {
                break;
            }
            i++;
        }
        if (i > from) {
            state = State.PLAIN;
            afterReturn = false;
        }
        if (i < to) {
            structure(text[i], base + i);
        }
        return i + 1;
    }

    private int quoted(char[] text, int from, int to) throws ListRefused {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == '"') {
                state = State.QUOTE_IN_QUOTED;
                afterReturn = false;
                return i + 1;
            }
            if (c == '\n' || c == '\r') {
                lineEnd(c);
            } else {
                afterReturn = false;
            }
        }
        return to;
    }

    /** A mark inside of marks was the end of the cell, unless another one follows; gives the characters taken. */
    private int afterQuote(char c, long at) throws ListRefused {
        if (c == '"') {
            state = State.QUOTED;
        } else if (c == delimiter || c == '\n' || c == '\r') {
            structure(c, at);
        } else if (quoteLine == line) {
            throw new ListRefused(ProblemCode.CSV_TEXT_AFTER_QUOTE, name, line);
        } else {
            throw notClosed();
        }
        return 1;
    }

    /** A delimiter, a line end or another low character outside of quotation marks. */
    private void structure(char c, long at) throws ListRefused {
        if (c == delimiter) {
            checkCell(at);
            cellStart = at + 1;
            state = State.CELL_START;
            afterReturn = false;
            if (++columns > Limits.COLUMNS) {
                throw new ListRefused(ProblemCode.CSV_TOO_MANY_COLUMNS, name, recordLine, Limits.COLUMNS);
            }
        } else if (c == '\n' || c == '\r') {
            checkCell(at);
            lineEnd(c);
            state = State.CELL_START;
            cellStart = at + 1;
            recordStart = at + 1;
            recordLine = line;
            columns = 1;
        } else {
            state = State.PLAIN;
            afterReturn = false;
        }
    }

    private void lineEnd(char c) throws ListRefused {
        if (c == '\r' || !afterReturn) {
            line++;
            checkLines(line - 1);
        }
        afterReturn = c == '\r';
    }

    private void checkLines(int lines) throws ListRefused {
        if (lines > maxLines) {
            throw new ListRefused(ProblemCode.LIST_TOO_LARGE, name, String.format(Locale.ROOT, "%,d lines", maxLines));
        }
    }

    private void checkCell(long end) throws ListRefused {
        if (state == State.QUOTED) {
            // The closing mark of a long value may still come; it is named only when none comes within a whole row.
            if (end - cellStart > Limits.RECORD_CHARACTERS) {
                throw notClosed();
            }
            return;
        }
        if (end - cellStart > Limits.FIELD_CHARACTERS + (state == State.QUOTE_IN_QUOTED ? 2 : 0)) {
            throw new ListRefused(ProblemCode.CSV_FIELD_TOO_LONG, name, recordLine, Limits.FIELD_CHARACTERS);
        }
        if (end - recordStart > Limits.RECORD_CHARACTERS) {
            throw new ListRefused(
                    ProblemCode.LIST_TOO_LARGE, name, "64 KB in one row; line " + recordLine + " has more");
        }
    }

    private ListRefused notClosed() {
        return new ListRefused(ProblemCode.CSV_QUOTE_NOT_CLOSED, name, quoteLine);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
