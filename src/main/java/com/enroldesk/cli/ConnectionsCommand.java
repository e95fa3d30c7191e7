package com.enroldesk.cli;

import picocli.CommandLine.Command;

/** The backends that were set up; its own commands do the work. */
@Command(name = "connections", synopsisSubcommandLabel = "COMMAND")
final class ConnectionsCommand {}
