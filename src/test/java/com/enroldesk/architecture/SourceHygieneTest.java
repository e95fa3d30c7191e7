package com.enroldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must never be committed. */
class SourceHygieneTest {
    // Put together from pieces, so that this file does not find itself.
    private static final Pattern UNFINISHED =
            Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX|not imple" + "mented|coming s" + "oon)\\b");
    private static final Pattern SWITCHED_OFF =
            Pattern.compile("@Dis" + "abled\\b|@Ig" + "nore\\b|assume" + "True\\(false");
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.}$-])/(?:wo" + "rk|ro" + "ot|Us" + "ers)/|/tm" + "p/[a-z]");
    private static final Pattern EMPTY_CATCH = Pattern.compile("(?s)catch\\s*\\([^)]*\\)\\s*\\{\\s*\\}");

    @Test
    void nothingIsLeftUnfinished() {
        assertThat(Sources.linesWith(everything(), UNFINISHED))
                .as("Finish it, or write an issue; a note in a file is found by nobody.")
                .isEmpty();
    }

    @Test
    void noTestIsSwitchedOff() {
        assertThat(Sources.linesWith(Sources.files(Path.of("src"), ".java"), SWITCHED_OFF))
                .as("Mend the test or remove it with what it tested.")
                .isEmpty();
    }

    @Test
    void noFileNamesAPathOfSomebodysMachine() {
        assertThat(Sources.linesWith(everything(), MACHINE_PATH))
                .as("Use a path inside the project, a temporary folder made at run time, or the user's own folder.")
                .isEmpty();
    }

    @Test
    void noCatchIsEmpty() {
        assertThat(Sources.files(Path.of("src"), ".java").stream()
                        .filter(file -> EMPTY_CATCH.matcher(Sources.text(file)).find()))
                .as("Handle it, or let it go up; where nothing is to be done, a comment says why.")
                .isEmpty();
    }

    private static List<Path> everything() {
        return Stream.of(
                        Sources.files(Path.of("src"), ".java").stream(),
                        Stream.of(".fxml", ".css", ".properties", ".sql")
                                .flatMap(ending -> Sources.files(Sources.RESOURCES, ending).stream()),
                        Sources.files(Path.of("docs"), ".md").stream(),
                        Sources.files(Path.of("installer"), "").stream(),
                        Sources.files(Path.of(".ci"), "").stream(),
                        Stream.of("pom.xml", "README.md", "CHANGELOG.md").map(Path::of))
                .flatMap(files -> files)
                .filter(Files::isRegularFile)
                .filter(file ->
                        !file.toString().endsWith(".png") && !file.toString().endsWith(".svg"))
                .toList();
    }
}
