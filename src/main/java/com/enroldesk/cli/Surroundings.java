package com.enroldesk.cli;

import com.enroldesk.desk.PlanExport;
import com.enroldesk.text.Texts;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Function;

/**
 * What the command line needs from outside; handed in, so that tests can.
 *
 * @param defaultHome the data folder where neither an option nor the environment names one
 * @param asking the person at the terminal, where there is one
 * @param liveErr whether {@code err} is a terminal on which a line can be overwritten
 * @param environment of the process
 * @param operator who gives the orders
 * @param version of the program
 * @param bugs logs a failure that nobody foresaw and returns the short code to show for it
 */
public record Surroundings(
        DeskOpener desks,
        Server server,
        PlanExport planExport,
        Path defaultHome,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Asking asking,
        boolean liveErr,
        Texts texts,
        InstantSource clock,
        ZoneId zone,
        Map<String, String> environment,
        String operator,
        String version,
        Interrupts interrupts,
        Function<Throwable, String> bugs) {}
