/**
 * The simulation: the real run loop, bookkeeping, settling, reply reader and classifier of endings in a world whose server,
 * network, clocks, disk and operator follow one seed and whose truth is known. One thread for each history.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.sim;
