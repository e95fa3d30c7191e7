package com.enroldesk.sim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page docs/proof.md: a ring writes its own section of it when the property {@code sim.write} names the page. */
final class Proof {
    private Proof() {}

    /** Prints the report, and writes it where that is asked for. */
    static void report(String section, String text) throws IOException {
        System.out.println(text);
        String page = System.getProperty("sim.write", "");
        if (page.isEmpty()) {
            return;
        }
        Path path = Path.of(page);
        String open = "<!-- " + section + " -->\n";
        String close = "<!-- /" + section + " -->\n";
        String old = Files.readString(path);
        int from = old.indexOf(open);
        int to = old.indexOf(close);
        if (from < 0 || to < from) {
            throw new IOException(page + " has no section " + section);
        }
        Files.writeString(path, old.substring(0, from + open.length()) + text + old.substring(to));
    }
}
