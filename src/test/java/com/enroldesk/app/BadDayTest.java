package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.cli.Terminal;
import com.enroldesk.engine.endpoint.EndpointOptions;
import com.enroldesk.engine.endpoint.Faults;
import com.enroldesk.engine.endpoint.ServedWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand customers over HTTP on a bad day: settled to the end, the totals are those of the server's own table. */
class BadDayTest {
    private static final int CUSTOMERS = 1_000;
    private static final int UNKNOWN = 20;
    private static final long FIRST = 919_800_000_000L;
    private static final String CATALOGUE = """
            { "programs": [ { "programId": 469, "programName": "Default" } ],
              "promotions": [ { "id": 56799, "programId": 469, "name": "Once", "identifier": "ONCE",
                "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE", "isActive": true,
                "startDate": "2020-01-01T00:00Z", "endDate": "2099-12-31T23:59:59Z", "maxIssualsPerCustomer": 1 },
                { "id": 57099, "programId": 469, "name": "Two steps", "identifier": "STEPS",
                "pointsOfferType": "LOYALTY_EARNING", "promotionStatus": "LIVE", "isActive": true,
                "startDate": "2020-01-01T00:00Z", "endDate": "2099-12-31T23:59:59Z", "maxIssualsPerCustomer": 1 } ],
              "customers": [] }
            """;

    @TempDir
    Path folder;

    private ServedWorld world;
    private Terminal terminal;

    @BeforeEach
    void open() throws Exception {
        world = ServedWorld.open(folder, CATALOGUE, EndpointOptions.usual(0));
        StringBuilder customers = new StringBuilder("id,mobile,email,firstName,lastName\n");
        StringBuilder list = new StringBuilder("mobile\n");
        for (int i = 0; i < CUSTOMERS; i++) {
            // The last ones stand on the list and are nobody's.
            if (i < CUSTOMERS - UNKNOWN) {
                customers.append(1_000 + i).append(',').append(FIRST + i).append(",,,\n");
            }
            list.append(FIRST + i).append('\n');
        }
        world.engine().loadCustomers(Files.writeString(folder.resolve("customers.csv"), customers));
        Files.writeString(folder.resolve("list.csv"), list);
        terminal = new Terminal(new ConnectedCommandsTest.Door(), folder.resolve("home"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private int run(String... args) {
        return terminal.run("", args);
    }

    private long total(String name) {
        return terminal.json().get(name).asLong();
    }

    @Test
    void everyLostAnswerIsSettledAndNobodyIsEnrolledTwice() throws Exception {
        world.endpoint().faults(Faults.parse(List.of("lose:11", "error:13", "cut:17", "seed:7")));
        String list = folder.resolve("list.csv").toString();
        int status = run(
                "enrol",
                list,
                "--url",
                world.address(),
                "--program",
                "469",
                "--promotion",
                "56799",
                "--json",
                "--quiet");
        assertThat(status).isEqualTo(4);
        assertThat(terminal.json().get("state").asText()).isEqualTo("paused");
        for (int rounds = 0; total("needsChecking") > 0 || total("notSent") > 0; rounds++) {
            assertThat(rounds).isLessThan(30);
            run("runs", "settle", "1", "--json", "--quiet");
            assertThat(total("needsChecking")).isZero();
            if (total("notSent") > 0) {
                run("runs", "resume", "1", "--json", "--quiet");
            }
        }
        assertThat(total("rows")).isEqualTo(CUSTOMERS);
        assertThat(total("enrolled")).isEqualTo(CUSTOMERS - UNKNOWN);
        assertThat(total("failed")).isEqualTo(UNKNOWN);
        assertThat(issued("SELECT count(*) FROM issuals")).isEqualTo(CUSTOMERS - UNKNOWN);
        assertThat(issued("SELECT count(DISTINCT customer_id) FROM issuals")).isEqualTo(CUSTOMERS - UNKNOWN);
    }

    @Test
    void aPromotionOfTwoStepsIsEnrolledInAndThenIssued() throws Exception {
        Path ten = Files.writeString(
                folder.resolve("ten.csv"),
                "mobile\n"
                        + LongStream.range(FIRST, FIRST + 10)
                                .mapToObj(Long::toString)
                                .collect(Collectors.joining("\n")));
        String[] enrol = {
            "enrol",
            ten.toString(),
            "--url",
            world.address(),
            "--program",
            "469",
            "--promotion",
            "57099",
            "--json",
            "--quiet"
        };
        assertThat(run(enrol)).as(terminal.err()).isZero();
        assertThat(total("enrolled")).isEqualTo(10);
        assertThat(issued("SELECT count(*) FROM issuals")).isZero();

        String[] issue = Arrays.copyOf(enrol, enrol.length + 1);
        issue[enrol.length] = "--issue";
        assertThat(run(issue)).as(terminal.err()).isZero();
        assertThat(total("enrolled")).isEqualTo(10);
        assertThat(issued("SELECT count(*) FROM issuals")).isEqualTo(10);
        assertThat(run("runs", "take-back", "1", "--json", "--quiet"))
                .as("no receipt has a number")
                .isEqualTo(5);
        assertThat(run("runs", "take-back", "2", "--json", "--quiet")).isZero();
        assertThat(total("takenBack")).isEqualTo(10);
    }

    private long issued(String question) throws SQLException {
        try (Connection demo = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("served.db"));
                Statement statement = demo.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }
}
