package com.enroldesk.cli;

import com.enroldesk.desk.Checkup;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;

/** Checks the workspace: one line for each check, with cause and fix. */
@Command(name = "doctor")
final class DoctorCommand implements Verb {
    private final Session session;
    private final Texts texts;

    DoctorCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    private record Line(String check, boolean fine, String sentence) {}

    @Override
    public ExitStatus call() {
        List<Line> opened = open();
        List<Line> lines = new ArrayList<>();
        for (Checkup.Finding finding :
                Checkup.of(session.home(), session.around().environment())) {
            String check = finding.subject().name().toLowerCase(Locale.ROOT);
            String key = "cli.doctor." + check + (finding.fine() ? ".fine" : ".bad");
            lines.add(new Line(check, finding.fine(), texts.get(key, finding.detail())));
        }
        lines.addAll(opened);
        return show(lines);
    }

    /** Opening takes the lock, checks the journal's version and pages, and makes what is missing. */
    private List<Line> open() {
        List<Line> lines = new ArrayList<>();
        try (Desk desk = session.open()) {
            lines.add(new Line(
                    "journal",
                    true,
                    texts.get("cli.doctor.journal.fine", desk.runs().size())));
            int promotions = desk.catalogue().promotions().size();
            lines.add(new Line("demo", true, texts.get("cli.doctor.demo.fine", promotions)));
        } catch (Problem problem) {
            lines.add(new Line(lines.isEmpty() ? "journal" : "demo", false, session.problem(problem)));
        }
        return lines;
    }

    private ExitStatus show(List<Line> lines) {
        boolean fine = lines.stream().allMatch(Line::fine);
        ObjectNode node = Json.object();
        node.put("fine", fine);
        ArrayNode checks = node.putArray("checks");
        for (Line line : lines) {
            checks.addObject()
                    .put("check", line.check())
                    .put("fine", line.fine())
                    .put("message", line.sentence());
            session.say(line.fine() ? "cli.doctor.line.fine" : "cli.doctor.line.bad", line.sentence());
        }
        session.json(node);
        return fine ? ExitStatus.DONE : ExitStatus.WORKSPACE;
    }
}
