package com.enroldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Calls that have no safe use in this product. */
class DangerousCallsTest {
    private static final Set<String> SERIALISATION =
            Set.of("java.io.ObjectInputStream", "java.io.ObjectOutputStream", "java.beans.XMLDecoder");

    /** A literal of SQL that ends where a value stands, and then a variable. */
    private static final Pattern SQL_THEN_VALUE =
            Pattern.compile("\"(?!PRAGMA)(?=[^\"]*\\b(?:SELECT|INSERT|UPDATE|DELETE|FROM"
                    + "|WHERE|SET|VALUES|AND|OR|HAVING|LIKE|LIMIT|OFFSET|MATCH)\\b)(?:[^\"\\\\\n]|\\\\.)*"
                    + "(?:'|=|<|>|\\b(?:LIKE|LIMIT|OFFSET|MATCH|AND|OR)|\\bVALUES\\s*\\()\\s*\"\\s*\\+\\s*[a-z]");

    private static final Pattern SQL_FORMATTED =
            Pattern.compile("\\b(?:String\\.format|\\.formatted|MessageFormat\\.format)\\s*\\(|\\.formatted\\s*\\(");

    @Test
    void nothingIsReadOrWrittenByJavaSerialisation() {
        assertThat(House.complaints(
                        _ -> true,
                        dependency ->
                                SERIALISATION.contains(House.target(dependency).getName())
                                        ? dependency.getDescription()
                                        : ""))
                .as("Write a record with Jackson or a table row instead: reading serialised Java runs foreign code.")
                .isEmpty();
    }

    @Test
    void noProcessIsStartedAndTheMachineIsNotHalted() {
        assertThat(House.all()
                        .filter(type -> !House.room(type).equals("app"))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> ends(call.getTargetOwner().getName(), call.getName()))
                        .map(Object::toString)
                        .sorted())
                .as("Return an exit status and let app.Main leave; nothing else starts or ends a process.")
                .isEmpty();
    }

    @Test
    void aValueNeverStandsInTheTextOfAStatement() {
        List<Path> files = Stream.of("journal", "engine/local")
                .flatMap(room -> Sources.files(Sources.MAIN.resolve("com/enroldesk/" + room), ".java").stream())
                .toList();
        assertThat(Sources.linesWith(files, SQL_THEN_VALUE))
                .as("Write a ? and bind the value: text from a list must never become SQL.")
                .isEmpty();
        assertThat(Sources.linesWith(files, SQL_FORMATTED))
                .as("Do not format text where SQL is made: write a ? and bind the value.")
                .isEmpty();
    }

    private static boolean ends(String owner, String method) {
        return switch (owner) {
            case "java.lang.ProcessBuilder" -> method.equals("start");
            case "java.lang.Runtime" -> method.equals("exec") || method.equals("halt");
            case "java.lang.System" -> method.equals("exit");
            default -> false;
        };
    }
}
