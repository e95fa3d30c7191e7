package com.enroldesk.architecture;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each library lives in one part, so that it can be changed there alone. */
class LibraryHomesTest {
    /** Package prefix of a library to the parts that may name it; the longest prefix that fits decides. */
    private static final Map<String, Set<String>> HOMES = Map.ofEntries(
            entry("javafx.", Set.of("ui", "app")),
            entry("org.controlsfx.", Set.of("ui")),
            entry("atlantafx.", Set.of("ui")),
            entry("org.kordamp.ikonli.", Set.of("ui")),
            entry("java.sql", Set.of("journal", "engine.local")),
            entry("javax.sql", Set.of("journal", "engine.local")),
            entry("org.sqlite", Set.of("journal", "engine.local")),
            entry("java.net.http", Set.of("engine.remote")),
            entry("javax.net.ssl", Set.of("engine.remote")),
            entry("javax.security.auth.x500", Set.of("engine.remote")),
            entry("com.sun.net.httpserver", Set.of("engine.endpoint")),
            entry("com.fasterxml.jackson.", Set.of("engine", "settings", "cli")),
            entry("de.siegmar.fastcsv.reader", Set.of("intake")),
            entry("de.siegmar.fastcsv.writer", Set.of("results")),
            entry("de.siegmar.fastcsv.", Set.of("intake", "results")),
            entry("org.dhatim.fastexcel.reader", Set.of("intake")),
            entry("org.dhatim.fastexcel.", Set.of("results")),
            entry("com.google.i18n.phonenumbers.", Set.of("intake")),
            entry("com.github.javakeyring.", Set.of("settings")),
            entry("org.freedesktop.", Set.of("settings")),
            entry("picocli.", Set.of("cli")),
            entry("org.jspecify.annotations", Set.of("")));

    /** Parts of the JDK that are nobody's basics. */
    private static final Set<String> NOWHERE = Set.of("java.awt", "javax.swing", "java.rmi", "sun.", "jdk.internal.");

    @Test
    void everyLibraryIsNamedInItsHomeOnly() {
        assertThat(House.complaints(_ -> true, LibraryHomesTest::awayFromHome))
                .as("Call the room that is the library's home instead; a new library needs a home here and a decision"
                        + " record in docs/adr.")
                .isEmpty();
    }

    private static String awayFromHome(Dependency dependency) {
        JavaClass target = House.target(dependency);
        String name = target.getPackageName() + ".";
        if (target.isPrimitive() || House.isOurs(target)) {
            return "";
        }
        Optional<String> library = HOMES.keySet().stream()
                .filter(prefix -> name.startsWith(prefix.endsWith(".") ? prefix : prefix + "."))
                .max(Comparator.comparingInt(String::length));
        boolean basics = name.startsWith("java.") || name.startsWith("javax.crypto.");
        boolean fine = library.map(prefix -> HOMES.getOrDefault(prefix, Set.of()).stream()
                        .anyMatch(part -> part.isEmpty() || House.isIn(dependency.getOriginClass(), part)))
                .orElse(basics && NOWHERE.stream().noneMatch(name::startsWith));
        return fine ? "" : "not at home here: " + dependency.getDescription();
    }
}
