package com.enroldesk.cli;

import com.enroldesk.desk.Checkup;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Records;
import com.enroldesk.domain.Problem;
import com.enroldesk.settings.Connection;
import com.enroldesk.text.Texts;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the workspace: one line for each check, with cause and fix. Or copies its journal, or puts a copy in its place. */
@Command(name = "doctor")
final class DoctorCommand implements Verb {
    private final Session session;
    private final Texts texts;

    @Mixin
    private final ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--backup", paramLabel = "FILE", descriptionKey = "cli.option.backup")
    private Optional<Path> backup = Optional.empty();

    @Option(names = "--restore", paramLabel = "FILE", descriptionKey = "cli.option.restore")
    private Optional<Path> restore = Optional.empty();

    @Option(names = "--accept-older", descriptionKey = "cli.option.accept-older")
    private boolean acceptOlder;

    @Option(names = "--yes", descriptionKey = "cli.option.yes.restore")
    private boolean yes;

    DoctorCommand(Session session) {
        this.session = session;
        this.texts = session.texts();
    }

    @Override
    public ExitStatus call() throws Problem, UsageProblem {
        if ((backup.isPresent() ? 1 : 0) + (restore.isPresent() ? 1 : 0) + (acceptOlder ? 1 : 0) > 1) {
            throw new UsageProblem(texts.get("cli.usage.doctor"));
        }
        DoctorRescue rescue = new DoctorRescue(session);
        if (backup.isPresent()) {
            return rescue.backup(backup.get());
        }
        if (restore.isPresent()) {
            return rescue.restore(restore.get(), yes);
        }
        return acceptOlder ? rescue.accept() : look();
    }

    private ExitStatus look() throws UsageProblem {
        CheckLines opened = new CheckLines(session);
        ExitStatus status = opened(opened);
        CheckLines lines = new CheckLines(session);
        for (Checkup.Finding finding :
                Checkup.of(session.home(), session.around().environment())) {
            String check = finding.subject().name().toLowerCase(Locale.ROOT);
            String key = "cli.doctor." + check + (finding.fine() ? ".fine" : ".bad");
            lines.add(check, finding.fine(), texts.get(key, finding.detail()));
        }
        boolean sound = lines.fine();
        lines.add(opened);
        lines.show("home", session.home().toString());
        if (lines.fine()) {
            return ExitStatus.DONE;
        }
        return sound ? status : ExitStatus.WORKSPACE;
    }

    /**
     * Opening takes the lock, checks the journal's version and pages, and makes what is missing.
     *
     * @return how the command ends when something of it is not fine
     */
    private ExitStatus opened(CheckLines lines) throws UsageProblem {
        String step = "journal";
        try (Desk desk = session.open()) {
            lines.add(
                    step, true, texts.get("cli.doctor.journal.fine", desk.runs().size()));
            step = "trail";
            trail(lines, desk.records().trail());
            step = "connection";
            Optional<Connection> chosen = connection.chosen(session, desk.connections());
            if (chosen.isPresent()) {
                way(lines, desk, chosen.get());
            } else {
                step = "demo";
                int promotions = desk.catalogue().promotions().size();
                lines.add(step, true, texts.get("cli.doctor.demo.fine", promotions));
            }
            return chosen.isPresent() ? ExitStatus.CONNECTION : ExitStatus.WORKSPACE;
        } catch (Problem problem) {
            lines.add(step, false, session.problem(problem));
            return step.equals("connection") ? ExitStatus.of(problem.code()) : ExitStatus.WORKSPACE;
        }
    }

    private void trail(CheckLines lines, Records.Trail trail) {
        Optional<Records.Broken> broken = trail.broken();
        String sentence = broken.isEmpty()
                ? texts.get(
                        trail.records() == 0 ? "cli.doctor.trail.none" : "cli.doctor.trail.fine",
                        trail.records(),
                        trail.head())
                : texts.get(
                        "cli.doctor.trail.bad",
                        broken.get().record(),
                        texts.get(
                                "cli.doctor.trail." + broken.get().kind(),
                                broken.get().number()));
        lines.add("trail", broken.isEmpty(), sentence);
    }

    private void way(CheckLines lines, Desk desk, Connection chosen) throws Problem {
        SignIn.with(
                        session,
                        desk.connections(),
                        chosen,
                        connection.readsStdin(),
                        secret -> desk.connections().test(chosen, secret))
                .forEach(lines::add);
    }
}
