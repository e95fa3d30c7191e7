package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Interrupted;
import com.enroldesk.desk.TestDesk;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunState;
import com.enroldesk.results.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program itself, killed or asked to end in the middle of a run, and started again. */
final class KillTest {
    private static final int CUSTOMERS = 6_000;
    private static final String PROMOTION = "56801";

    @TempDir
    Path home;

    @Test
    void aKilledRunAddsUpAndEnrolsNobodyTwice() throws Exception {
        Path list = list();
        Process enrol =
                program("enrol", list.toString(), "--program", "469", "--promotion", PROMOTION, "--batch", "20");
        try {
            awaitSome(enrol);
        } finally {
            enrol.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
        }
        assertThat(enrol.exitValue()).as("killed, not finished").isEqualTo(137);

        try (Desk desk = TestDesk.open(home)) {
            RunSummary run = desk.runs().getFirst();
            assertThat(desk.interrupted()).extracting(Interrupted::run).containsExactly(run.id());
            assertThat(run.state()).isEqualTo(RunState.PAUSED);
            assertThat(run.totals().count(OutcomeKind.SENDING)).isZero();
            assertThat(run.totals().notSent()).isPositive();
            long unknown = run.totals().count(OutcomeKind.NEEDS_CHECKING);
            assertThat(unknown)
                    .isEqualTo(desk.interrupted().getFirst().nowNeedChecking())
                    .as("at most the two requests that may be on their way")
                    .isLessThanOrEqualTo(40);

            desk.start(run.id()).await();
            RunSummary after = desk.run(run.id());
            assertThat(after.state()).isEqualTo(RunState.FINISHED);
            assertThat(after.totals().count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(unknown);
            assertThat(after.totals().count(OutcomeKind.ENROLLED)).isEqualTo(CUSTOMERS - unknown);
            assertThat(after.totals().rows()).isEqualTo(CUSTOMERS);
        }
        assertThat(number("SELECT COUNT(*) FROM (SELECT customer_id FROM issuals WHERE promotion_id = " + PROMOTION
                        + " AND nth > 1)"))
                .as("customers enrolled twice")
                .isZero();
    }

    /** Log-off, a closed terminal, a stopped service, Ctrl-C: the call on its way is finished and nobody is left in doubt (failure-modes A-13). */
    @ParameterizedTest
    @ValueSource(strings = {"TERM", "HUP"})
    void aRunThatTheSystemEndsFinishesItsCallAndStops(String signal) throws Exception {
        Path list = list();
        long before = issuals();
        Process enrol =
                program("enrol", list.toString(), "--program", "469", "--promotion", PROMOTION, "--batch", "20");
        try {
            awaitSome(enrol);
            new ProcessBuilder("kill", "-" + signal, Long.toString(enrol.pid()))
                    .start()
                    .waitFor();
            assertThat(enrol.waitFor(40, TimeUnit.SECONDS)).isTrue();
        } finally {
            enrol.destroyForcibly();
        }
        assertThat(enrol.exitValue()).isEqualTo(130);

        try (Desk desk = TestDesk.open(home)) {
            assertThat(desk.interrupted()).isEmpty();
            RunSummary run = desk.runs().getFirst();
            assertThat(run.state()).isEqualTo(RunState.STOPPED);
            assertThat(run.totals().count(OutcomeKind.NEEDS_CHECKING)).isZero();
            assertThat(run.totals().notSent()).isPositive();
            assertThat(run.totals().count(OutcomeKind.ENROLLED)).isEqualTo(issuals() - before);
        }
    }

    /** Customers of the sample data who never had the promotion, so that a second issual would be ours. */
    private Path list() throws Exception {
        try (Desk desk = TestDesk.open(home)) {
            assertThat(desk.catalogue().promotions()).isNotEmpty();
        }
        List<String> lines = new ArrayList<>();
        lines.add("mobile");
        lines.addAll(TestDesk.mobilesWithout(home, new PromotionId(PROMOTION), CUSTOMERS));
        assertThat(lines).hasSize(CUSTOMERS + 1);
        return Files.write(home.resolveSibling("list-" + home.getFileName() + ".csv"), lines);
    }

    private void awaitSome(Process enrol) throws SQLException, InterruptedException {
        while (issuals() < 500 && enrol.isAlive()) {
            Thread.sleep(5);
        }
    }

    private long issuals() throws SQLException {
        return number("SELECT COUNT(*) FROM issuals WHERE promotion_id = " + PROMOTION);
    }

    private long number(String question) throws SQLException {
        try (Connection demo = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("demo.db"));
                Statement statement = demo.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Process program(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(hangUpIsIgnored() ? List.of("env", "--default-signal=HUP") : List.of());
        command.addAll(command(home, arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Under nohup a process's children are born deaf to it, and the tests may run under it. */
    private static boolean hangUpIsIgnored() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                && Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .anyMatch(line ->
                                (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 1) == 1);
    }

    /** The program as a process of its own. */
    static List<String> command(Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString(), "--quiet"));
        return command;
    }
}
