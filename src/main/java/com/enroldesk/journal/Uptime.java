package com.enroldesk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * The clock for waits that must not be cut short: nobody can set it, and it starts anew with the computer (R10). Two readings
 * with the same start can be compared, also by two processes.
 */
public interface Uptime {

    /** Which start of the computer this is. */
    String boot();

    /** Nanoseconds since some moment of this start; never goes back. */
    long nanos();

    /** This computer's. Where its start cannot be told, the process counts as one, so that a wait is never too short. */
    static Uptime ofThisComputer() {
        return OfThisComputer.ONE;
    }

    /** Linux tells its start; elsewhere each process is its own. */
    final class OfThisComputer implements Uptime {
        private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");
        private static final OfThisComputer ONE = new OfThisComputer();

        private final String boot = read();

        private OfThisComputer() {}

        private static String read() {
            try {
                return Files.readString(LINUX).strip();
            } catch (IOException _) {
                return UUID.randomUUID().toString();
            }
        }

        @Override
        public String boot() {
            return boot;
        }

        @Override
        public long nanos() {
            return System.nanoTime();
        }
    }
}
