package com.enroldesk.cli;

import com.enroldesk.desk.Demo;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import picocli.CommandLine.Command;

/** Makes the sample data anew. */
@Command(name = "reset")
final class DemoReset implements Verb {
    private final Session session;

    DemoReset(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem {
        try (Desk desk = open()) {
            Demo.of(desk).reset();
            int promotions = desk.catalogue().promotions().size();
            int programs = desk.catalogue().programs().size();
            session.say("cli.demo.reset", programs, promotions);
            session.json(Json.object().put("programs", programs).put("promotions", promotions));
            return ExitStatus.DONE;
        }
    }

    /** Sample data that cannot be read are just what this command is to mend. */
    private Desk open() throws Problem {
        Desk desk = session.open();
        try {
            desk.connections().useDemo();
            return desk;
        } catch (Problem problem) {
            desk.close();
            if (problem.code() != ProblemCode.DEMO_DAMAGED) {
                throw problem;
            }
            return session.around().desks().openAnew(session.home());
        }
    }
}
