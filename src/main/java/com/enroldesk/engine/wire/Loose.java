package com.enroldesk.engine.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Fields that only inform: one of another type is as good as missing. Whatever proves or counts is read strictly instead. */
final class Loose {
    private Loose() {}

    static String text(JsonFields fields, String name) {
        try {
            return fields.plain(name);
        } catch (Malformed _) {
            return "";
        }
    }

    static Optional<Boolean> flag(JsonFields fields, String name) {
        try {
            return fields.flag(name);
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    static Optional<JsonFields> object(JsonFields fields, String name) {
        try {
            return fields.object(name);
        } catch (Malformed _) {
            return Optional.empty();
        }
    }

    static List<JsonFields> objects(JsonFields fields, String name) {
        try {
            return fields.objects(name).orElse(List.of());
        } catch (Malformed _) {
            return List.of();
        }
    }

    /** A whole number, written as a number or as a text. */
    static OptionalInt number(JsonFields fields, String name) {
        try {
            return OptionalInt.of(Integer.parseInt(text(fields, name)));
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }
}
