package com.enroldesk.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** Branches or changes by part: how many there are, how many the tests met, and which they left. */
final class Measured {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final String ROOT = "com.enroldesk.";

    private final Map<Part, Long> all = new EnumMap<>(Part.class);
    private final Map<Part, Long> met = new EnumMap<>(Part.class);
    private final Map<String, Left> left = new TreeMap<>();

    private Measured() {}

    /** @param report of JaCoCo */
    static Measured branches(Element report) {
        Measured measured = new Measured();
        for (Element room : Xml.all(report, "package")) {
            for (Element file : Xml.all(room, "sourcefile")) {
                String place = place(room.getAttribute("name").replace('/', '.'), file.getAttribute("name"));
                for (Element line : Xml.all(file, "line")) {
                    int missed = Xml.number(line, "mb");
                    int taken = Xml.number(line, "cb");
                    measured.count(place, missed + taken, taken);
                    if (missed > 0) {
                        String what = missed + " of " + (missed + taken) + " branches not taken";
                        measured.leave(place, Xml.number(line, "nr"), what);
                    }
                }
            }
        }
        return measured;
    }

    /** @param report of PIT */
    static Measured changes(Element report) {
        Measured measured = new Measured();
        for (Element change : Xml.all(report, "mutation")) {
            String type = Xml.text(change, "mutatedClass");
            String place = place(type.substring(0, type.lastIndexOf('.')), Xml.text(change, "sourceFile"));
            boolean noticed = change.getAttribute("detected").equals("true");
            measured.count(place, 1, noticed ? 1 : 0);
            if (!noticed) {
                measured.leave(
                        place, Integer.parseInt(Xml.text(change, "lineNumber")), Xml.text(change, "description"));
            }
        }
        return measured;
    }

    private static String place(String room, String file) {
        return (room + "." + file.replace(".java", "")).substring(ROOT.length());
    }

    private void count(String place, long there, long noticed) {
        all.merge(Part.of(place), there, Long::sum);
        met.merge(Part.of(place), noticed, Long::sum);
    }

    private void leave(String place, int number, String what) {
        String key = "%s %05d %s".formatted(place, number, what);
        left.merge(
                key,
                new Left(place, line(place, number), what, 1),
                (one, _) -> new Left(one.place(), one.line(), one.what(), one.times() + 1));
    }

    private static String line(String place, int number) {
        try {
            Path file = SOURCES.resolve((ROOT + place).replace('.', '/') + ".java");
            return Files.readAllLines(file).get(number - 1).strip();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** In the order of the sources; one line may stand there several times. */
    List<Left> left() {
        return new ArrayList<>(left.values());
    }

    double share(Part... parts) {
        return (double) sum(met, parts) / sum(all, parts);
    }

    /** How many there are, and how many of them were met. */
    String cells(Part... parts) {
        // Cut, not rounded: 100 % is all of them.
        double percent = Math.floor(share(parts) * 1000) / 10;
        return String.format(Locale.ROOT, "%,d | %s %%", sum(all, parts), percent == 100 ? "100" : "" + percent);
    }

    private static long sum(Map<Part, Long> counts, Part... parts) {
        long sum = 0;
        for (Part part : parts) {
            sum += counts.getOrDefault(part, 0L);
        }
        return sum;
    }
}
