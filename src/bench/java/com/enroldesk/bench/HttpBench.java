package com.enroldesk.bench;

import com.enroldesk.pages.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Customers per second over HTTP at a server's latency: this program with its journal synced before each call, a bare client
 * with the same batches and lanes, and newman with a data file, which is what support staff use. Whole processes, in turn. newman
 * is fetched into the work folder by npm when it is not there; without npm its rows are left out.
 */
public final class HttpBench {
    private static final int EACH = 50;

    private static final String OURS = "Enrol Desk, lanes ";
    private static final String BARE = "bare client, lanes ";
    private static final String NEWMAN = "newman, a data file, one at a time";

    /** Customers a second. */
    private record Rate(double sending, double whole) {}

    private final Path work;
    private final Path jar;
    private final SlowServer server;
    private String archived = "";
    private final Map<String, List<Rate>> rates = new TreeMap<>();

    private HttpBench(Path work, Path jar, SlowServer server) {
        this.work = work;
        this.jar = jar.toAbsolutePath();
        this.server = server;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        Path work = options.path("work", Files.createTempDirectory("http-bench"));
        int latency = options.number("latency", 20);
        int customers = options.number("customers", 40_000);
        int times = options.number("times", 5);
        try (SlowServer server = new SlowServer(latency)) {
            HttpBench bench =
                    new HttpBench(work, options.path("jar", Path.of("target", "app", "enrol-desk.jar")), server);
            boolean newman = bench.fetchNewman();
            bench.train();
            for (int round = 1; round <= times; round++) {
                for (int lanes : new int[] {1, 4}) {
                    int size = customers * lanes;
                    bench.bare(size, lanes);
                    bench.ours(size, lanes);
                }
                if (newman) {
                    bench.newman(options.number("newman", 200));
                }
            }
            String table = bench.table(latency);
            System.out.println(table);
            if (options.has("write")) {
                Section.replace(options.path("write", Path.of("docs", "benchmarks.md")), "http", table);
            }
        }
    }

    private Path list(int size) throws IOException {
        Path list = work.resolve("list-" + size + ".csv");
        if (Files.notExists(list)) {
            StringBuilder text = new StringBuilder("mobile\n");
            for (int i = 0; i < size; i++) {
                text.append(919_800_000_000L + i).append('\n');
            }
            Files.writeString(list, text);
        }
        return list;
    }

    private void bare(int size, int lanes) throws IOException, InterruptedException {
        run(
                BARE + lanes,
                size,
                Starts.java(
                        "512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BareClient.class.getName(),
                        "--list",
                        list(size).toString(),
                        "--url",
                        server.url(),
                        "--lanes",
                        Integer.toString(lanes),
                        "--batch",
                        Integer.toString(EACH)));
    }

    private void train() throws IOException, InterruptedException {
        Path archive = work.resolve("enrol-desk.aot");
        ours(1_000, 1, "-XX:AOTCacheOutput=" + archive);
        archived = "-XX:AOTCache=" + archive;
        rates.clear();
    }

    private void ours(int size, int lanes) throws IOException, InterruptedException {
        ours(size, lanes, archived);
    }

    private void ours(int size, int lanes, String archive) throws IOException, InterruptedException {
        Path home = work.resolve("home");
        Folders.remove(home);
        Files.createDirectories(home);
        List<String> program = Starts.program(jar, home, archive);
        Measured.run(work, Starts.connect(program, server.url(), lanes, EACH));
        run(OURS + lanes, size, Starts.enrol(program, list(size)));
    }

    private void newman(int size) throws IOException, InterruptedException {
        Path collection = work.resolve("collection.json");
        Files.writeString(collection, """
                { "info": { "name": "enrol", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json" },
                  "item": [ { "name": "one", "request": { "method": "POST", "url": "%s/v2/promotion/bulk/directEarn",
                    "header": [ { "key": "Content-Type", "value": "application/json" } ],
                    "body": { "mode": "raw", "raw": "{\\"type\\":\\"CUSTOMER\\",\\"promotionDetails\\":{\\"programId\\":469,\\"promotionId\\":56799},\\"identifierName\\":\\"mobile\\",\\"customers\\":[{\\"identifierValue\\":\\"{{mobile}}\\",\\"source\\":\\"INSTORE\\"}]}" } } } ] }
                """.formatted(server.url()));
        run(
                NEWMAN,
                size,
                List.of(
                        work.resolve("node_modules/.bin/newman").toString(),
                        "run",
                        collection.toString(),
                        "-d",
                        list(size).toString(),
                        "--silent"));
    }

    private boolean fetchNewman() throws IOException, InterruptedException {
        if (Files.exists(work.resolve("node_modules/.bin/newman"))) {
            return true;
        }
        try {
            Measured.run(work, List.of("npm", "install", "--silent", "--no-audit", "--no-fund", "newman@6"));
            return true;
        } catch (IOException | IllegalStateException without) {
            System.err.println("newman could not be fetched, so it is left out: " + without.getMessage());
            return false;
        }
    }

    private void run(String name, int size, List<String> command) throws IOException, InterruptedException {
        server.taken();
        Measured measured = Measured.run(work, command);
        SlowServer.Taken taken = server.taken();
        if (taken.customers() != size) {
            throw new IllegalStateException(name + " sent " + taken.customers() + " of " + size + " customers");
        }
        Rate rate = new Rate(size / taken.seconds(), size / measured.seconds());
        rates.computeIfAbsent(name, _ -> new ArrayList<>()).add(rate);
        System.err.printf(Locale.ROOT, "%-36s %8.0f %8.0f customers/s%n", name, rate.sending(), rate.whole());
    }

    private double median(String name, ToDoubleFunction<Rate> of) {
        double[] sorted = rates.getOrDefault(name, List.of()).stream()
                .mapToDouble(of)
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private String table(int latency) {
        StringBuilder table = new StringBuilder();
        table.append("Server latency ")
                .append(latency)
                .append(" ms, batches of ")
                .append(EACH)
                .append(
                        ", no limit of calls a minute. Customers a second, medians: while sending, from the first request's arrival at")
                .append(
                        " the server to its last answer; and of the whole process, which for us reads, checks and freezes the")
                .append(" list and counts its results too.\n\n")
                .append("| way | while sending | whole process | all, while sending |\n| --- | --- | --- | --- |\n");
        rates.forEach((name, all) -> table.append(String.format(
                Locale.ROOT,
                "| %s | %,.0f | %,.0f | %s |%n",
                name,
                median(name, Rate::sending),
                median(name, Rate::whole),
                all.stream()
                        .map(rate -> String.format(Locale.ROOT, "%.0f", rate.sending()))
                        .collect(Collectors.joining(" ")))));
        table.append('\n');
        for (int lanes : new int[] {1, 4}) {
            table.append(String.format(
                    Locale.ROOT,
                    "With %d in flight: **%.2f** of the bare client while sending (%.2f as whole processes), %.0f times newman.%n",
                    lanes,
                    ratio(lanes, BARE + lanes, Rate::sending),
                    ratio(lanes, BARE + lanes, Rate::whole),
                    ratio(lanes, NEWMAN, Rate::sending)));
        }
        return table.toString();
    }

    private double ratio(int lanes, String other, ToDoubleFunction<Rate> of) {
        return median(OURS + lanes, of) / median(other, of);
    }
}
