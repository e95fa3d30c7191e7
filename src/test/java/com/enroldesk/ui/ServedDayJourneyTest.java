package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.engine.endpoint.Endpoint;
import com.enroldesk.engine.endpoint.EndpointOptions;
import com.enroldesk.engine.endpoint.Faults;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.results.Totals;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Colour;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.ConnectionsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A robot enrols a thousand customers over HTTP on a day on which answers are lost and the server has a limit, and settles them
 * to the end: the totals are those of the server's own table.
 */
@SuppressWarnings("NullAway.Init") // The server is opened before every test.
class ServedDayJourneyTest extends Journey {
    private static final int CUSTOMERS = 1_000;
    private static final int BATCH = 25;
    private static final long FIRST = 919_800_000_000L;
    private static final Instant EARLIER = Instant.parse("2020-02-01T10:00:00Z");
    private static final String CATALOGUE = """
            { "programs": [ { "programId": 469, "programName": "Default" } ],
              "promotions": [ { "id": 56799, "programId": 469, "name": "Monsoon Double", "identifier": "MONSOON",
                "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE", "isActive": true,
                "startDate": "2020-01-01T00:00Z", "endDate": "2099-12-31T23:59:59Z", "maxIssualsPerCustomer": 1 } ],
              "customers": [] }
            """;

    @TempDir
    private static Path folder;

    private static LocalEngine world;
    private static Endpoint server;

    @Override
    Clock clock() {
        return Clock.systemUTC();
    }

    @Override
    void before(Path home) throws Exception {
        new ConnectionsFile(home.resolve("connections.json")).save(Optional.empty(), connection(server.address()));
    }

    @BeforeAll
    static void openServer() throws Exception {
        serve(Clock.fixed(EARLIER, ZoneOffset.UTC));
        enrolSomeEarlier();
        closeServer();
        serve(Clock.systemUTC());
    }

    @AfterAll
    static void closeServer() {
        server.close();
        world.close();
    }

    /** The server's customers, and those of them who were enrolled elsewhere years ago. */
    private static void enrolSomeEarlier() throws Exception {
        world.load(Files.writeString(folder.resolve("catalogue.json"), CATALOGUE));
        StringBuilder customers = new StringBuilder("id,mobile,email,firstName,lastName\n");
        IntStream.range(0, CUSTOMERS)
                .filter(i -> !isUnknown(i))
                .forEach(i -> customers.append(1_000 + i + "," + (FIRST + i) + ",,,\n"));
        world.loadCustomers(Files.writeString(folder.resolve("customers.csv"), customers));
        Clock then = Clock.fixed(EARLIER, ZoneOffset.UTC);
        try (WindowBench elsewhere = WindowBench.at(folder.resolve("elsewhere"), then)) {
            elsewhere.desk().connections().use(connection(server.address()), Optional.empty());
            elsewhere.enrol(WindowBench.MONSOON, mobiles(ServedDayJourneyTest::hasItAlready));
        }
    }

    private static void serve(Clock clock) throws Problem {
        world = LocalEngine.open(folder.resolve("served.db"), LocalRules.AS_PRINTED, clock);
        server = Endpoint.open(world, EndpointOptions.usual(0), clock);
    }

    /** Settled after three seconds, as is enough where the server is on the same computer. */
    private static Connection connection(String address) {
        return new Connection(
                "Rehearsal",
                Colour.TEAL,
                address,
                false,
                Auth.NONE,
                "",
                false,
                BATCH,
                0,
                1,
                Duration.ofSeconds(3),
                Duration.ofSeconds(20),
                Optional.empty(),
                false);
    }

    private static boolean isUnknown(int i) {
        return i % 50 == 11;
    }

    private static boolean hasItAlready(int i) {
        return i % 25 == 7;
    }

    private static String[] mobiles(IntPredicate which) {
        return IntStream.range(0, CUSTOMERS)
                .filter(which)
                .mapToObj(i -> Long.toString(FIRST + i))
                .toArray(String[]::new);
    }

    @Test
    void aThousandCustomersAreSettledToTheEndAndTheServerHasTheSameTotals() throws Exception {
        until(() -> lookup("#typed").tryQuery().isPresent());
        clickOn("Connections");
        until(() -> lookup("Rehearsal").tryQuery().isPresent());
        clickOn("Rehearsal").clickOn("Use this connection");
        until(() -> bench.desk().connections().inUse().isPresent());
        clickOn("List");
        check(mobiles(_ -> true));

        server.faults(Faults.parse(List.of("lose:6", "seed:7")));
        enrol();
        until(() -> text("#state").equals(2 * BATCH + " need checking"));
        assertThat(text("#cause")).startsWith("The connection was lost").endsWith(", 50 need checking.");
        picture("run-paused-http");
        clickOn("#results");
        settle();

        server.faults(Faults.parse(List.of("limit:8")));
        clickOn("#continueUnsent");
        until(() -> text("#heartbeat").contains("for the server's limit"));
        picture("run-limit-http");
        clickOn("#stop");
        until(() -> text("#state").startsWith("Stopped, "));

        server.faults(Faults.parse(List.of("lose:15")));
        goOn("#resume");
        for (int rounds = 0; open() > 0; rounds++) {
            assertThat(rounds).isLessThan(5);
            if (totals().count(OutcomeKind.NEEDS_CHECKING) > 0) {
                settle();
            }
            if (totals().notSent() > 0) {
                server.faults(Faults.NONE);
                goOn("#continueUnsent");
            }
        }
        assertTotals();
        assertThat(notices.open()).isEmpty();
    }

    private void assertTotals() throws Exception {
        String[] already = mobiles(ServedDayJourneyTest::hasItAlready);
        String[] unknown = mobiles(ServedDayJourneyTest::isUnknown);
        int enrolled = CUSTOMERS - already.length - unknown.length;
        until(() -> text("#equation")
                .equals("1,000 in list = " + enrolled + " enrolled + " + already.length + " not enrolled + "
                        + unknown.length + " failed"));
        picture("results-served");
        assertThat(totals().count(OutcomeKind.ENROLLED)).isEqualTo(enrolled);
        assertThat(issued("SELECT count(*) FROM issuals")).isEqualTo(enrolled + already.length);
        assertThat(issued("SELECT count(DISTINCT customer_id) FROM issuals")).isEqualTo(enrolled + already.length);
    }

    /** From the results of a run with customers in doubt, back to them. */
    private void settle() throws Exception {
        until(() ->
                lookup("Check with server").tryQuery().filter(Node::isVisible).isPresent());
        clickOn("Check with server");
        until(() -> text("#result").startsWith("Looked up: "));
        assertThat(text("#result")).endsWith("0 still in doubt.");
        type(KeyCode.ESCAPE);
        until(() -> !text("#verdict").endsWith("checking"));
    }

    /** Continues the run, waits until it rests again, and looks at its results. */
    private void goOn(String lever) throws Exception {
        long calls = server.bulkCalls();
        clickOn(lever);
        until(() -> server.bulkCalls() > calls);
        until(() -> bench.desk().running().isEmpty());
        until(() -> lookup("#results").tryQuery().filter(Node::isVisible).isPresent());
        clickOn("#results");
    }

    private long open() throws Exception {
        return totals().count(OutcomeKind.NEEDS_CHECKING) + totals().notSent();
    }

    private Totals totals() throws Problem {
        return bench.desk().runs().getFirst().totals();
    }

    private long issued(String question) throws SQLException {
        try (java.sql.Connection demo = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("served.db"));
                Statement statement = demo.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
