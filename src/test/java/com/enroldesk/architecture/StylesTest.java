package com.enroldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Colours are named once, in the theme files, so that light, dark and high contrast stay whole. */
class StylesTest {
    /** Where role colours are given their values, one file for each look. */
    private static final Pattern THEME_FILE = Pattern.compile("(?:theme-)?(?:light|dark|contrast)\\.css");

    private static final Pattern DECLARATION = Pattern.compile("(-[a-z][a-z0-9-]*|[a-z][a-z-]+)\\s*:\\s*([^;{}]+);");

    private static final Pattern COLOUR = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?|hsla?)\\s*\\(|(?<![\\w-])(?:white|black|red|green|blue|yellow|orange|purple"
                    + "|gr[ae]y|light(?:gr[ae]y|blue|green|yellow)|dark(?:gr[ae]y|red|green|blue|orange)|silver|gold|brown|pink"
                    + "|crimson|tomato|navy|teal|maroon|whitesmoke|gainsboro)(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STYLE_IN_JAVA =
            Pattern.compile("\\.setStyle\\s*\\(|\\bColor\\.(?:web|rgb|hsb|gray|color|valueOf)\\s*\\(|\"-fx-");

    @Test
    void noColourLiteralStandsOutsideTheThemeFiles() {
        List<String> found = new ArrayList<>();
        for (Path file : Sources.files(Sources.RESOURCES, ".css")) {
            if (THEME_FILE.matcher(file.getFileName().toString()).matches()) {
                continue;
            }
            String css = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL)
                    .matcher(Sources.text(file))
                    .replaceAll("");
            Matcher declaration = DECLARATION.matcher(css);
            while (declaration.find()) {
                if (COLOUR.matcher(declaration.group(2)).find()) {
                    found.add(file.getFileName() + ": " + declaration.group());
                }
            }
        }
        assertThat(found)
                .as(
                        "Use a looked-up colour of the theme (-color-danger-fg …) or name the colour in light.css and dark.css.")
                .isEmpty();
    }

    @Test
    void codeSetsNoStyleAndNoColour() {
        assertThat(Sources.linesWith(Sources.files(Sources.MAIN.resolve("com/enroldesk/ui"), ".java"), STYLE_IN_JAVA))
                .as("Set a style class or pseudo-class from code, and write the rule in CSS.")
                .isEmpty();
    }
}
