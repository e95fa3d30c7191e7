package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.settings.Connection;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code enrol} and {@code check} are told: they take the same options. */
final class ListOptions {
    static final String USUAL_SOURCE = "INSTORE";

    @Parameters(paramLabel = "LIST", descriptionKey = "cli.param.list")
    String list = "";

    @Option(names = "--program", paramLabel = "ID", descriptionKey = "cli.option.program")
    Optional<String> program = Optional.empty();

    @Option(names = "--promotion", paramLabel = "ID", descriptionKey = "cli.option.promotion")
    Optional<String> promotion = Optional.empty();

    @Option(names = "--promotion-identifier", paramLabel = "TEXT", descriptionKey = "cli.option.promotion-identifier")
    Optional<String> promotionIdentifier = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "KIND",
            converter = By.Converter.class,
            completionCandidates = By.Words.class,
            descriptionKey = "cli.option.by")
    By by = By.AUTO;

    @Option(names = "--column", paramLabel = "NAME", descriptionKey = "cli.option.column")
    Optional<String> column = Optional.empty();

    @Option(names = "--source", paramLabel = "SOURCE", descriptionKey = "cli.option.source")
    private Optional<String> source = Optional.empty();

    @Option(names = "--country", paramLabel = "IN", descriptionKey = "cli.option.country")
    private Optional<String> country = Optional.empty();

    @Option(names = "--out", paramLabel = "FILE", descriptionKey = "cli.option.out")
    Optional<Path> out = Optional.empty();

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.option.batch")
    Optional<Integer> batch = Optional.empty();

    @Option(names = "--issue", descriptionKey = "cli.option.issue")
    boolean issue;

    @Option(names = "--again", paramLabel = "REASON", descriptionKey = "cli.option.again")
    Optional<String> again = Optional.empty();

    @Option(names = "--yes", paramLabel = "COUNT", descriptionKey = "cli.option.yes")
    Optional<Long> yes = Optional.empty();

    /** What was chosen, else what is usual on the connection, else everywhere. */
    String source(Desk desk) {
        return source.or(() -> desk.connections().inUse().flatMap(Connection::source))
                .orElse(USUAL_SOURCE);
    }

    Optional<String> country() {
        return country.map(code -> code.toUpperCase(Locale.ROOT));
    }
}
