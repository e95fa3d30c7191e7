package com.enroldesk.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import javafx.application.Platform;

/**
 * How the window's thread answers: every 10 ms something is handed to it and the wait is taken, and between two answers the
 * time that the thread itself was at work, which a busy machine cannot lengthen as it does the wait.
 */
final class Answers {
    private static final long SLOW = 100_000_000L;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long longestWait;
    private long longestWork;
    private long lastWork = -1;
    private int slow;
    private int asked;

    /**
     * @param waited the longest, in milliseconds
     * @param worked the longest stretch of the thread's own processor time between two answers, in milliseconds
     * @param slow asks that waited longer than 100 ms
     */
    record Phase(String name, double waited, double worked, int slow, int asked) {
        private static final String MARK = "phase;";

        /** As one round says it to the bench that started it. */
        String line() {
            return MARK + name + ";" + waited + ";" + worked + ";" + slow + ";" + asked;
        }

        static boolean isLine(String line) {
            return line.startsWith(MARK);
        }

        static Phase of(String line) {
            String[] parts = line.substring(MARK.length()).split(";", -1);
            return new Phase(
                    parts[0],
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Integer.parseInt(parts[3]),
                    Integer.parseInt(parts[4]));
        }
    }

    void begin() {
        Thread asking = new Thread(this::ask, "asking");
        asking.setDaemon(true);
        asking.start();
    }

    /** What was seen since the last time, under a name. */
    synchronized Phase phase(String name) {
        Phase seen = new Phase(name, longestWait / 1e6, longestWork / 1e6, slow, asked);
        longestWait = 0;
        longestWork = 0;
        slow = 0;
        asked = 0;
        System.err.printf(
                Locale.ROOT,
                "%-28s wait %4.0f ms, work %4.0f ms, %d of %d slow%n",
                name,
                seen.waited(),
                seen.worked(),
                seen.slow(),
                seen.asked());
        return seen;
    }

    private void ask() {
        while (true) {
            long began = System.nanoTime();
            Platform.runLater(() -> answered(System.nanoTime() - began, threads.getCurrentThreadCpuTime()));
            try {
                Thread.sleep(10);
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    private synchronized void answered(long wait, long work) {
        longestWait = Math.max(longestWait, wait);
        if (lastWork >= 0) {
            longestWork = Math.max(longestWork, work - lastWork);
        }
        lastWork = work;
        asked++;
        if (wait > SLOW) {
            slow++;
        }
    }
}
