package com.enroldesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolCommandTest {
    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() {
        scene = new Scene(folder);
    }

    @Test
    void allEnrolledEndsWithZero() {
        assertThat(scene.list("enrol", Scene.THREE)).isZero();
        assertThat(scene.terminal.out())
                .contains("Run 1: All enrolled", "3 in list = 3 enrolled", "list standard input")
                .doesNotContain("enrol-desk runs");
        assertThat(scene.terminal.err()).isEmpty();
    }

    @Test
    void someFailedEndsWithThreeAndSaysWhatToDo() {
        assertThat(scene.list("enrol", Scene.MIXED)).isEqualTo(3);
        assertThat(scene.terminal.out())
                .contains("Run 1: Finished, 2 to fix")
                .contains("6 in list = 3 enrolled + 1 failed + 2 skipped")
                .contains("No customer of this program has this identifier.")
                .contains("enrol-desk runs rows 1 --outcome failed", "enrol-desk runs retry 1");
    }

    @Test
    void whatToDoNextNamesTheSameDataFolder() {
        scene.list("enrol", Scene.MIXED, "--home", scene.home.toString());
        assertThat(scene.terminal.out()).contains("enrol-desk --home " + scene.home + " runs retry 1");
    }

    @Test
    void theTotalsAreExactlyThoseOfTheContract() {
        Path out = folder.resolve("results.csv");
        scene.list("enrol", Scene.MIXED, "--json", "--out", out.toString());
        JsonNode totals = scene.terminal.json();
        assertThat(names(totals))
                .containsExactly(
                        "run",
                        "connection",
                        "program",
                        "promotion",
                        "state",
                        "rows",
                        "enrolled",
                        "notEnrolled",
                        "failed",
                        "needsChecking",
                        "skipped",
                        "notSent",
                        "takenBack",
                        "reasons",
                        "seconds",
                        "out");
        assertThat(totals.toString().replaceAll("\"seconds\":[0-9]+\\.[0-9],", ""))
                .isEqualTo("{\"run\":1,\"connection\":\"demo\",\"program\":469,\"promotion\":56799,"
                        + "\"state\":\"finished\",\"rows\":6,\"enrolled\":3,\"notEnrolled\":0,\"failed\":1,"
                        + "\"needsChecking\":0,\"skipped\":2,\"notSent\":0,\"takenBack\":0,"
                        + "\"reasons\":{\"8015\":1,\"duplicate\":1,\"invalid\":1},\"out\":\"" + out + "\"}");
        assertThat(totals.get("seconds").isNumber()).isTrue();
        assertAddsUp(totals);
    }

    @Test
    void aCheckSendsNothingAndCountsWhatWouldBeSent() {
        assertThat(scene.list("check", Scene.MIXED, "--json")).isZero();
        JsonNode totals = scene.terminal.json();
        assertThat(totals.get("run").isNull()).isTrue();
        assertThat(totals.get("out").isNull()).isTrue();
        assertThat(totals.get("state").asText()).isEqualTo("finished");
        assertThat(totals.get("notSent").asLong()).isEqualTo(4);
        assertThat(totals.get("skipped").asLong()).isEqualTo(2);
        assertAddsUp(totals);
        scene.run("runs", "--json");
        assertThat(scene.terminal.json().get("runs")).isEmpty();
    }

    @Test
    void aCheckCanBeWrittenToAFile() throws Exception {
        Path out = folder.resolve("check.csv");
        assertThat(scene.list("check", Scene.MIXED, "--out", out.toString())).isZero();
        assertThat(Files.readString(out).lines())
                .hasSize(7)
                .first()
                .isEqualTo("mobile,name,Outcome,Reason,What to do,Code,Receipt,Customer id,Time,Attempts,Sent as");
        assertThat(Files.readString(out).lines().toList().get(1)).isEqualTo("919986000586,Asha,Not sent,,,,,,,0,");
        assertThat(scene.terminal.out()).contains("4 of 6 rows would be sent", "Results written to");
    }

    @Test
    void aResultsFileIsWrittenAlsoWhenSomeFailed() throws Exception {
        for (String name : List.of("results.csv", "results.xlsx")) {
            Path out = folder.resolve(name);
            scene.list("enrol", Scene.MIXED, "--again", "test", "--out", out.toString());
            assertThat(out).isNotEmptyFile();
        }
        List<String> lines = Files.readAllLines(folder.resolve("results.csv"));
        assertThat(lines).hasSize(7);
        assertThat(lines.get(1))
                .matches("919986000586,Asha,Enrolled,,,,\\d+,11,2026-11-23T09:00:00\\+00:00,1,919986000586");
        assertThat(lines.get(4))
                .startsWith("919986000599,Nobody,Failed,No customer")
                .contains(",8015,");
    }

    @Test
    void theSameListAgainEnrolsNobodyTwiceAndComesToItsEnd() {
        assertThat(scene.list("enrol", Scene.THREE)).isZero();
        assertThat(scene.list("enrol", Scene.THREE, "--json")).isZero();
        JsonNode totals = scene.terminal.json();
        assertThat(totals.get("run").isNull()).isTrue();
        assertThat(totals.at("/reasons/alreadyEnrolled").asLong()).isEqualTo(3);
        assertAddsUp(totals);
    }

    @Test
    void aResultsFileReadAsAListSendsItsUnfinishedRowsOnly() throws Exception {
        Path out = folder.resolve("results.csv");
        scene.answer((engine, permit) -> Scene.refused(permit));
        scene.list("enrol", "who\nasha@example.com\nben@example.com\n", "--out", out.toString());
        scene.answer(com.enroldesk.engine.Engine::send);
        String edited = Files.readString(out).replace("ben@example.com,Not sent", "ben@example.com,Enrolled");
        assertThat(edited).contains("Enrolled", "Not sent");
        assertThat(scene.list("enrol", edited, "--json")).isZero();
        JsonNode totals = scene.terminal.json();
        assertThat(totals.get("enrolled").asLong()).isEqualTo(1);
        assertThat(totals.at("/reasons/alreadyEnrolled").asLong()).isEqualTo(1);
        assertThat(scene.list("enrol", edited, "--again", "another card", "--json"))
                .isEqualTo(3);
        assertThat(scene.terminal.json().get("enrolled").asLong()).isEqualTo(1);
    }

    @Test
    void theResultsAreNeverWrittenOverTheList() throws Exception {
        Path list = scene.write("list.csv", Scene.THREE);
        Path other = Files.createSymbolicLink(folder.resolve("other.csv"), list);
        for (Path out : List.of(list, folder.resolve(".").resolve("list.csv"), other)) {
            assertThat(scene.run(
                            "enrol",
                            list.toString(),
                            "--program",
                            "469",
                            "--promotion",
                            "56799",
                            "--out",
                            out.toString()))
                    .isEqualTo(2);
        }
        assertThat(scene.terminal.err()).contains("over the list");
        assertThat(list).hasContent(Scene.THREE);
        scene.run("runs", "--json");
        assertThat(scene.terminal.json().get("runs")).isEmpty();
    }

    @Test
    void againSendsThemOnceMoreAndTheLimitHoldsThemBack() {
        scene.list("enrol", Scene.THREE);
        assertThat(scene.list("enrol", Scene.THREE, "--again", "cards were lost", "--json"))
                .isEqualTo(3);
        assertThat(scene.terminal.json().get("notEnrolled").asLong()).isEqualTo(3);
        assertThat(scene.terminal.json().at("/reasons/8890").asLong()).isEqualTo(3);
    }

    @Test
    void whatNeedsCheckingWinsAndIsNeverSentAgainByItself() {
        scene.answer((engine, permit) -> Scene.lost(permit));
        assertThat(scene.list("enrol", Scene.MIXED, "--json")).isEqualTo(4);
        assertThat(scene.terminal.json().get("needsChecking").asLong()).isEqualTo(4);
        assertAddsUp(scene.terminal.json());
        scene.answer((engine, permit) -> {
            throw new AssertionError("nothing may be sent");
        });
        assertThat(scene.list("enrol", Scene.THREE)).isEqualTo(4);
        assertThat(scene.run("runs", "retry", "1")).isEqualTo(5);
    }

    @Test
    void aRefusedRequestStopsTheRunAndSaysWhy() {
        scene.answer((engine, permit) -> Scene.refused(permit));
        assertThat(scene.list("enrol", Scene.THREE)).isEqualTo(3);
        assertThat(scene.terminal.out())
                .contains("Stopped, the whole request was refused", "inactive (8892)", "enrol-desk runs resume 1");
        scene.run("runs", "show", "1", "--json");
        assertThat(scene.terminal.json().get("state").asText()).isEqualTo("refused");
        assertThat(scene.terminal.json().get("notSent").asLong()).isEqualTo(3);
        scene.answer(com.enroldesk.engine.Engine::send);
        assertThat(scene.run("runs", "resume", "1")).isZero();
    }

    @Test
    void aListThatIsRefusedEndsWithFive() {
        assertThat(scene.list("enrol", "")).isEqualTo(5);
        assertThat(scene.list("enrol", "hello\nworld\n")).isEqualTo(5);
        assertThat(scene.list("enrol", "mobile\nnobody's number\n")).isEqualTo(5);
        assertThat(scene.list("enrol", Scene.THREE, "--column", "telephone")).isEqualTo(5);
        assertThat(scene.terminal.err()).contains("LST-105", "mobile, name");
        assertThat(scene.list("enrol", Scene.THREE, "--yes", "4")).isEqualTo(5);
        assertThat(scene.terminal.err()).contains("LST-109 3 customers would be sent");
        assertThat(scene.run("enrol", "missing.csv", "--program", "469", "--promotion", "56799"))
                .isEqualTo(5);
        assertThat(scene.run("enrol", "-", "--program", "469", "--promotion", "56800"))
                .isEqualTo(5);
        assertThat(scene.terminal.err()).contains("CAT-103").contains("switched off");
        scene.run("runs", "--json");
        assertThat(scene.terminal.json().get("runs")).isEmpty();
    }

    @Test
    void aListOfWhichNothingCanBeSentStillHasItsTotals() {
        assertThat(scene.list("enrol", "mobile\n+91 98\n", "--column", "mobile", "--json"))
                .isEqualTo(5);
        assertThat(scene.terminal.json().get("skipped").asLong()).isEqualTo(1);
        assertThat(scene.terminal.err()).contains("LST-108");
    }

    @Test
    void theRightCountLetsTheListGo() {
        assertThat(scene.list("enrol", Scene.THREE, "--yes", "3", "--batch", "1"))
                .isZero();
    }

    @Test
    void whatDoesNotExistIsWrongUsage() {
        assertThat(scene.run("enrol", "-", "--program", "1", "--promotion", "56799"))
                .isEqualTo(2);
        assertThat(scene.run("enrol", "-", "--program", "469", "--promotion", "1"))
                .isEqualTo(2);
        assertThat(scene.run("enrol", "-", "--program", "469", "--promotion-identifier", "NONE"))
                .isEqualTo(2);
        assertThat(scene.list("enrol", Scene.THREE, "--country", "XX")).isEqualTo(2);
        assertThat(scene.list("enrol", Scene.THREE, "--source", "MOON")).isEqualTo(2);
        assertThat(scene.run("runs", "show", "7")).isEqualTo(2);
    }

    @Test
    void withoutAPromotionTheOpenOnesAreNamed() {
        assertThat(scene.terminal.run(Scene.THREE, "enrol", "-", "--program", "469"))
                .isEqualTo(2);
        assertThat(scene.terminal.err())
                .contains("--promotion 56799   Monsoon Double")
                .doesNotContain("Paused Perks");
    }

    @Test
    void aPromotionIsAlsoFoundByItsIdentifier() {
        assertThat(scene.terminal.run(
                        Scene.THREE, "enrol", "-", "--program", "469", "--promotion-identifier", "MONSOON"))
                .isZero();
    }

    @Test
    void aNationalMobileNeedsItsCountry() {
        String list = "mobile\n9986000586\n";
        assertThat(scene.list("enrol", list)).isEqualTo(5);
        assertThat(scene.list("enrol", list, "--country", "in")).isZero();
    }

    @Test
    void theKindAndTheColumnCanBeGiven() {
        String list = "who,mobile\n11,919986000599\n12,919986000599\n";
        assertThat(scene.list("enrol", list, "--column", "who", "--by", "id", "--json"))
                .isZero();
        assertThat(scene.terminal.json().get("enrolled").asLong()).isEqualTo(2);
        assertThat(scene.list("enrol", "person\ncy@example.com\n", "--column", "PERSON", "--by", "email"))
                .isZero();
    }

    @Test
    void theKindThatIsGivenChoosesTheColumn() {
        String list = "mobile,email,customer_id\n919986000586,ben@example.com,13\n";
        assertThat(scene.list("enrol", list, "--by", "email")).isZero();
        assertThat(scene.list("enrol", list, "--by", "id")).isZero();
        scene.run("find", "ben@example.com", "--json");
        assertThat(scene.terminal.json().get("rows")).hasSize(1);
        scene.run("find", "13", "--json");
        assertThat(scene.terminal.json().get("rows")).hasSize(1);
        scene.run("find", "919986000586", "--json");
        assertThat(scene.terminal.json().get("rows")).isEmpty();
    }

    @Test
    void aColumnThatIsGivenIsNotRefusedForAnother() {
        String list = "mobile,mail\n9.19986E+11,asha@example.com\n9.19986E+11,ben@example.com\n";
        assertThat(scene.list("enrol", list, "--column", "mail")).isZero();
    }

    @Test
    void aMistypedMobileIsNobodysId() {
        String list = "Mobile\n9986000586\n11\n";
        assertThat(scene.list("enrol", list, "--country", "IN", "--json")).isZero();
        assertThat(scene.terminal.json().get("enrolled").asLong()).isEqualTo(1);
        assertThat(scene.terminal.json().at("/reasons/invalid").asLong()).isEqualTo(1);
    }

    @Test
    void anInterruptFinishesTheCallAndTheRunCanBeContinued() {
        scene.answer((engine, permit) -> {
            scene.terminal.presses.press();
            return engine.send(permit);
        });
        assertThat(scene.list("enrol", Scene.THREE, "--batch", "1", "--json")).isEqualTo(130);
        JsonNode totals = scene.terminal.json();
        assertThat(totals.get("state").asText()).isEqualTo("stopped");
        assertThat(totals.get("enrolled").asLong()).isEqualTo(1);
        assertThat(totals.get("notSent").asLong()).isEqualTo(2);
        assertThat(scene.terminal.err()).contains("the call in flight is finished first");
        assertThat(scene.terminal.presses.left).isEmpty();
        scene.answer(com.enroldesk.engine.Engine::send);
        assertThat(scene.run("runs", "resume", "1", "--json")).isZero();
        assertThat(scene.terminal.json().get("enrolled").asLong()).isEqualTo(3);
    }

    @Test
    void aSecondInterruptLeavesAtOnce() {
        scene.answer((engine, permit) -> {
            scene.terminal.presses.press();
            scene.terminal.presses.press();
            return engine.send(permit);
        });
        scene.list("enrol", Scene.THREE, "--batch", "1");
        assertThat(scene.terminal.presses.left).containsExactly(130);
    }

    @Test
    void anInterruptCutsTheSettlingShortAndWhatWasFoundOutIsKept() {
        scene.answer((engine, permit) -> {
            engine.send(permit);
            return Scene.reply(permit, new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON)), Advice.GO_ON);
        });
        assertThat(scene.list("enrol", Scene.THREE, "--batch", "1")).isEqualTo(4);
        CountDownLatch listening = new CountDownLatch(1);
        scene.terminal.presses.listening = listening::countDown;
        scene.beforeLooking(() -> {
            try {
                assertThat(listening.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            scene.terminal.presses.press();
        });
        assertThat(scene.run("runs", "settle", "1", "--json")).isEqualTo(130);
        assertThat(scene.terminal.err()).contains("the look-up in flight is finished first");
        assertThat(scene.terminal.json().get("enrolled").asLong()).isEqualTo(1);
        assertThat(scene.terminal.json().get("needsChecking").asLong()).isPositive();
    }

    @Test
    void oneCustomerInDoubtIsLookedUpAlone() {
        scene.answer((engine, permit) -> {
            engine.send(permit);
            return Scene.reply(permit, new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON)), Advice.GO_ON);
        });
        assertThat(scene.list("enrol", Scene.THREE)).isEqualTo(4);
        assertThat(scene.run("runs", "settle", "1", "--row", "2", "--json")).isEqualTo(4);
        assertThat(scene.terminal.json().get("enrolled").asLong()).isEqualTo(1);
        assertThat(scene.terminal.json().get("needsChecking").asLong()).isEqualTo(2);
        assertThat(scene.run("runs", "settle", "1", "--row", "2")).isEqualTo(4);
        assertThat(scene.terminal.err()).contains("The named row does not need checking. Nothing was changed.");
        assertThat(scene.run("runs", "settle", "1", "--row", "3", "--row", "2", "--row", "99"))
                .isEqualTo(4);
        assertThat(scene.terminal.err()).contains("2 named rows do not need checking, and nothing is done about them.");
        assertThat(scene.run("runs", "settle", "1", "--json")).isZero();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    static void assertAddsUp(JsonNode totals) {
        long sum = 0;
        for (String name :
                List.of("enrolled", "notEnrolled", "failed", "needsChecking", "skipped", "notSent", "takenBack")) {
            sum += totals.get(name).asLong();
        }
        assertThat(sum).isEqualTo(totals.get("rows").asLong());
    }
}
