package com.enroldesk.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The product's classes as its rules see them. Read once for all rules. */
final class House {
    static final String ROOT = "com.enroldesk";

    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private House() {}

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** The package below the root: {@code engine.local}, {@code ui.list}; empty for the root itself. */
    static String part(JavaClass type) {
        return isOurs(type)
                ? type.getPackageName()
                        .substring(Math.min(
                                ROOT.length() + 1, type.getPackageName().length()))
                : "";
    }

    /** The first word of the part: {@code engine}, {@code ui}. */
    static String room(JavaClass type) {
        String part = part(type);
        int dot = part.indexOf('.');
        return dot < 0 ? part : part.substring(0, dot);
    }

    static boolean isIn(JavaClass type, String part) {
        String own = part(type);
        return own.equals(part) || own.startsWith(part + ".");
    }

    /** The outermost class, which is the file that a reader opens. */
    static JavaClass file(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    /** Every dependency of the chosen classes, one line each where {@code complaint} has something to say. */
    static List<String> complaints(Predicate<JavaClass> chosen, Function<Dependency, String> complaint) {
        return CLASSES.stream()
                .filter(chosen)
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(complaint)
                .filter(line -> !line.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** A dependency's target without array brackets, so that {@code X[]} is treated as {@code X}. */
    static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    static Stream<JavaClass> all() {
        return CLASSES.stream();
    }
}
