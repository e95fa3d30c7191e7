package com.enroldesk.bench;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.journal.Permits;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How long the embedded engine takes for a million customers by mobile, verdicts included, journal not: 2 % are unknown, the
 * order is random. On a busy machine the time on a processor is the steadier figure. Arguments: the number of customers, and the sizes of a batch to try.
 */
public final class LocalEngineBench {
    private static final ProgramId PROGRAM = new ProgramId("469");
    private static final PromotionId PROMOTION = new PromotionId("56801");

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private LocalEngineBench() {}

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int[] batches = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {10_000, 25_000, 50_000, 100_000};
        Path folder = Files.createTempDirectory("local-engine-bench");
        try {
            Path csv = customers(folder.resolve("customers.csv"), count);
            for (int i = 0; i < batches.length; i++) {
                measure(folder.resolve("demo-" + i + ".db"), csv, count, batches[i]);
            }
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static void measure(Path file, Path csv, int count, int batch) throws Exception {
        long begun = System.nanoTime();
        try (LocalEngine engine = LocalEngine.open(file, LocalRules.AS_PRINTED, Clock.systemUTC())) {
            double opened = since(begun);
            begun = System.nanoTime();
            engine.loadCustomers(csv);
            double loaded = since(begun);
            String[] mobiles = list(count);
            long processor = PROCESS.getProcessCpuTime();
            begun = System.nanoTime();
            Map<String, Integer> words = new TreeMap<>();
            for (int from = 0; from < count; from += batch) {
                String[] values = Arrays.copyOfRange(mobiles, from, Math.min(count, from + batch));
                Reply reply = engine.send(Permits.of(PROGRAM, PROMOTION, IdentifierKind.MOBILE, "INSTORE", values));
                for (Verdict verdict : reply.verdicts()) {
                    words.merge(verdict.word(), 1, Integer::sum);
                }
            }
            double enrolled = since(begun);
            double used = (PROCESS.getProcessCpuTime() - processor) / 1e9;
            Runtime runtime = Runtime.getRuntime();
            System.out.printf(
                    Locale.ROOT,
                    "batch %,7d: new file %.2f s, load %.2f s, enrol %.2f s, %.2f s of them on a processor, %,.0f/s, %s, heap %d MB%n",
                    batch,
                    opened,
                    loaded,
                    enrolled,
                    used,
                    count / enrolled,
                    words,
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        }
    }

    private static Path customers(Path file, int count) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write("id,mobile,email,firstName,lastName\n");
            for (int i = 0; i < count; i++) {
                out.write((500_000_000L + i) + "," + mobile(i) + ",member" + i + "@example.com,Asha,Rao\n");
            }
        }
        return file;
    }

    /** Every one of them once, in random order; two of a hundred are nobody's. */
    private static String[] list(int count) {
        Random random = new Random(7);
        String[] mobiles = new String[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            mobiles[i] = mobiles[other];
            mobiles[other] = i % 50 == 0 ? "4490000" + i : mobile(i);
        }
        return mobiles;
    }

    private static String mobile(int i) {
        return Long.toString(917_000_000_000L + i * 997L % 999_999_937L);
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
