package com.enroldesk.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The program itself, and the options that every command has. */
@Command(name = "enrol-desk", synopsisSubcommandLabel = "COMMAND")
final class RootCommand {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            converter = Folder.class,
            descriptionKey = "cli.option.home")
    private @Nullable Path home;

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, descriptionKey = "cli.option.quiet")
    private boolean quiet;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "cli.option.help")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "cli.option.version")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean version;

    Optional<Path> home() {
        return Optional.ofNullable(home);
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }

    /** A script's variable that is not set must not mean the current folder: nobody would be known to be enrolled there. */
    static final class Folder implements ITypeConverter<Path> {
        @Override
        public Path convert(String value) {
            if (value.isBlank()) {
                throw new TypeConversionException("a folder is missing");
            }
            try {
                return Path.of(value);
            } catch (InvalidPathException impossible) {
                throw new TypeConversionException("'" + value + "' is no folder");
            }
        }
    }
}
