package com.enroldesk.engine.local;

import com.enroldesk.engine.wire.Malformed;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records of a comma-separated file, strictly: a quote opens only at the start of a field and must close, and nothing but a
 * comma or a line's end may follow it. Blank lines are no records. For one thread.
 */
final class CsvRecords {
    private static final int END = -1;
    private static final int FIELD_LENGTH = 4_096;
    private static final int FIELDS = 64;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private final StringBuilder field = new StringBuilder();
    private int position;
    private int limit;
    private long line = 1;
    private long start = 1;

    CsvRecords(Reader reader) {
        this.reader = reader;
    }

    /** The line on which the record given last began, from 1. */
    long line() {
        return start;
    }

    Optional<List<String>> next() throws IOException, Malformed {
        while (peek() == '\n' || peek() == '\r') {
            lineEnd();
        }
        if (peek() == END) {
            return Optional.empty();
        }
        start = line;
        List<String> fields = new ArrayList<>(5);
        fields.add(field());
        while (peek() == ',') {
            position++;
            fields.add(field());
            if (fields.size() > FIELDS) {
                throw wrong("more than " + FIELDS + " fields");
            }
        }
        lineEnd();
        return Optional.of(fields);
    }

    private String field() throws IOException, Malformed {
        field.setLength(0);
        if (peek() == '"') {
            quoted();
        } else {
            for (int c = peek(); c != ',' && c != '\n' && c != '\r' && c != END; c = peek()) {
                if (c == '"') {
                    throw wrong("a quotation mark inside of a field");
                }
                append(c);
            }
        }
        return field.toString();
    }

    private void quoted() throws IOException, Malformed {
        position++;
        while (true) {
            int c = peek();
            if (c == END) {
                throw wrong("a quotation mark that never closes");
            }
            if (c == '"') {
                position++;
                if (peek() != '"') {
                    break;
                }
            } else if (c == '\n') {
                line++;
            }
            append(c);
        }
        int after = peek();
        if (after != ',' && after != '\n' && after != '\r' && after != END) {
            throw wrong("text after a closing quotation mark");
        }
    }

    private void append(int c) throws Malformed {
        if (c == 0) {
            throw wrong("a NUL character");
        }
        if (field.length() == FIELD_LENGTH) {
            throw wrong("a field of more than " + FIELD_LENGTH + " characters");
        }
        field.append((char) c);
        position++;
    }

    /** Any of the three line ends, or the end of the file. */
    private void lineEnd() throws IOException {
        if (peek() == '\r') {
            position++;
            line += peek() == '\n' ? 0 : 1;
        }
        if (peek() == '\n') {
            position++;
            line++;
        }
    }

    private int peek() throws IOException {
        if (position == limit) {
            limit = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (limit <= 0) {
                limit = 0;
                return END;
            }
        }
        return buffer[position];
    }

    private Malformed wrong(String what) {
        return new Malformed("line " + start, what);
    }
}
