package com.enroldesk.cli;

import com.enroldesk.domain.ConnectionCheck;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A checklist: one line for each check, with cause and fix where it failed. */
final class CheckLines {
    private final Session session;
    private final List<Line> lines = new ArrayList<>();

    CheckLines(Session session) {
        this.session = session;
    }

    private enum Mark {
        FINE("cli.doctor.line.fine"),
        BAD("cli.doctor.line.bad"),
        SKIPPED("cli.doctor.line.skipped");

        private final String key;

        Mark(String key) {
            this.key = key;
        }
    }

    private record Line(String check, Mark mark, String sentence) {}

    void add(String check, boolean fine, String sentence) {
        add(new Line(check, fine ? Mark.FINE : Mark.BAD, sentence));
    }

    void add(ConnectionCheck check) {
        Mark mark = switch (check.state()) {
            case FINE -> Mark.FINE;
            case SKIPPED -> Mark.SKIPPED;
            case FAILED -> Mark.BAD;
        };
        add(new Line(
                check.kind().name().toLowerCase(Locale.ROOT),
                mark,
                session.texts().check(check)));
    }

    private void add(Line line) {
        lines.add(line);
    }

    void add(CheckLines others) {
        lines.addAll(others.lines);
    }

    boolean fine() {
        return lines.stream().noneMatch(line -> line.mark() == Mark.BAD);
    }

    /** @param name of whatever was checked, for the readers of JSON */
    void show(String name, String checked) {
        lines.forEach(line -> session.say(line.mark().key, line.sentence()));
        ObjectNode node = Json.object();
        node.put(name, checked);
        node.put("fine", fine());
        ArrayNode checks = node.putArray("checks");
        for (Line line : lines) {
            checks.addObject()
                    .put("check", line.check())
                    .put("fine", line.mark() == Mark.FINE)
                    .put("message", line.sentence());
        }
        session.json(node);
    }
}
