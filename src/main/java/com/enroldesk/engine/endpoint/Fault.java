package com.enroldesk.engine.endpoint;

import java.util.Optional;

/** What can be made to go wrong (command-line.md). The order is that of precedence where two fall on one call. */
public enum Fault {
    /** N milliseconds before each answer; what was asked for is done by then. */
    LATENCY("latency", 200, 600_000),
    /** More than N bulk calls in a minute are answered with 429, and nothing is done. */
    LIMIT("limit", 60, 100_000),
    /** The token of every Nth call has ended; nothing is done. */
    EXPIRE("expire", 10, 1_000_000),
    /** Every Nth call is sent elsewhere; where the status allows it to have been done, it may have been. */
    REDIRECT("redirect", 10, 1_000_000),
    /** Every Nth call is answered with a web page and 200; it may have been done. */
    HTML("html", 10, 1_000_000),
    /** Every Nth call is done and then answered with 500. */
    ERROR("error", 10, 1_000_000),
    /** Every Nth call is done and never answered: the connection closes. */
    LOSE("lose", 10, 1_000_000),
    /** Every Nth call is done and its answer breaks off in the middle. */
    CUT("cut", 10, 1_000_000),
    /** The answer to every Nth call lacks an item. */
    SHORT("short", 10, 1_000_000),
    /** The answer to every Nth call has an item too many. */
    EXTRA("extra", 10, 1_000_000),
    /** The items of every Nth call are out of order. */
    SHUFFLE("shuffle", 10, 1_000_000),
    /** After N calls every promotion is switched off. */
    INACTIVE_AFTER("inactive-after", 10, 1_000_000),
    /** Once the first call is answered, connections are refused for N seconds. */
    DOWN("down", 10, 3_600),
    /** From which number everything is chosen that is left to chance. */
    SEED("seed", 1, Integer.MAX_VALUE);

    private final String word;
    private final int usual;
    private final int most;

    Fault(String word, int usual, int most) {
        this.word = word;
        this.usual = usual;
        this.most = most;
    }

    /** As it is written on the command line. */
    public String word() {
        return word;
    }

    /** N where nobody says it. */
    public int usual() {
        return usual;
    }

    /** The largest N. */
    public int most() {
        return most;
    }

    /** Whether it falls on every Nth call and decides how that one ends. */
    boolean everyNth() {
        return compareTo(EXPIRE) >= 0 && compareTo(SHUFFLE) <= 0;
    }

    static Optional<Fault> ofWord(String word) {
        for (Fault fault : values()) {
            if (fault.word.equals(word)) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
