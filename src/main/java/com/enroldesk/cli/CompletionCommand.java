package com.enroldesk.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands and options in a shell. */
@Command(name = "completion")
final class CompletionCommand implements Verb {
    private final Session session;

    @Spec
    private @Nullable CommandSpec spec;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public ExitStatus call() {
        CommandLine root = Objects.requireNonNull(spec).root().commandLine();
        session.around().out().print(AutoComplete.bash(root.getCommandName(), root));
        return ExitStatus.DONE;
    }
}
