package com.enroldesk.cli;

import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.RequestText;
import com.enroldesk.journal.Permit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** A data folder with a small catalogue of invented customers, and a terminal on it. */
final class Scene {
    static final String CATALOGUE = """
            { "programs": [ { "programId": 469, "programName": "Default" } ],
              "promotions": [
                { "id": 56799, "programId": 469, "name": "Monsoon Double", "identifier": "MONSOON",
                  "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE", "isActive": true,
                  "startDate": "2026-01-01T00:00Z", "endDate": "2027-12-31T23:59:59Z", "maxIssualsPerCustomer": 1 },
                { "id": 56800, "programId": 469, "name": "Paused Perks", "identifier": "PAUSED",
                  "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE", "isActive": false,
                  "startDate": "2026-01-01T00:00Z", "endDate": "2027-12-31T23:59:59Z", "maxIssualsPerCustomer": 1 } ],
              "customers": [
                { "id": 11, "mobile": "919986000586", "email": "asha@example.com", "firstName": "Asha", "lastName": "Rao" },
                { "id": 12, "mobile": "919986000587", "email": "ben@example.com", "firstName": "Ben", "lastName": "Roy" },
                { "id": 13, "mobile": "919986000588", "email": "cy@example.com", "firstName": "Cy", "lastName": "Rai" } ] }
            """;

    static final String THREE = "mobile,name\n919986000586,Asha\n919986000587,Ben\n919986000588,Cy\n";
    static final String MIXED = THREE + "919986000599,Nobody\nnot a number,Odd\n+91 99860 00586,Asha again\n";
    static final String[] INTO = {"--program", "469", "--promotion", "56799"};

    final Path folder;
    final Path home;
    final Terminal terminal;
    private BiFunction<Engine, Permit, Reply> answer = Engine::send;
    private Runnable beforeLooking = () -> {};

    Scene(Path folder) {
        this.folder = folder;
        this.home = ownersAlone(folder);
        RealDesks desks = new RealDesks(Clock.fixed(Terminal.NOW, ZoneOffset.UTC), this::wrapped);
        this.terminal = new Terminal(desks, home);
        copy(Prepared.HOME, home);
    }

    /** A data folder with the catalogue loaded, made once: the sample data before it take half a second. */
    private static final class Prepared {
        static final Path HOME = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "scene-");
                Path catalogue = Files.writeString(folder.resolve("catalogue.json"), CATALOGUE);
                Path home = folder.resolve("home");
                int status = new Terminal(new RealDesks(), home).run("", "demo", "load", catalogue.toString());
                if (status != 0) {
                    throw new IllegalStateException("the catalogue could not be loaded: " + status);
                }
                return home;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path ownersAlone(Path folder) {
        try {
            return Files.createTempDirectory(folder, "home-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String content) {
        try {
            return Files.writeString(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int run(String... args) {
        return terminal.run("", args);
    }

    /** A command on a list from standard input. */
    int list(String command, String list, String... more) {
        String[] args = new String[2 + INTO.length + more.length];
        args[0] = command;
        args[1] = "-";
        System.arraycopy(INTO, 0, args, 2, INTO.length);
        System.arraycopy(more, 0, args, 2 + INTO.length, more.length);
        return terminal.run(list, args);
    }

    /** What the engine answers from now on. */
    void answer(BiFunction<Engine, Permit, Reply> next) {
        answer = next;
    }

    /** What happens before each look-up from now on. */
    void beforeLooking(Runnable next) {
        beforeLooking = next;
    }

    static Reply lost(Permit permit) {
        permit.use();
        return reply(permit, new Verdict.Unknown(Reason.of(ReasonCode.REPLY_NOT_JSON)), Advice.GO_ON);
    }

    static Reply refused(Permit permit) {
        permit.use();
        Reason reason = Reason.ofServer("8892", "promotion is inactive");
        return reply(permit, new Verdict.Refused(reason), new Advice.Refused(reason));
    }

    static Reply reply(Permit permit, Verdict each, Advice advice) {
        Evidence evidence = new Evidence("", OptionalInt.empty(), Optional.empty(), Optional.empty(), Terminal.NOW);
        return new Reply(evidence, Collections.nCopies(permit.size(), each), advice);
    }

    private Engine wrapped(Engine engine) {
        return new Scripted(engine);
    }

    /** The real engine, but for what a test says. */
    private final class Scripted implements Engine {
        private final Engine engine;

        Scripted(Engine engine) {
            this.engine = engine;
        }

        @Override
        public String endpoint() {
            return engine.endpoint();
        }

        @Override
        public Limits limits() {
            return engine.limits();
        }

        @Override
        public RequestText preview(Outgoing outgoing) {
            return engine.preview(outgoing);
        }

        @Override
        public Holdings holdings(Inquiry inquiry) throws com.enroldesk.domain.Problem {
            beforeLooking.run();
            return engine.holdings(inquiry);
        }

        @Override
        public com.enroldesk.domain.Catalogue catalogue() throws com.enroldesk.domain.Problem {
            return engine.catalogue();
        }

        @Override
        public Reply send(Permit permit) {
            return answer.apply(engine, permit);
        }

        @Override
        public void close() {
            engine.close();
        }
    }
}
