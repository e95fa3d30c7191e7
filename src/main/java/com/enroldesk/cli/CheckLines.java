package com.enroldesk.cli;

import com.enroldesk.desk.ConnectionCheck;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A checklist: one line for each check, with cause and fix where it failed. */
final class CheckLines {
    private final Session session;
    private final Texts texts;
    private final List<Line> lines = new ArrayList<>();

    CheckLines(Session session) {
        this.session = session;
        this.texts = session.texts();
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
        String subject = check.subject().name();
        String name = subject.toLowerCase(Locale.ROOT);
        switch (check.state()) {
            case FINE -> add(new Line(name, Mark.FINE, texts.get("probe.fine." + subject, check.found())));
            case SKIPPED -> add(new Line(name, Mark.SKIPPED, texts.get("probe.skipped." + subject)));
            case FAILED -> add(new Line(name, Mark.BAD, failed(subject, check)));
        }
    }

    private String failed(String subject, ConnectionCheck check) {
        String what = texts.get("probe.failed." + subject, check.found());
        String cause = check.why().map(texts::reason).map(why -> " " + why).orElse("");
        return what + cause + " " + texts.get("probe.mend." + subject);
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
