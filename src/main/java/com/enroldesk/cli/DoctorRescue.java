package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Rescue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;

/** Copies of the journal, and what is done with one where the journal itself is no good. */
final class DoctorRescue {
    private final Session session;
    private final Texts texts;
    private final Rescue rescue;

    DoctorRescue(Session session) {
        this.session = session;
        this.texts = session.texts();
        this.rescue = new Rescue(
                session.home(),
                session.around().clock().withZone(session.around().zone()));
    }

    ExitStatus backup(Path file) throws Problem {
        try (Desk desk = session.open()) {
            long runs = desk.records().copy(file);
            session.say("cli.doctor.backup", file, runs);
            session.json(Json.object().put("copy", file.toString()).put("runs", runs));
            return ExitStatus.DONE;
        }
    }

    /** @param accepted whether what is missing was accepted beforehand */
    ExitStatus restore(Path file, boolean accepted) throws Problem {
        Rescue.Copy copy = rescue.look(file);
        session.say(
                "cli.doctor.copy",
                copy.file(),
                texts.dateTime(copy.taken(), session.around().zone()),
                copy.runs());
        session.line(texts.copyLacks(
                copy.missing().map(Rescue.Missing::records),
                copy.missing().map(Rescue.Missing::runs).orElse(0L)));
        if (!accepted && !copy.isComplete()) {
            throw new Problem(ProblemCode.RESTORE_UNCONFIRMED, copy.file().toString());
        }
        Rescue.Restored done = rescue.restore(file);
        try (Desk desk = session.open()) {
            int runs = desk.runs().size();
            session.say("cli.doctor.restored", runs);
            done.keptAside().ifPresent(kept -> session.say("cli.doctor.kept", kept));
            ObjectNode node =
                    Json.object().put("restored", copy.file().toString()).put("runs", runs);
            Optional<Rescue.Missing> gap = done.copy().missing();
            gap.ifPresent(
                    missing -> node.put("missingRecords", missing.records()).put("missingRuns", missing.runs()));
            done.keptAside().ifPresent(kept -> node.put("kept", kept.toString()));
            session.json(node);
            return ExitStatus.DONE;
        }
    }

    ExitStatus accept() throws Problem {
        rescue.accept();
        try (Desk desk = session.open()) {
            int runs = desk.runs().size();
            session.say("cli.doctor.accepted", runs);
            session.json(Json.object().put("accepted", true).put("runs", runs));
            return ExitStatus.DONE;
        }
    }
}
