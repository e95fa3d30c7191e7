package com.enroldesk.intake;

import java.io.InputStream;
import java.nio.file.Path;

/** Where a list comes from. */
public sealed interface Source {

    /** What to call the list: the file's name, or a word for pasted text. */
    String name();

    /** A file, opened by its path and required to be a regular one. */
    record OfFile(Path path) implements Source {
        @Override
        public String name() {
            Path last = path.getFileName();
            return last == null ? path.toString() : last.toString();
        }
    }

    /** Bytes that can be read once, such as standard input. */
    record OfStream(String name, InputStream stream) implements Source {}

    /** Text pasted or typed by a person. */
    record OfText(String name, String text) implements Source {
        @Override
        public String toString() {
            return "OfText[" + text.length() + " characters]";
        }
    }
}
