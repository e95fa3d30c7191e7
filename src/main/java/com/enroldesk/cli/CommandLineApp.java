package com.enroldesk.cli;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. Each call stands for itself, so one of these may serve many. */
public final class CommandLineApp {
    private static final String JSON = "--json";

    private final Surroundings around;

    public CommandLineApp(Surroundings around) {
        this.around = around;
    }

    /**
     * Does what the arguments say.
     *
     * @return the exit status
     */
    public int run(String... args) {
        RootCommand root = new RootCommand();
        Session session = new Session(around, root);
        if (SecretArguments.among(args)) {
            return usage(session, args, around.texts().get("cli.usage.secret"), new CommandLine(root))
                    .number();
        }
        try {
            return run(Grammar.of(root, session), args).number();
        } catch (ParameterException wrong) {
            return usage(session, args, message(wrong), wrong.getCommandLine()).number();
        } catch (Problem problem) {
            return session.fail(problem).number();
        } catch (RuntimeException | Error unforeseen) {
            return Problem.ofMemory(ProblemCode.MEMORY_SHORT, unforeseen)
                    .map(session::fail)
                    .orElseGet(() -> bug(session, unforeseen))
                    .number();
        } finally {
            around.out().flush();
            around.err().flush();
        }
    }

    private ExitStatus run(CommandLine line, String... args) throws Problem {
        ParseResult parsed = line.parseArgs(args);
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return ExitStatus.DONE;
        }
        CommandLine last = parsed.asCommandLineList().getLast();
        try {
            if (last.getCommand() instanceof Verb verb) {
                return verb.call();
            }
            throw new ParameterException(last, around.texts().get("cli.usage.none"));
        } catch (UsageProblem wrong) {
            throw new ParameterException(last, wrong.getMessage(), wrong);
        }
    }

    private ExitStatus usage(Session session, String[] args, String message, CommandLine line) {
        session.note(message);
        session.note(around.texts().get("cli.usage.help", line.getCommandSpec().qualifiedName(" ")));
        if (List.of(args).contains(JSON)) {
            around.out().println(Json.text(Json.problem("usage", message)));
        }
        return ExitStatus.USAGE;
    }

    /** Never what follows an unknown option: it may be a secret that a script has put there. */
    private String message(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            int value = first.indexOf('=');
            boolean option = first.startsWith("-");
            return around.texts()
                    .get(
                            option ? "cli.usage.option" : "cli.usage.argument",
                            option && value > 0 ? first.substring(0, value) : first);
        }
        return String.valueOf(wrong.getMessage());
    }

    private ExitStatus bug(Session session, Throwable bug) {
        String message = around.texts().get("cli.bug", around.bugs().apply(bug));
        session.note(message);
        session.fail("bug", message);
        return ExitStatus.INTERNAL;
    }
}
