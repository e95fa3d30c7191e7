package com.enroldesk.cli;

import com.enroldesk.settings.Colour;
import com.enroldesk.settings.Connection;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How gently a connection is used, and what it looks like. What is not given stays as it is. */
final class ConnectionLimits {
    @Option(names = "--production", descriptionKey = "cli.option.production")
    private boolean production;

    @Option(names = "--md5", descriptionKey = "cli.option.md5")
    private boolean md5;

    @Option(names = "--colour", paramLabel = "COLOUR", descriptionKey = "cli.option.colour")
    private Optional<Colour> colour = Optional.empty();

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.option.batch")
    private Optional<Integer> batch = Optional.empty();

    @Option(names = "--per-minute", paramLabel = "N", descriptionKey = "cli.option.per-minute")
    private Optional<Integer> perMinute = Optional.empty();

    @Option(names = "--lanes", paramLabel = "N", descriptionKey = "cli.option.lanes")
    private Optional<Integer> lanes = Optional.empty();

    @Option(names = "--source", paramLabel = "SOURCE", descriptionKey = "cli.option.source")
    private Optional<String> source = Optional.empty();

    @Option(names = "--settle-after", paramLabel = "SECONDS", descriptionKey = "cli.option.settle-after")
    private Optional<Long> settleAfter = Optional.empty();

    @Option(names = "--deadline", paramLabel = "SECONDS", descriptionKey = "cli.option.deadline")
    private Optional<Long> deadline = Optional.empty();

    @Option(names = "--bulk-action", descriptionKey = "cli.option.bulk-action")
    private boolean bulkAction;

    Connection on(Connection usual) {
        return new Connection(
                usual.name(),
                colour.orElse(usual.colour()),
                usual.url(),
                production,
                usual.auth(),
                usual.user(),
                md5,
                batch.orElse(usual.batch()),
                perMinute.orElse(usual.perMinute()),
                lanes.orElse(usual.lanes()),
                settleAfter.map(Duration::ofSeconds).orElse(usual.settleAfter()),
                deadline.map(Duration::ofSeconds).orElse(usual.deadline()),
                source,
                bulkAction);
    }
}
