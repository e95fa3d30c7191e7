package com.enroldesk.sim;

import com.enroldesk.pages.Section;
import java.io.IOException;
import java.nio.file.Path;

/** The page docs/proof.md: a ring writes its own section of it when the property {@code sim.write} names the page. */
final class Proof {
    private Proof() {}

    /** Prints the report, and writes it where that is asked for. */
    static void report(String section, String text) throws IOException {
        System.out.println(text);
        String page = System.getProperty("sim.write", "");
        if (!page.isEmpty()) {
            Section.replace(Path.of(page), section, text);
        }
    }
}
