package com.enroldesk.proof;

/**
 * What the tests left: a branch that none took, or a change that none noticed.
 *
 * @param place a class, named from the root package on
 * @param line of its source, without the space around it
 * @param what became of that line
 * @param times how often on that line
 */
record Left(String place, String line, String what, int times) {
    String words() {
        return times == 1 ? what : what + ", " + times + " times";
    }

    Left once() {
        return new Left(place, line, what, 1);
    }
}
