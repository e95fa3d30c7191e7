package com.enroldesk.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A regular expression over digits, of the few constructs that the telephone library's metadata is written in: digits, classes,
 * {@code \d}, groups, alternatives and counts.
 */
sealed interface DigitPattern {

    /** One digit of a set, as bits. */
    record Digit(int set) implements DigitPattern {}

    record Sequence(List<DigitPattern> parts) implements DigitPattern {}

    record Choice(List<DigitPattern> options) implements DigitPattern {}

    record Repeat(DigitPattern part, int least, int most) implements DigitPattern {}

    /** @throws IllegalArgumentException for a construct that is not among them */
    static DigitPattern parse(String pattern) {
        Parser parser = new Parser(pattern);
        DigitPattern parsed = parser.choice();
        parser.expectEnd();
        return parsed;
    }

    /** Reads from left to right, one construct at a time. */
    final class Parser {
        private static final int ANY = (1 << 10) - 1;

        private final String pattern;
        private int at;

        private Parser(String pattern) {
            this.pattern = pattern;
        }

        private DigitPattern choice() {
            List<DigitPattern> options = new ArrayList<>();
            options.add(sequence());
            while (peek() == '|') {
                at++;
                options.add(sequence());
            }
            return options.size() == 1 ? options.getFirst() : new Choice(options);
        }

        private DigitPattern sequence() {
            List<DigitPattern> parts = new ArrayList<>();
            while (peek() != '|' && peek() != ')' && peek() != 0) {
                parts.add(counted(atom()));
            }
            return new Sequence(parts);
        }

        private DigitPattern atom() {
            char c = next();
            if (c >= '0' && c <= '9') {
                return new Digit(1 << (c - '0'));
            }
            return switch (c) {
                case '\\' -> {
                    expect('d');
                    yield new Digit(ANY);
                }
                case '[' -> new Digit(set());
                case '(' -> {
                    if (peek() == '?') {
                        at++;
                        expect(':');
                    }
                    DigitPattern group = choice();
                    expect(')');
                    yield group;
                }
                default -> throw unknown();
            };
        }

        private int set() {
            int set = 0;
            while (peek() != ']') {
                int first = digit();
                int last = first;
                if (peek() == '-') {
                    at++;
                    last = digit();
                }
                set |= (2 << last) - (1 << first);
            }
            at++;
            return set;
        }

        private DigitPattern counted(DigitPattern part) {
            if (peek() == '?') {
                at++;
                return new Repeat(part, 0, 1);
            }
            if (peek() != '{') {
                return part;
            }
            at++;
            int least = number();
            int most = least;
            if (peek() == ',') {
                at++;
                most = number();
            }
            expect('}');
            return new Repeat(part, least, most);
        }

        private int number() {
            int value = digit();
            while (peek() >= '0' && peek() <= '9') {
                value = 10 * value + digit();
            }
            return value;
        }

        private int digit() {
            char c = next();
            if (c < '0' || c > '9') {
                throw unknown();
            }
            return c - '0';
        }

        /** The next character, or 0 at the end. */
        private char peek() {
            return at < pattern.length() ? pattern.charAt(at) : 0;
        }

        private char next() {
            char c = peek();
            at++;
            return c;
        }

        private void expect(char wanted) {
            if (next() != wanted) {
                throw unknown();
            }
        }

        private void expectEnd() {
            if (at < pattern.length()) {
                throw unknown();
            }
        }

        private IllegalArgumentException unknown() {
            return new IllegalArgumentException("not a pattern of digits, at " + at + ": " + pattern);
        }
    }
}
