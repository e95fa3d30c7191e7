package com.enroldesk.cli;

import com.enroldesk.desk.Demo;
import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Replaces the sample data by a catalogue file's, or adds customers in bulk. */
@Command(name = "load")
final class DemoLoad implements Verb {
    private final Session session;

    @Parameters(arity = "0..1", paramLabel = "FILE.json", descriptionKey = "cli.param.catalogue")
    private Optional<Path> catalogue = Optional.empty();

    @Option(names = "--customers", paramLabel = "FILE.csv", descriptionKey = "cli.option.customers")
    private Optional<Path> customers = Optional.empty();

    DemoLoad(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        if (catalogue.isPresent() == customers.isPresent()) {
            throw new UsageProblem(session.texts().get("cli.usage.load"));
        }
        try (Desk desk = session.open()) {
            Demo demo = Demo.of(desk);
            Demo.Loaded loaded =
                    catalogue.isPresent() ? demo.load(catalogue.get()) : demo.loadCustomers(customers.orElseThrow());
            session.say("cli.demo.loaded", loaded.programs(), loaded.promotions(), loaded.customers());
            session.json(Json.object()
                    .put("programs", loaded.programs())
                    .put("promotions", loaded.promotions())
                    .put("customers", loaded.customers()));
            return ExitStatus.DONE;
        }
    }
}
