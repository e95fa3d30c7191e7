package com.enroldesk.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What came of the points, by kind. Any thread may add. */
final class Tally {
    private static final class Line {
        private int tried;
        private int fired;
        private int broken;
        private long unknown;
        private long rows;
    }

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final List<String> violations = new ArrayList<>();
    private final List<String> missed = new ArrayList<>();

    /** In the order in which kinds are to be shown. */
    synchronized void expect(Point point) {
        lines.computeIfAbsent(point.kind(), _ -> new Line());
    }

    synchronized void add(Point point, boolean fired, Aftermath.Found found) {
        Line line = lines.computeIfAbsent(point.kind(), _ -> new Line());
        line.tried++;
        line.rows += Block.rows();
        line.unknown += found.unknown();
        if (fired) {
            line.fired++;
        } else {
            missed.add(point.toString());
        }
        if (!found.violations().isEmpty()) {
            line.broken++;
            found.violations().forEach(violation -> violations.add(point + ": " + violation));
        }
    }

    synchronized int fired() {
        return lines.values().stream().mapToInt(line -> line.fired).sum();
    }

    synchronized int killed() {
        return lines.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("kill"))
                .mapToInt(entry -> entry.getValue().fired)
                .sum();
    }

    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized List<String> missed() {
        return List.copyOf(missed);
    }

    synchronized String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("| what | points | fired | broken promises | rows in doubt |\n| --- | --- | --- | --- | --- |\n");
        lines.forEach((kind, line) -> text.append("| %s | %d | %d | %d | %,d of %,d |%n"
                .formatted(kind, line.tried, line.fired, line.broken, line.unknown, line.rows)));
        return text.toString();
    }
}
