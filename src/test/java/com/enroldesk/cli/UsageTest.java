package com.enroldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Desk;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
    private static final Path HOME = Path.of("nowhere");

    private ProblemCode code = ProblemCode.WORKSPACE_LOCKED;
    private Path opened = HOME;

    private final Terminal terminal = new Terminal(
            new Closed() {
                @Override
                public Desk open(Path home) throws Problem {
                    opened = home;
                    throw new Problem(code, 1, 2, 3, 4);
                }
            },
            HOME);

    /** Desks that cannot be opened. */
    private interface Closed extends DeskOpener {
        @Override
        default Desk openAnew(Path home) throws Problem {
            return open(home);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "enrol",
                "check",
                "runs",
                "runs show",
                "runs rows",
                "runs export",
                "runs resume",
                "runs retry",
                "runs settle",
                "runs take-back",
                "find",
                "catalogue",
                "demo",
                "demo reset",
                "demo load",
                "demo run",
                "connections",
                "connections list",
                "connections add",
                "connections password",
                "connections remove",
                "connections test",
                "serve",
                "doctor",
                "completion"
            })
    void everyCommandHasItsHelp(String command) {
        String[] args = (command + " --help").strip().split(" ");
        assertThat(terminal.run("", args)).isZero();
        assertThat(terminal.out())
                .startsWith("Usage: " + ("enrol-desk " + command).strip())
                .contains("--home", "--json", "--quiet")
                .doesNotContain("{")
                .doesNotContain("null");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void helpOfTheProgramTellsTheExitStatus() {
        terminal.run("", "--help");
        assertThat(terminal.out()).contains("  0    all that was to be enrolled", "  130  interrupted", "doctor");
    }

    @Test
    void theVersionIsThatOfTheJar() {
        assertThat(terminal.run("", "--version")).isZero();
        assertThat(terminal.out().strip()).isEqualTo("Enrol Desk 1.2.3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--json",
                "fly",
                "serve --port x",
                "serve --port 65536",
                "serve --port -1",
                "serve --user asha",
                "serve --secret-stdin",
                "serve --user asha --secret-stdin",
                "serve --fault",
                "connections",
                "demo",
                "demo fly",
                "enrol",
                "enrol a.csv b.csv --program 1 --promotion 2",
                "enrol a.csv --program 1 --promotion 2 --promotion-identifier M",
                "enrol a.csv --program 1 --promotion 2 --by shoe",
                "enrol a.csv --program 1 --promotion 2 --batch 0",
                "enrol a.csv --program 1 --promotion 2 --batch many",
                "enrol a.csv --program 1 --promotion 2 --yes maybe",
                "enrol a.csv --program 1 --promotion 2 --out results.pdf",
                "enrol a.csv --program 1 --promotion 2 --out missing/results.csv",
                "enrol a.csv --program 1 --promotion 2 --connection a --url https://b.example",
                "enrol a.csv --program 1 --promotion 2 --auth basic",
                "enrol a.csv --program 1 --promotion 2 --user till",
                "enrol a.csv --program 1 --promotion 2 --secret-stdin",
                "enrol a.csv --program 1 --promotion 2 --connection demo --secret-stdin",
                "enrol a.csv --program 1 --promotion 2 --url https://b.example --auth basic",
                "enrol a.csv --program 1 --promotion 2 --url https://b.example --user till",
                "enrol a.csv --program 1 --promotion 2 --url https://b.example --secret-stdin",
                "enrol a.csv --program 1 --promotion 2 --url https://b.example --auth secretly",
                "enrol - --program 1 --promotion 2 --connection a --secret-stdin",
                "catalogue --connection a --url https://b.example",
                "runs resume 1 --auth oauth",
                "runs retry 1 --url https://b.example --auth oauth",
                "connections add",
                "connections add a",
                "connections add a --url https://b.example --auth basic",
                "connections add a --url https://b.example --user till",
                "connections add a --url https://b.example --colour pink",
                "connections add a --url https://b.example --batch many",
                "connections add a --url https://b.example --auth basic --user t --secret-stdin --keep nowhere",
                "connections password",
                "connections password a --keep nowhere",
                "connections remove",
                "connections test",
                "enrol a.csv --program",
                "--home= runs",
                "runs show",
                "runs show x",
                "runs settle",
                "runs settle 1 --mark enrolled",
                "runs settle 1 --mark maybe --reason x",
                "runs settle 1 --reason x",
                "runs settle 1 --resend --mark enrolled --reason x",
                "runs take-back",
                "runs take-back 1 --yes many",
                "runs rows 1 --limit 0",
                "runs rows 1 --outcome happy",
                "runs export 1",
                "find",
                "demo load",
                "demo load a.json --customers b.csv"
            })
    void wrongUsageEndsWithTwoAndSaysWhereHelpIs(String command) {
        assertThat(terminal.run("", command.isEmpty() ? new String[0] : command.split(" ")))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("--help").hasLineCount(2);
        if (!command.equals("--json")) {
            assertThat(terminal.out()).isEmpty();
        }
    }

    @Test
    void aSecretAsAnArgumentIsRefusedAndNotRepeated() {
        for (String[] args : List.of(
                new String[] {"catalogue", "--secret=hunter2"},
                new String[] {"catalogue", "--secret-stdin=hunter2"},
                new String[] {"catalogue", "--connection", "a", "--password=hunter2"},
                new String[] {"connections", "add", "a", "--passphrase", "hunter2"},
                new String[] {"doctor", "--Token=hunter2"},
                new String[] {"catalogue", "--secret", "hunter2"},
                new String[] {"--secret=hunter2", "catalogue"},
                new String[] {"enrol", "a.csv", "--secret=hunter2", "--program", "1", "--promotion", "2"})) {
            assertThat(terminal.run("", args)).isEqualTo(2);
            assertThat(terminal.err()).contains("never an argument").doesNotContain("hunter2");
        }
    }

    @Test
    void wrongUsageIsAnObjectToo() {
        assertThat(terminal.run("", "runs", "fly", "--json")).isEqualTo(2);
        assertThat(terminal.json().at("/problem/code").asText()).isEqualTo("usage");
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyProblemHasItsExitStatusAndItsSentence(ProblemCode each) {
        code = each;
        int status = terminal.run("", "catalogue", "--json");
        assertThat(status).isEqualTo(ExitStatus.of(each).number()).isNotZero();
        assertThat(terminal.err()).startsWith(each.number() + " ");
        assertThat(terminal.json().at("/problem/code").asText()).isEqualTo(each.number());
    }

    @Test
    void theExitStatusOfTheContract() {
        assertThat(statusOf(ProblemCode.LIST_NOT_FOUND)).isEqualTo(5);
        assertThat(statusOf(ProblemCode.LIST_COLUMN_UNKNOWN)).isEqualTo(5);
        assertThat(statusOf(ProblemCode.LIST_COUNT_UNCONFIRMED)).isEqualTo(5);
        assertThat(statusOf(ProblemCode.CSV_QUOTE_NOT_CLOSED)).isEqualTo(5);
        assertThat(statusOf(ProblemCode.PROMOTION_CLOSED)).isEqualTo(5);
        assertThat(statusOf(ProblemCode.PROGRAM_UNKNOWN)).isEqualTo(2);
        assertThat(statusOf(ProblemCode.PROMOTION_UNKNOWN)).isEqualTo(2);
        assertThat(statusOf(ProblemCode.RUN_UNKNOWN)).isEqualTo(2);
        assertThat(statusOf(ProblemCode.WORKSPACE_LOCKED)).isEqualTo(7);
        assertThat(statusOf(ProblemCode.JOURNAL_DAMAGED)).isEqualTo(7);
        assertThat(statusOf(ProblemCode.JOURNAL_NEWER)).isEqualTo(7);
    }

    private static int statusOf(ProblemCode each) {
        return ExitStatus.of(each).number();
    }

    @Test
    void aBugEndsWithOneAndShowsItsCode() {
        Terminal broken = new Terminal(
                new Closed() {
                    @Override
                    public Desk open(Path home) {
                        throw new IllegalStateException("boom");
                    }
                },
                HOME);
        assertThat(broken.run("", "catalogue")).isEqualTo(1);
        assertThat(broken.err()).contains("BUG-C0DE").doesNotContain("boom");
        assertThat(broken.bugs).hasSize(1);
    }

    @Test
    void whereMemoryRunsOutItSaysHowMuchThereIsAndWhatToDo() {
        Terminal small = new Terminal(
                new Closed() {
                    @Override
                    public Desk open(Path home) {
                        throw new IllegalStateException(new OutOfMemoryError("too much"));
                    }
                },
                HOME);
        long most = Runtime.getRuntime().maxMemory() / 1024 / 1024;

        assertThat(small.run("", "catalogue", "--json")).isEqualTo(1);

        assertThat(small.err())
                .contains("MEM-101", "the program may use " + Terminal.TEXTS.number(most) + " MB", "a shorter list")
                .doesNotContain("BUG", "too much");
        assertThat(small.json().path("problem").path("code").asText()).isEqualTo("MEM-101");
        assertThat(small.bugs).isEmpty();
    }

    @Test
    void generalOptionsStandBeforeOrAfterTheCommand() {
        terminal.run("", "--home", "one", "--json", "catalogue");
        assertThat(opened).isEqualTo(Path.of("one"));
        assertThat(terminal.json().has("problem")).isTrue();
        terminal.run("", "runs", "show", "1", "--home=two", "--json");
        assertThat(opened).isEqualTo(Path.of("two"));
        assertThat(terminal.json().has("problem")).isTrue();
    }

    @Test
    void theHomeComesFromTheOptionThenTheEnvironmentThenTheSystem() {
        terminal.run("", "catalogue");
        assertThat(opened).isEqualTo(HOME);
        terminal.environment = Map.of("ENROL_DESK_HOME", "three");
        terminal.run("", "catalogue");
        assertThat(opened).isEqualTo(Path.of("three"));
        terminal.run("", "catalogue", "--home", "four");
        assertThat(opened).isEqualTo(Path.of("four"));
    }

    @Test
    void completionIsAScriptThatKnowsTheCommands() {
        assertThat(terminal.run("", "completion")).isZero();
        assertThat(terminal.out()).startsWith("#!/usr/bin/env bash").contains("enrol-desk", "catalogue", "--promotion");
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoFile() {
        assertThat(terminal.run("", "find", "@asha")).isEqualTo(7);
        assertThat(terminal.err()).startsWith("APP-110");
    }
}
