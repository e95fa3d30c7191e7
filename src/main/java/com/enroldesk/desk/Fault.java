package com.enroldesk.desk;

/**
 * Something that goes wrong in a rehearsal on the demonstration.
 *
 * @param number what the kind counts: milliseconds, calls a minute, or every so many calls
 */
public record Fault(Kind kind, int number) {

    /** What can be practised (the words of the command line's {@code serve} are alike). */
    public enum Kind {
        LATENCY(500),
        LIMIT(30),
        LOSE(4),
        CUT(5),
        ERROR(5),
        HTML(5),
        SHORT(5),
        INACTIVE_AFTER(5);

        private final int usual;

        Kind(int usual) {
            this.usual = usual;
        }

        /** A number that shows something in a short list. */
        public int usual() {
            return usual;
        }
    }
}
