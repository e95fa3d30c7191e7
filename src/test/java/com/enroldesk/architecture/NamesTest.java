package com.enroldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What things are called, and what each package says of itself. */
class NamesTest {
    private static final List<String> EMPTY_WORDS =
            List.of("Impl", "Manager", "Helper", "Util", "Utils", "Processor", "Data", "Info", "Base", "Abstract");

    @Test
    void noNameEndsInAWordThatSaysNothing() {
        assertThat(House.all()
                        .filter(type -> !type.isAnonymousClass())
                        .filter(type -> EMPTY_WORDS.stream().anyMatch(type.getSimpleName()::endsWith))
                        .map(JavaClass::getName))
                .as("Name the class after what it is or does; these endings say neither: %s", EMPTY_WORDS)
                .isEmpty();
    }

    @Test
    void noClassIsAbstract() {
        assertThat(House.all()
                        .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(type -> !type.isInterface() && !type.isEnum())
                        .map(JavaClass::getName))
                .as("Hand the varying part in, or use a sealed interface with records.")
                .isEmpty();
    }

    @Test
    void everyPackageDeclaresThatNothingIsNull() {
        assertThat(packages()
                        .filter(part -> !part.getName().equals(House.ROOT + ".domain"))
                        .filter(part -> !part.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                        .map(JavaPackage::getName))
                .as("Add a package-info.java with @org.jspecify.annotations.NullMarked.")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsFor() {
        assertThat(packages().map(part -> part.getName()).filter(name -> !isDescribed(name)))
                .as("Add a package-info.java that says what the package is for, what it may import, and its thread"
                        + " rule.")
                .isEmpty();
    }

    private static java.util.stream.Stream<JavaPackage> packages() {
        return House.all().map(JavaClass::getPackage).distinct();
    }

    private static boolean isDescribed(String name) {
        Path file = Sources.MAIN.resolve(name.replace('.', '/')).resolve("package-info.java");
        try {
            return Files.exists(file) && Files.readString(file).stripLeading().startsWith("/**");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
