package com.enroldesk.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ring 3: records one run of the packaged program against {@code serve}, then repeats it once for each point with a kill or an
 * error there, starts the program again and holds it against the server's truth. Then the power is cut at every moment of a
 * recorded run, and of one whose journal is written with synchronous NORMAL, which must be caught.
 */
public final class Ring3 {
    private static final String CALLS = "pwrite64,write,fsync,fdatasync,ftruncate,unlink,rename,writev,sendto,sendmsg";

    private final Program program;
    private final Path work;
    private final Scale scale;
    private final AtomicInteger blocks = new AtomicInteger();
    private final Tally tally = new Tally();

    private Ring3(Program program, Path work, Scale scale) {
        this.program = program;
        this.work = work;
        this.scale = scale;
    }

    /** What can be done without the rest. */
    private enum Half {
        STRIKES("ring3"),
        OUTAGES("ring3 outages");

        private final String section;

        Half(String section) {
            this.section = section;
        }
    }

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args);
        boolean full = options.contains("--full");
        int page = options.indexOf("--write");
        List<Half> halves = options.contains("--outages") ? List.of(Half.OUTAGES) : List.of(Half.values());
        Path work = Files.createTempDirectory("ring3").toRealPath();
        boolean proven = true;
        try {
            Program program =
                    new Program(Path.of("target", "app", "enrol-desk.jar").toAbsolutePath(), "", List.of());
            program =
                    program.trained(work.resolve("classes.jsa"), Folders.make(work.resolve("trained")), "demo", "run");
            Ring3 ring = new Ring3(program, work, full ? Scale.FULL : Scale.SHORT);
            try (Server server = Server.start(program, work, ring.scale.blocks())) {
                Path template = ring.template(server);
                for (Half half : halves) {
                    Report report = ring.report(half, server, template);
                    System.out.print(report.markdown());
                    proven &= report.proven();
                    if (page >= 0) {
                        Section.replace(Path.of(options.get(page + 1)), half.section, report.markdown());
                    }
                }
            }
        } finally {
            if (options.contains("--keep")) {
                System.err.println("kept: " + work);
            } else {
                Folders.remove(work);
            }
        }
        System.exit(proven ? 0 : 1);
    }

    private Report report(Half half, Server server, Path template) throws Exception {
        long start = System.nanoTime();
        return switch (half) {
            case STRIKES -> {
                List<Point> points = points(template);
                points.forEach(tally::expect);
                say(points.size() + " points, " + seconds(start) + " s so far");
                strike(server, template, points);
                yield Report.ofStrikes(scale, tally, seconds(start));
            }
            case OUTAGES -> {
                Optional<List<String>> small = new DiskTrial(program, server, work).run(template, block());
                PowerCuts.Found strong = powerCuts(program, template, "strong");
                Program weakened =
                        program.behind(WeakJournal.compile(program.jar(), work).toString());
                PowerCuts.Found weak = powerCuts(weakened, template, "weak");
                yield Report.ofOutages(scale, small, strong, weak, seconds(start));
            }
        };
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    /** Folders as they are before a run: one with a journal, and one without. */
    private Path template(Server server) throws IOException, InterruptedException {
        Path template = Folders.make(work.resolve("template"));
        program.mustCall(
                template, "connections", "add", Trial.CONNECTION, "--url", server.address(), "--settle-after", "1");
        Folders.copy(template, work.resolve("bare"));
        for (String made : List.of("journal.db", "journal.mark", "workspace.lock")) {
            Files.deleteIfExists(work.resolve("bare").resolve(made));
        }
        program.mustCall(template, "runs");
        return template;
    }

    private Path bare() {
        return work.resolve("bare");
    }

    private List<Point> points(Path template) throws IOException, InterruptedException {
        List<Point> run = new Points(record(template, Point.Start.BEFORE_LIST), Point.Start.BEFORE_LIST).kills();
        List<Point> made = new Points(record(bare(), Point.Start.NEW_FOLDER), Point.Start.NEW_FOLDER).kills();
        List<Point> points = new ArrayList<>();
        // The patient ones first: they wait beside the others.
        points.addAll(Points.spread(Refusals.lasting(run), scale.lasting()));
        points.addAll(Points.spread(Refusals.passing(run), scale.lasting()));
        points.addAll(Points.spread(run, scale.kills()));
        points.addAll(Points.spread(made, scale.makings()));
        points.addAll(Points.spread(Refusals.once(run), scale.errors()));
        return points;
    }

    private List<Call> record(Path from, Point.Start start) throws IOException, InterruptedException {
        Path home = work.resolve("recorded-" + start);
        Folders.copy(from, home);
        return Call.read(new Trial(program, home, block()).record(start, CALLS), home);
    }

    private Block block() {
        return new Block(blocks.getAndIncrement());
    }

    private void strike(Server server, Path template, List<Point> points) throws InterruptedException {
        try (ExecutorService slots = Executors.newFixedThreadPool(scale.slots());
                ExecutorService patient = Executors.newFixedThreadPool(scale.patientSlots())) {
            List<Future<?>> all = new ArrayList<>();
            for (Point point : points) {
                boolean waits =
                        !(point.effect() instanceof Point.Effect.Kill || point.effect() instanceof Point.Effect.Once);
                all.add((waits ? patient : slots).submit(() -> {
                    strike(server, template, point);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                try {
                    one.get();
                } catch (ExecutionException failed) {
                    throw new IllegalStateException(failed.getCause());
                }
            }
        }
    }

    private void strike(Server server, Path template, Point point) throws Exception {
        Block block = block();
        Path home = work.resolve("trial-" + block.number());
        Folders.copy(point.start() == Point.Start.NEW_FOLDER ? bare() : template, home);
        Trial.Struck struck = new Trial(program, home, block).strike(point);
        Aftermath.Found found = new Aftermath(program, server, home, block)
                .check(point, struck.said(), block.number() % scale.completedEvery() == 0);
        tally.add(point, struck.fired(), found);
        say((struck.fired() ? "" : "MISSED ") + point + (found.violations().isEmpty() ? "" : " " + found.violations()));
        if (found.violations().isEmpty()) {
            Folders.remove(home);
        }
    }

    private PowerCuts.Found powerCuts(Program which, Path template, String name) throws Exception {
        Path home = work.resolve("taped-" + name);
        Folders.copy(bare(), home);
        Path log = new Trial(which, home, block())
                .record(Point.Start.NEW_FOLDER, Tape.CALLS, Tape.OPTIONS.toArray(String[]::new));
        List<Tape.Event> events = Tape.read(log, home);
        say(events.size() + " moments at which the power goes, " + name);
        return new PowerCuts(which, work, events, template.resolve("connections.json"))
                .check(scale.variants(), scale.everyStart());
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
