package com.enroldesk.cli;

import com.enroldesk.desk.Demo;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
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
        try (Desk desk = session.open()) {
            Demo demo = Demo.of(desk);
            demo.reset();
            int promotions = desk.catalogue().promotions().size();
            int programs = desk.catalogue().programs().size();
            session.say("cli.demo.reset", programs, promotions);
            session.json(Json.object().put("programs", programs).put("promotions", promotions));
            return ExitStatus.DONE;
        }
    }
}
