package com.enroldesk.desk;

/**
 * Something that goes wrong in a rehearsal on the demonstration.
 *
 * @param number what the kind counts: milliseconds, calls a minute, seconds, or every so many calls
 */
public record Fault(Kind kind, int number) {

    /** What can be practised (the words of the command line's {@code serve} are alike). */
    public enum Kind {
        LATENCY(500, 600_000),
        LIMIT(30, 100_000),
        LOSE(4, 1_000_000),
        CUT(5, 1_000_000),
        ERROR(5, 1_000_000),
        HTML(5, 1_000_000),
        SHORT(5, 1_000_000),
        EXTRA(5, 1_000_000),
        SHUFFLE(5, 1_000_000),
        REDIRECT(5, 1_000_000),
        EXPIRE(3, 1_000_000),
        DOWN(10, 3_600),
        INACTIVE_AFTER(5, 1_000_000);

        private final int usual;
        private final int most;

        Kind(int usual, int most) {
            this.usual = usual;
            this.most = most;
        }

        /** A number that shows something in a short list. */
        public int usual() {
            return usual;
        }

        /** The largest number. */
        public int most() {
            return most;
        }
    }
}
