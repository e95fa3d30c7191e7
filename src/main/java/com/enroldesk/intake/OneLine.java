package com.enroldesk.intake;

import java.io.IOException;
import java.io.Reader;

/** A list that was written on one line, its delimiters taken for line ends. Not for use by several threads. */
final class OneLine extends Reader {
    private final Reader in;
    private final char delimiter;

    OneLine(Reader in, char delimiter) {
        this.in = in;
        this.delimiter = delimiter;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            target[i] = target[i] == delimiter ? '\n' : target[i];
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
