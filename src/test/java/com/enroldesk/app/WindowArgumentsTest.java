package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WindowArgumentsTest {
    @Test
    void withoutArgumentsItIsTheWindowOnTheUsualData() {
        assertThat(WindowArguments.of()).contains(new WindowArguments(Optional.empty()));
    }

    @Test
    void theDataFolderAloneIsTheWindowOnThatFolder() {
        Optional<WindowArguments> there = Optional.of(new WindowArguments(Optional.of(Path.of("my data"))));
        assertThat(WindowArguments.of("--home", "my data")).isEqualTo(there);
        assertThat(WindowArguments.of("--home=my data")).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "catalogue",
                "--help",
                "--version",
                "--json",
                "fly",
                "--home",
                "--home=",
                "--home there catalogue",
                "--home --json",
                "--home there --home here",
                "@there",
                "--home \0"
            })
    void everythingElseIsTheCommandLines(String args) {
        assertThat(WindowArguments.of(args.split(" "))).isEmpty();
    }
}
