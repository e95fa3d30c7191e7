/**
 * The command line: parses arguments, calls the desk, prints, and ends with an exit status. What it prints and how it ends is a
 * contract that scripts rely on. Imports desk, text, and the plain records of domain, intake, plan, run and results; never
 * engine or journal. Home of picocli. Runs on the thread that calls it; one more draws the progress while a run is on.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.cli;
