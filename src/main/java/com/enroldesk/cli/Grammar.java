package com.enroldesk.cli;

import com.enroldesk.text.Texts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Which commands there are, and the words of their help. */
final class Grammar {
    private final Texts texts;

    private Grammar(Texts texts) {
        this.texts = texts;
    }

    static CommandLine of(RootCommand root, Session session) {
        CommandLine line = new CommandLine(root)
                .addSubcommand(new EnrolCommand(session))
                .addSubcommand(new CheckCommand(session))
                .addSubcommand(new CommandLine(new RunsCommand(session))
                        .addSubcommand(new RunsShow(session))
                        .addSubcommand(new RunsRows(session))
                        .addSubcommand(new RunsExport(session))
                        .addSubcommand(new RunsResume(session))
                        .addSubcommand(new RunsRetry(session))
                        .addSubcommand(new RunsSettle(session))
                        .addSubcommand(new RunsTakeBack(session)))
                .addSubcommand(new FindCommand(session))
                .addSubcommand(new CatalogueCommand(session))
                .addSubcommand(new CommandLine(new DemoCommand())
                        .addSubcommand(new DemoReset(session))
                        .addSubcommand(new DemoLoad(session))
                        .addSubcommand(new DemoRun(session)))
                .addSubcommand(new CommandLine(new ConnectionsCommand())
                        .addSubcommand(new ConnectionsList(session))
                        .addSubcommand(new ConnectionsAdd(session))
                        .addSubcommand(new ConnectionsPassword(session))
                        .addSubcommand(new ConnectionsRemove(session))
                        .addSubcommand(new ConnectionsTry(session)))
                .addSubcommand(new ServeCommand(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new CompletionCommand(session));
        line.setExpandAtFiles(false);
        line.setInterpolateVariables(false);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setColorScheme(Help.defaultColorScheme(Ansi.OFF));
        line.setUsageHelpWidth(100);
        line.setResourceBundle(session.texts().bundle());
        line.setOut(new PrintWriter(session.around().out(), true, StandardCharsets.UTF_8));
        line.getCommandSpec()
                .version(session.texts().get("cli.version", session.around().version()));
        new Grammar(session.texts()).describe(line.getCommandSpec(), "");
        return line;
    }

    private void describe(CommandSpec command, String path) {
        UsageMessageSpec usage = command.usageMessage();
        usage.description(texts.get(path.isEmpty() ? "cli.program" : "cli.command." + path));
        usage.synopsisHeading(texts.get("cli.help.usage") + " ");
        usage.descriptionHeading("%n");
        usage.parameterListHeading("%n");
        usage.optionListHeading(heading("cli.help.options"));
        usage.commandListHeading(heading("cli.help.commands"));
        if (path.isEmpty()) {
            usage.footerHeading(heading("cli.help.exit"));
            usage.footer(texts.get("cli.help.exit.codes").split("\n", -1));
        }
        command.subcommands().forEach((name, line) -> {
            String below = path.isEmpty() ? name : path + "." + name;
            describe(line.getCommandSpec(), below);
        });
    }

    private String heading(String key) {
        return "%n" + texts.get(key) + "%n";
    }
}
