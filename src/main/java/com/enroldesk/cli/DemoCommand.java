package com.enroldesk.cli;

import picocli.CommandLine.Command;

/** The demonstration's data; its own commands do the work. */
@Command(name = "demo", synopsisSubcommandLabel = "COMMAND")
final class DemoCommand {}
