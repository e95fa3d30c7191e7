package com.enroldesk.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Standard output that remembers why it could not be written: a print stream tells only that it was so. One thread. */
final class StandardOut extends FilterOutputStream {
    private Optional<String> failure = Optional.empty();

    StandardOut() {
        super(new FileOutputStream(FileDescriptor.out));
    }

    /** Why something was lost to its reader; empty also where the reader left by itself, as {@code head} does. */
    Optional<String> lost() {
        return failure.filter(cause -> !cause.toLowerCase(Locale.ROOT).contains("pipe"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (IOException cause) {
            failure = Optional.of(String.valueOf(cause.getMessage()));
            throw cause;
        }
    }
}
