package com.enroldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text that is asked for exists, and every text that exists is asked for. */
class TextKeysTest {
    private static final Path BUNDLES = Sources.RESOURCES.resolve("com/enroldesk/text");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PREFIX = Pattern.compile("[a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9_-]+)*[.-]");
    private static final Pattern FILE_NAME = Pattern.compile(
            ".*\\.(?:csv|xlsx|xls|txt|fxml|css|properties|png|ico|json|sql|db|sqlite|lock|log|tmp|jar|md)");
    private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");

    private final Set<String> keys = new TreeSet<>();
    private final Set<String> literals = literals();
    private final Set<String> inFxml = inFxml();

    TextKeysTest() {
        Sources.files(BUNDLES, ".properties")
                .forEach(file -> keys.addAll(load(file).stringPropertyNames()));
    }

    @Test
    void theBundlesLoadAndNoKeyStandsTwice() {
        assertThat(Texts.load(Locale.ENGLISH).has("a key that nobody wrote")).isFalse();
        for (Path file : Sources.files(BUNDLES, ".properties")) {
            List<String> names = Sources.text(file)
                    .lines()
                    .filter(line -> line.matches("[A-Za-z][^\\s=]*\\s*=.*"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip())
                    .toList();
            assertThat(names)
                    .as("%s: remove the repeated key, the last one wins silently", file)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyTextThatCodeAsksForExists() {
        Set<String> families = keys.stream().map(TextKeysTest::family).collect(Collectors.toSet());
        assertThat(literals.stream()
                        .filter(literal -> KEY.matcher(literal).matches())
                        .filter(literal -> families.contains(family(literal)))
                        .filter(literal -> !FILE_NAME.matcher(literal).matches())
                        .filter(literal -> !keys.contains(literal) && !isPrefixOfAKey(literal)))
                .as("Add the key to a bundle in resources/com/enroldesk/text, or mend its spelling.")
                .isEmpty();
    }

    @Test
    void everyTextThatAScreenAsksForExists() {
        assertThat(inFxml.stream().filter(key -> !keys.contains(key)))
                .as("Add the key to ui.properties, or mend its spelling in the FXML.")
                .isEmpty();
    }

    @Test
    void everyReasonHasItsSentenceAndItsAdvice() {
        assertThat(missing("reason.", names(ReasonCode.values()))).isEmpty();
        assertThat(missing("advice.", names(ReasonCode.values()))).isEmpty();
    }

    @Test
    void everyProblemHasItsSentence() {
        assertThat(missing("problem.", names(ProblemCode.values()))).isEmpty();
    }

    @Test
    void everyOutcomeHasItsWord() {
        assertThat(missing("outcome.", Arrays.stream(OutcomeKind.values()).map(OutcomeKind::key)))
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> enums = Stream.of(
                        names(ReasonCode.values()).flatMap(name -> Stream.of("reason." + name, "advice." + name)),
                        names(ProblemCode.values()).map(name -> "problem." + name),
                        Arrays.stream(OutcomeKind.values()).map(kind -> "outcome." + kind.key()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());
        Set<String> closed = Set.of("reason.", "advice.", "problem.", "outcome.");
        List<String> prefixes = literals.stream()
                .filter(literal -> PREFIX.matcher(literal).matches())
                .filter(literal -> !closed.contains(literal))
                .toList();
        assertThat(keys.stream()
                        .filter(key -> !literals.contains(key) && !inFxml.contains(key))
                        .filter(key -> !enums.contains(key) && !isVariant(key, enums))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith)))
                .as("Remove the text, or use it: a text that nobody reads is never checked by anybody.")
                .isEmpty();
    }

    @Test
    void everyPatternCanBeFilled() {
        List<String> broken = new ArrayList<>();
        for (Path file : Sources.files(BUNDLES, ".properties")) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                String pattern = texts.getProperty(key);
                if (!isPattern(pattern)) {
                    broken.add(key + ": the pattern is no message format");
                } else if (pattern.replace("''", "").contains("'")) {
                    broken.add(key + ": a single apostrophe hides what follows; write two");
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private static boolean isPattern(String pattern) {
        try {
            return !new MessageFormat(pattern, Locale.ENGLISH).toPattern().equals("\0");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** {@code reason.X.plain}: a known key with an ending that code adds. */
    private boolean isVariant(String key, Set<String> known) {
        int dot = key.lastIndexOf('.');
        return known.contains(key.substring(0, dot)) && literals.contains(key.substring(dot));
    }

    private List<String> missing(String family, Stream<String> names) {
        return names.map(name -> family + name)
                .filter(key -> !keys.contains(key))
                .toList();
    }

    private static Stream<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name);
    }

    private boolean isPrefixOfAKey(String literal) {
        return keys.stream().anyMatch(key -> key.startsWith(literal + "."));
    }

    private static String family(String key) {
        return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    private static Set<String> literals() {
        return Sources.files(Sources.MAIN, ".java").stream()
                .flatMap(file -> Sources.literals(Sources.text(file)).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> inFxml() {
        return Sources.files(Sources.RESOURCES, ".fxml").stream()
                .flatMap(file -> FXML_KEY.matcher(Sources.text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static Properties load(Path file) {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
