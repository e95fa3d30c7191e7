package com.enroldesk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code serve} in a process of its own, and the truth in its file: whom it enrolled. */
final class Server implements AutoCloseable {
    static final String PROGRAM = "7";
    static final String PROMOTION = "70";

    private static final String CATALOGUE = """
            { "programs": [ { "programId": 7, "programName": "Default" } ],
              "promotions": [ { "id": 70, "programId": 7, "name": "Opening", "identifier": "OPENING",
                "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE", "isActive": true, "startDate": "2026-01-01T00:00Z",
                "endDate": "2099-12-31T23:59:59Z", "maxIssualsPerCustomer": 5 } ],
              "customers": [] }
            """;
    private static final String ISSUED = "SELECT customer_id, earned_id FROM issuals WHERE promotion_id = " + PROMOTION
            + " AND customer_id BETWEEN ? AND ? AND revoked_at IS NULL";

    private final Process process;
    private final String address;
    private final Path file;

    private Server(Process process, String address, Path file) {
        this.process = process;
        this.address = address;
        this.file = file;
    }

    /** @param blocks how many trials it must have customers for */
    static Server start(Program program, Path work, int blocks) throws IOException, InterruptedException {
        Path home = Folders.make(work.resolve("server"));
        Path catalogue = Files.writeString(work.resolve("catalogue.json"), CATALOGUE);
        program.mustCall(home, "demo", "load", catalogue.toString());
        program.mustCall(
                home,
                "demo",
                "load",
                "--customers",
                Files.write(work.resolve("customers.csv"), customers(blocks)).toString());
        Process process = program.start(home, program.command(home, "serve", "--port", "0"));
        Path said = work.resolve("server.out");
        for (int tries = 0; tries < 600; tries++) {
            List<String> lines = Files.readAllLines(said);
            if (!lines.isEmpty() && lines.getFirst().startsWith("listening on ")) {
                return new Server(
                        process, lines.getFirst().substring("listening on ".length()), home.resolve("demo.db"));
            }
            Thread.sleep(100);
        }
        process.destroyForcibly();
        throw new IllegalStateException("serve did not say where it listens");
    }

    private static List<String> customers(int blocks) {
        List<String> lines = new ArrayList<>(List.of("id,mobile,email,firstName,lastName"));
        for (int number = 0; number < blocks; number++) {
            Block block = new Block(number);
            for (long id : block.known()) {
                lines.add(id + "," + block.mobile(id) + ",c" + id + "@example.com,Asha,Rao");
            }
        }
        return lines;
    }

    String address() {
        return address;
    }

    /** Every receipt that the server gave out for a block, by customer. */
    Map<Long, List<String>> issued(Block block) throws SQLException {
        Map<Long, List<String>> issued = new HashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement question = connection.prepareStatement(ISSUED)) {
            question.setLong(1, block.firstId());
            question.setLong(2, block.lastId());
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    issued.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(row.getString(2));
                }
            }
        }
        return issued;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join().destroyForcibly();
    }
}
