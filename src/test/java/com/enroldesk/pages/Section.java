package com.enroldesk.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a page between two marks, written anew by whoever owns it. */
public final class Section {
    private Section() {}

    /** @throws IOException when the page has no such section, or cannot be written */
    public static void replace(Path page, String name, String text) throws IOException {
        String open = "<!-- " + name + " -->\n";
        String close = "<!-- /" + name + " -->\n";
        String old = Files.readString(page);
        int from = old.indexOf(open);
        int to = old.indexOf(close);
        if (from < 0 || to < from) {
            throw new IOException(page + " has no section " + name);
        }
        Files.writeString(page, old.substring(0, from + open.length()) + text + old.substring(to));
    }
}
