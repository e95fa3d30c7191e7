package com.enroldesk.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The shape of the file, where anything may be missing: an older version did not write it, or a person took it out. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Stored(
        @Nullable Theme theme,
        @Nullable Bounds window,
        @Nullable String country,
        @Nullable String source,
        @Nullable String operator,
        @Nullable List<Recent> recents) {

    static Stored of(Settings settings) {
        return new Stored(
                settings.theme(),
                settings.bounds().orElse(null),
                settings.country().orElse(null),
                settings.source().orElse(null),
                settings.operator(),
                settings.recents());
    }

    Settings settings() {
        Settings defaults = Settings.defaults();
        return new Settings(
                Objects.requireNonNullElse(theme, defaults.theme()),
                Optional.ofNullable(window).filter(Stored::usable),
                Optional.ofNullable(country),
                Optional.ofNullable(source),
                Objects.requireNonNullElse(operator, defaults.operator()),
                recents == null
                        ? List.of()
                        : recents.stream().filter(Stored::complete).toList());
    }

    private static boolean usable(Bounds bounds) {
        return Double.isFinite(bounds.x())
                && Double.isFinite(bounds.y())
                && bounds.width() >= 1
                && bounds.height() >= 1;
    }

    @SuppressWarnings("NullAway") // Jackson fills what the file left out with null.
    private static boolean complete(Recent recent) {
        return recent != null && recent.program() != null && recent.promotion() != null;
    }
}
