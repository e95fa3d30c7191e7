package com.enroldesk.sim;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How many seeds a ring tells, and those that are kept for ever. */
final class Seeds {
    private Seeds() {}

    /** By the property {@code sim.seeds}, for a longer run than a test's. */
    static long of(long usual) {
        return Long.getLong("sim.seeds", usual);
    }

    /** Where to begin, by the property {@code sim.from}. */
    static long from() {
        return Long.getLong("sim.from", 0);
    }

    /** One seed to a line; what follows it says what it showed. */
    static List<Long> kept() throws IOException {
        try (InputStream file = Seeds.class.getResourceAsStream("kept-seeds.txt")) {
            if (file == null) {
                throw new IOException("kept-seeds.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(line -> !line.isEmpty())
                    .map(Long::valueOf)
                    .toList();
        }
    }
}
