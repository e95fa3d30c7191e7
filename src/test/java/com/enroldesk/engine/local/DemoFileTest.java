package com.enroldesk.engine.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Reply;
import com.enroldesk.journal.Permits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class DemoFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void place() {
        // Characters that a database URL would stumble over.
        file = folder.resolve("100 % démo?cache=none#1.db");
    }

    @Test
    void theFileIsItsOwnersAlone() throws Exception {
        try (LocalEngine engine = open()) {
            enrol(engine, fresh(0));
            try (var files = Files.list(folder)) {
                for (Path each : files.toList()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                            .as(each.toString())
                            .isEqualTo("rw-------");
                }
            }
        }
        assertThat(Files.exists(file)).isTrue();
    }

    @Test
    void whatWasEnrolledIsStillThereAfterReopening() throws Exception {
        try (LocalEngine engine = open()) {
            assertThat(enrol(engine, fresh(0)).verdicts().getFirst()).isInstanceOf(Verdict.Ok.class);
        }
        try (LocalEngine engine = open()) {
            assertThat(enrol(engine, fresh(0)).verdicts().getFirst()).isInstanceOf(Verdict.Rejected.class);
        }
    }

    @Test
    void everyCommitIsSynced() throws Exception {
        try (LocalEngine engine = open()) {
            assertThat(ask(engine, "PRAGMA synchronous")).isEqualTo("2");
            assertThat(ask(engine, "PRAGMA journal_mode")).isEqualTo("wal");
            assertThat(ask(engine, "PRAGMA trusted_schema")).isEqualTo("0");
        }
    }

    @Test
    void aDamagedFileIsReportedAndNeverReplaced() throws Exception {
        open().close();
        byte[] whole = Files.readAllBytes(file);
        byte[] holed = whole.clone();
        Arrays.fill(holed, 8 * 4096, 60 * 4096, (byte) 0x5A);
        byte[] noHeader = whole.clone();
        Arrays.fill(noHeader, 0, 100, (byte) 0);
        for (byte[] damaged : List.of(
                new byte[0],
                Arrays.copyOf(whole, whole.length / 2),
                holed,
                noHeader,
                "not a database".getBytes(StandardCharsets.UTF_8))) {
            Files.write(file, damaged);
            assertThatThrownBy(this::open)
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(ProblemCode.DEMO_DAMAGED));
            assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
        }
    }

    @Test
    void anotherProgramsDatabaseIsNotTouched() throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
            Sql.script(other, "CREATE TABLE diary (entry TEXT)");
        }
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(this::open).isInstanceOf(Problem.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aNewerFileIsRefused() throws Exception {
        open().close();
        try (Connection newer = DriverManager.getConnection("jdbc:sqlite:" + file.toUri())) {
            Sql.script(newer, "PRAGMA user_version=99");
        }
        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.arguments())
                                .anyMatch(argument -> argument.toString().contains("newer")));
    }

    @Test
    void aLogWithoutItsFileIsRefusedAndMadeAnewOnlyWhenAsked() throws Exception {
        open().close();
        Files.move(file, file.resolveSibling(file.getFileName() + "-wal"));
        assertThatThrownBy(this::open).isInstanceOf(Problem.class);
        LocalEngine.anew(file, LocalRules.AS_PRINTED, Clock.systemUTC()).close();
        open().close();
        assertThat(Files.exists(file.resolveSibling(file.getFileName() + ".damaged-wal")))
                .isTrue();
    }

    /** The tables of the first version come from its own script, which no later version changes. */
    @Test
    void aFileOfTheFirstVersionIsBroughtUpToDateAndKeepsWhatItHolds() throws Exception {
        Files.createFile(file);
        try (Connection old = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                var script = LocalEngine.class.getResourceAsStream("001-tables.sql")) {
            Sql.script(old, new String(script.readAllBytes(), StandardCharsets.UTF_8));
            Sql.script(old, "PRAGMA application_id=" + 0x454E5244);
            Sql.script(old, "PRAGMA user_version=1");
            Sql.script(old, "INSERT INTO programs VALUES (469, 'Sunrise Rewards')");
            Sql.script(
                    old,
                    "INSERT INTO promotions VALUES (56799, 469, 'Monsoon', NULL, 'LOYALTY', 'LIVE', 1, NULL, NULL, 1)");
            Sql.script(old, "INSERT INTO sources VALUES (1, 'INSTORE')");
            Sql.script(old, "INSERT INTO customers VALUES (7, '919986000586', NULL, 'Asha', 'Rao')");
            Sql.script(old, "INSERT INTO issuals VALUES (100001, 56799, 7, 1, 100001, 1700000000000)");
            Sql.script(old, "UPDATE counter SET next_earned_id = 100002");
        }
        try (LocalEngine engine = open()) {
            assertThat(ask(engine, "PRAGMA user_version")).isEqualTo("2");
            assertThat(enrol(engine, "919986000586").verdicts().getFirst()).isInstanceOf(Verdict.Rejected.class);
            Reply back = engine.send(Permits.of(
                    Action.TAKE_BACK,
                    SamplePromotions.SUNRISE,
                    SamplePromotions.MONSOON,
                    IdentifierKind.ID,
                    new String[] {"7"},
                    "100001"));
            assertThat(back.verdicts().getFirst()).isInstanceOf(Verdict.Ok.class);
            assertThat(enrol(engine, "919986000586").verdicts().getFirst())
                    .isInstanceOfSatisfying(
                            Verdict.Ok.class,
                            ok -> assertThat(ok.receipt().earnedId()).isGreaterThan("100001"));
        }
    }

    @Test
    void whatACrashLeftOfMakingTheFileIsNoHindrance() throws Exception {
        Files.writeString(file.resolveSibling(file.getFileName() + ".new"), "half");
        open().close();
        assertThat(Files.exists(file.resolveSibling(file.getFileName() + ".new")))
                .isFalse();
    }

    @Test
    void aFullDiskSendsNothingForCertain() throws Exception {
        try (LocalEngine engine = open()) {
            long pages = Long.parseLong(ask(engine, "PRAGMA page_count"));
            ask(engine, "PRAGMA max_page_count=" + pages);
            String[] many = new SampleCustomers()
                    .all().stream()
                            .skip(Sample.USED_UP)
                            .map(CustomerRow::mobile)
                            .toArray(String[]::new);
            Reply reply = enrol(engine, many);
            assertThat(reply.verdicts()).hasSameSizeAs(many).allMatch(Verdict.NotSent.class::isInstance);
            assertThat(((Advice.Pause) reply.advice()).why().detail()).isEqualTo("SQLITE_FULL");
            ask(engine, "PRAGMA max_page_count=1000000");
            assertThat(enrol(engine, many).verdicts()).allMatch(Verdict.Ok.class::isInstance);
        }
    }

    @Test
    void aCommitThatFailsLeavesADoubt() throws Exception {
        boolean[] broken = {true};
        LocalEngine.Commit commit = connection -> {
            Sql.script(connection, "COMMIT");
            if (broken[0]) {
                throw new SQLiteException("no sync", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
            }
        };
        try (LocalEngine engine = new LocalEngine(file, LocalRules.AS_PRINTED, Clock.systemUTC(), commit)) {
            Reply reply = enrol(engine, fresh(0), fresh(1));
            assertThat(reply.verdicts())
                    .allMatch(verdict -> verdict instanceof Verdict.Unknown unknown
                            && unknown.reason().code() == ReasonCode.ENGINE_FAILED);
            assertThat(reply.advice()).isEqualTo(Advice.GO_ON);
            assertThat(reply.evidence().reply()).isEmpty();
            broken[0] = false;
            assertThat(enrol(engine, fresh(2)).verdicts().getFirst()).isInstanceOf(Verdict.Ok.class);
        }
    }

    @Test
    void aCommitThatNeverBeganIsRolledBackAndSendsNothing() throws Exception {
        boolean[] busy = {true};
        LocalEngine.Commit commit = connection -> {
            if (busy[0]) {
                throw new SQLiteException("held", SQLiteErrorCode.SQLITE_BUSY);
            }
            Sql.script(connection, "COMMIT");
        };
        try (LocalEngine engine = new LocalEngine(file, LocalRules.AS_PRINTED, Clock.systemUTC(), commit)) {
            assertThat(enrol(engine, fresh(0)).verdicts().getFirst()).isInstanceOf(Verdict.NotSent.class);
            busy[0] = false;
            assertThat(enrol(engine, fresh(0)).verdicts().getFirst()).isInstanceOf(Verdict.Ok.class);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSo() {
        Path nowhere = folder.resolve("missing/demo.db");
        assertThatThrownBy(() -> LocalEngine.open(nowhere, LocalRules.AS_PRINTED, Clock.systemUTC()))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.WORKSPACE_NOT_WRITABLE));
    }

    private static String ask(LocalEngine engine, String statement) throws SQLException {
        return Sql.text(engine.connection(), statement).orElse("");
    }

    private LocalEngine open() throws Problem {
        return LocalEngine.open(file, LocalRules.AS_PRINTED, Clock.systemUTC());
    }

    private static String fresh(int n) {
        return new SampleCustomers().of(SampleCountry.IN, Sample.USED_UP, n).mobile();
    }

    private static Reply enrol(LocalEngine engine, String... mobiles) {
        return engine.send(Permits.of(
                SamplePromotions.SUNRISE, SamplePromotions.MONSOON, IdentifierKind.MOBILE, "INSTORE", mobiles));
    }
}
