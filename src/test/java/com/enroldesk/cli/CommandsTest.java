package com.enroldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Desk;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
    }

    @Test
    void runsAreListedNewestFirst() {
        assertThat(scene.run("runs")).isZero();
        assertThat(scene.terminal.out().strip()).isEqualTo("No runs yet.");
        scene.list("enrol", Scene.MIXED);
        scene.list("enrol", Scene.MIXED);
        assertThat(scene.run("runs")).isZero();
        assertThat(scene.terminal.out().lines().toList())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("  2  ");
        scene.run("runs", "--json");
        JsonNode runs = scene.terminal.json().get("runs");
        assertThat(runs).hasSize(2);
        assertThat(runs.get(1).get("enrolled").asLong()).isEqualTo(3);
        assertThat(runs.get(0).get("list").asText()).isEqualTo("standard input");
        runs.forEach(EnrolCommandTest::assertAddsUp);
    }

    @Test
    void showGivesTheTotalsOfTheRun() {
        scene.list("enrol", Scene.MIXED, "--json");
        String then = scene.terminal.out();
        assertThat(scene.run("runs", "show", "1", "--json")).isZero();
        assertThat(scene.terminal.out()).isEqualTo(then);
        scene.run("runs", "show", "1");
        assertThat(scene.terminal.out()).contains("Run 1: Finished, 2 to fix");
    }

    @Test
    void rowsCanBeChosenByOutcomeAndNumber() {
        scene.list("enrol", Scene.MIXED);
        scene.run("runs", "rows", "1");
        assertThat(scene.terminal.out()).contains("6 of 6 rows shown.").hasLineCount(8);
        scene.run("runs", "rows", "1", "--outcome", "failed");
        assertThat(scene.terminal.out())
                .contains("919986000599  Failed   8015")
                .contains("1 row.")
                .hasLineCount(3);
        for (String word : List.of("enrolled", "Enrolled", "ENROLLED")) {
            scene.run("runs", "rows", "1", "--outcome", word, "--limit", "2", "--json");
            assertThat(scene.terminal.json().get("total").asInt()).isEqualTo(3);
            assertThat(scene.terminal.json().get("rows")).hasSize(2);
        }
        JsonNode row = scene.terminal.json().get("rows").get(0);
        assertThat(row.get("row").asInt()).isEqualTo(2);
        assertThat(row.get("identifier").asText()).isEqualTo("919986000586");
        assertThat(row.get("outcome").asText()).isEqualTo("enrolled");
        assertThat(row.get("customer").asText()).isEqualTo("11");
        assertThat(row.get("attempts").asInt()).isEqualTo(1);
        scene.run("runs", "rows", "1", "--outcome", "needs-checking");
        assertThat(scene.terminal.out().strip()).isEqualTo("No rows.");
    }

    @Test
    void exportWritesTheRowsOfARun() throws Exception {
        scene.list("enrol", Scene.MIXED);
        Path out = folder.resolve("again.csv");
        assertThat(scene.run("runs", "export", "1", "--out", out.toString(), "--json"))
                .isZero();
        assertThat(scene.terminal.json().get("out").asText()).isEqualTo(out.toString());
        assertThat(Files.readAllLines(out)).hasSize(7);
        assertThat(scene.run(
                        "runs", "export", "1", "--out", folder.resolve("a.pdf").toString()))
                .isEqualTo(2);
        assertThat(scene.run(
                        "runs",
                        "export",
                        "1",
                        "--out",
                        folder.resolve("no/a.csv").toString()))
                .isEqualTo(1);
        assertThat(scene.run("runs", "export", "9", "--out", out.toString())).isEqualTo(2);
    }

    @Test
    void retrySendsTheFailedAgainAndResumeHasNothingToDo() {
        scene.list("enrol", Scene.MIXED);
        assertThat(scene.run("runs", "retry", "1", "--json")).isEqualTo(3);
        assertThat(scene.terminal.json().get("failed").asLong()).isEqualTo(1);
        Path more = scene.write(
                "more.csv", "id,mobile,email,firstName,lastName\n14,919986000599,dee@example.com,Dee,Sen\n");
        assertThat(scene.run("demo", "load", "--customers", more.toString())).isZero();
        assertThat(scene.run("runs", "retry", "1", "--json")).isZero();
        assertThat(scene.terminal.json().get("enrolled").asLong()).isEqualTo(4);
        assertThat(scene.run("runs", "retry", "1")).isEqualTo(5);
        assertThat(scene.run("runs", "resume", "1")).isEqualTo(5);
    }

    @Test
    void findShowsEveryRunOfOneCustomer() {
        scene.list("enrol", Scene.MIXED);
        scene.list("enrol", Scene.THREE);
        assertThat(scene.run("find", "+91 99860 00586")).isZero();
        assertThat(scene.terminal.out())
                .startsWith("2 rows in all runs.")
                .contains("“+91 99860 00586” was enrolled once.");
        scene.run("find", "9986000586", "--country", "in", "--json");
        assertThat(scene.terminal.json().get("rows")).hasSize(2);
        assertThat(scene.run("find", "nobody@example.com")).isZero();
        assertThat(scene.terminal.out().strip()).isEqualTo("No run has this identifier.");
        assertThat(scene.run("find", "1", "--country", "XX")).isEqualTo(2);
    }

    @Test
    void theCatalogueTellsWhyAPromotionIsClosed() {
        assertThat(scene.run("catalogue")).isZero();
        assertThat(scene.terminal.out()).contains("Default (469)", "Monsoon Double", "open", "it is switched off");
        scene.run("catalogue", "--json");
        JsonNode promotions = scene.terminal.json().get("promotions");
        assertThat(promotions).hasSize(2);
        assertThat(promotions.get(0).toString())
                .isEqualTo("{\"id\":56799,\"programId\":469,\"name\":\"Monsoon Double\",\"identifier\":\"MONSOON\","
                        + "\"pointsOfferType\":\"LOYALTY\",\"promotionStatus\":\"LIVE\",\"isActive\":true,"
                        + "\"startDate\":\"2026-01-01T00:00:00Z\",\"endDate\":\"2027-12-31T23:59:59Z\","
                        + "\"maxIssualsPerCustomer\":1,\"open\":true}");
        assertThat(promotions.get(1).get("open").asBoolean()).isFalse();
    }

    @Test
    void aBadCatalogueChangesNothing() {
        Path bad =
                scene.write("bad.json", Scene.CATALOGUE.replace("\"firstName\": \"Asha\"", "\"nickname\": \"Asha\""));
        assertThat(scene.run("demo", "load", bad.toString())).isEqualTo(5);
        assertThat(scene.terminal.err()).contains("DMO-101", "nickname");
        assertThat(scene.list("enrol", Scene.THREE)).isZero();
    }

    @Test
    void resetMakesTheSampleDataAnewEvenWhenTheyAreDamaged() throws Exception {
        assertThat(scene.run("demo", "reset", "--json")).isZero();
        assertThat(scene.terminal.json().get("promotions").asInt()).isEqualTo(15);
        Files.write(scene.home.resolve("demo.db"), new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        assertThat(scene.run("catalogue")).isEqualTo(7);
        assertThat(scene.run("demo", "reset", "--json")).isZero();
        assertThat(scene.terminal.json().get("programs").asInt()).isEqualTo(3);
    }

    @Test
    void theSampleListShowsTheSameEachTimeAndLeavesNothing() throws Exception {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> before = homes(temporary);
        assertThat(scene.run("demo", "run")).isZero();
        try (var golden = CommandsTest.class.getResourceAsStream("demo-run.txt")) {
            assertThat(golden).isNotNull();
            assertThat(scene.terminal.out()).isEqualTo(new String(golden.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(scene.run("demo", "run", "--json")).isZero();
        EnrolCommandTest.assertAddsUp(scene.terminal.json());
        assertThat(homes(temporary)).isEqualTo(before);
        scene.run("runs");
        assertThat(scene.terminal.out().strip()).isEqualTo("No runs yet.");
    }

    private static List<Path> homes(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("enrol-desk-"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theDoctorFindsASoundWorkspace() {
        assertThat(scene.run("doctor")).isZero();
        assertThat(scene.terminal.out().lines()).hasSize(9).allMatch(line -> line.startsWith("ok "));
        assertThat(scene.run("doctor", "--json")).isZero();
        assertThat(scene.terminal.json().get("fine").asBoolean()).isTrue();
    }

    @Test
    void theDoctorNamesTheRecordThatSomethingElseChanged() throws Exception {
        scene.list("enrol", Scene.MIXED);
        assertThat(scene.run("doctor")).isZero();
        assertThat(scene.terminal.out())
                .containsPattern("ok +All \\d+ records are as written. The newest: [0-9a-f]{64}");

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + scene.home.resolve("journal.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE attempt SET reply = replace(reply, '8015', '8016') WHERE id = 1");
        }
        assertThat(scene.run("doctor")).isEqualTo(7);
        assertThat(scene.terminal.out())
                .containsPattern(
                        "FAIL +Record \\d+ of the journal does not match: the answer to request 1 was changed");
    }

    @Test
    void theDoctorNamesCauseAndFix() throws Exception {
        Files.write(scene.home.resolve("journal.db"), new byte[4096]);
        scene.terminal.environment = java.util.Map.of("JAVA_TOOL_OPTIONS", "-javaagent:spy.jar");
        assertThat(scene.run("doctor")).isEqualTo(7);
        assertThat(scene.terminal.out())
                .contains("FAIL  DB-220", "Restore a copy with")
                .contains("FAIL  Java was told through JAVA_TOOL_OPTIONS");
    }

    @Test
    void aWorkspaceInUseEndsWithSeven() throws Exception {
        try (Desk desk = new RealDesks().open(scene.home)) {
            assertThat(desk.runs()).isEmpty();
            assertThat(scene.run("runs")).isEqualTo(7);
            assertThat(scene.terminal.err()).startsWith("APP-110 Enrol Desk is already open with this data");
            assertThat(scene.run("doctor")).isEqualTo(7);
        }
        assertThat(scene.run("runs")).isZero();
    }
}
