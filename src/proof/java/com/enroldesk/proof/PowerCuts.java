package com.enroldesk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * The power goes at every moment of a recorded run: what was not synced is gone, or some of it is. Whoever was sent by then must
 * be in the journal that is left.
 */
final class PowerCuts {
    private static final String SENT =
            "SELECT e.text, s.verdict FROM sending s JOIN enrolment e ON e.id = s.enrolment_id";

    private final Program program;
    private final Path work;
    private final List<Tape.Event> events;
    private final Path connections;
    private final List<String> violations = new ArrayList<>();
    private int cuts;
    private int started;

    /** @param connections a data folder's file that is there before the run */
    PowerCuts(Program program, Path work, List<Tape.Event> events, Path connections) {
        this.program = program;
        this.work = work;
        this.events = events;
        this.connections = connections;
    }

    /**
     * @param cuts states of the disk that were opened
     * @param started those of them with the program itself
     */
    record Found(int cuts, int started, List<String> violations) {}

    /**
     * @param variants other states for each moment, some loose writes kept
     * @param everyStart the program itself is started on every so-manieth state
     * @throws IllegalStateException when the record does not show everybody who was sent: then nothing would be proven
     */
    Found check(int variants, int everyStart) throws IOException, InterruptedException, SQLException {
        Disk disk = new Disk();
        Set<String> sent = new HashSet<>();
        for (int moment = 0; moment < events.size(); moment++) {
            switch (events.get(moment)) {
                case Tape.Event.Sent(List<String> mobiles) -> sent.addAll(mobiles);
                case Tape.Event.Changed(Tape.Change change) -> change.on(disk);
            }
            for (int variant = 0; variant <= variants; variant++) {
                Path left = Folders.make(work.resolve("left"));
                if (variant == 0) {
                    disk.leave(left);
                } else {
                    disk.leave(left, new Random(moment * 100L + variant));
                }
                // In the middle of a run rather than while its folder is made: there is more to lose.
                boolean start = !sent.isEmpty() && cuts % everyStart == 0;
                if (start) {
                    restart(left, moment, sent);
                } else {
                    look(left, moment, sent);
                }
                cuts++;
                Folders.remove(left);
            }
        }
        if (sent.size() != Block.rows()) {
            throw new IllegalStateException("the record shows " + sent.size() + " who were sent, of " + Block.rows());
        }
        return new Found(cuts, started, violations);
    }

    private void look(Path left, int moment, Set<String> sent) throws IOException {
        Path file = left.resolve("journal.db");
        if (!Files.exists(file)) {
            require(sent.isEmpty(), moment, "no journal is left, and " + sent.size() + " were sent");
            return;
        }
        Set<String> known = new HashSet<>();
        Set<String> enrolled = new HashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            try (ResultSet check = statement.executeQuery("PRAGMA integrity_check")) {
                require(check.getString(1).equals("ok"), moment, "the journal is damaged: " + check.getString(1));
            }
            try (ResultSet rows = statement.executeQuery(SENT)) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                    if (rows.getString(2).equals("OK")) {
                        enrolled.add(rows.getString(1));
                    }
                }
            }
        } catch (SQLException failure) {
            require(false, moment, "the journal cannot be read: " + failure.getMessage());
            return;
        }
        require(known.containsAll(sent), moment, "somebody was sent whom the journal that is left does not know");
        require(sent.containsAll(enrolled), moment, "somebody is enrolled who was not sent");
    }

    private void restart(Path left, int moment, Set<String> sent) throws IOException, InterruptedException {
        started++;
        Files.copy(connections, left.resolve("connections.json"));
        Program.Said said = program.call(left, "--json", "runs", "rows", "1", "--limit", "1000");
        require(said.status() == 0, moment, "the program does not start on what is left: " + said);
        look(left, moment, sent);
    }

    private void require(boolean kept, int moment, String otherwise) {
        if (!kept) {
            violations.add("moment " + moment + " of " + events.size() + ": " + otherwise);
        }
    }
}
