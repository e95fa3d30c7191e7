package com.enroldesk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a page between two marks, made when it is missing. */
final class Section {
    private Section() {}

    static void replace(Path page, String name, String text) throws IOException {
        String open = "<!-- " + name + " -->\n";
        String close = "<!-- /" + name + " -->\n";
        String old = Files.exists(page) ? Files.readString(page) : "";
        int from = old.indexOf(open);
        int to = old.indexOf(close);
        Files.writeString(
                page,
                from < 0 || to < from
                        ? old + (old.isEmpty() || old.endsWith("\n\n") ? "" : "\n") + open + text + close
                        : old.substring(0, from + open.length()) + text + old.substring(to));
    }
}
