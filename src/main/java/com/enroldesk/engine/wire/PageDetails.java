package com.enroldesk.engine.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/** Which part of a list a reply holds; a number is empty where the reply does not say (contract section 10, row 20). */
public record PageDetails(
        OptionalInt pageNumber, OptionalInt pageSize, OptionalInt totalEntries, OptionalInt pageCount) {
    static final PageDetails MISSING =
            new PageDetails(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    public static PageDetails of(int pageNumber, int pageSize, int totalEntries) {
        return new PageDetails(
                OptionalInt.of(pageNumber),
                OptionalInt.of(pageSize),
                OptionalInt.of(totalEntries),
                OptionalInt.of(Math.ceilDiv(totalEntries, pageSize)));
    }

    static PageDetails read(JsonFields root) {
        Optional<JsonFields> found = Loose.object(root, "pageDetails");
        return found.isEmpty()
                ? MISSING
                : new PageDetails(
                        Loose.number(found.get(), "pageNumber"),
                        Loose.number(found.get(), "pageSize"),
                        Loose.number(found.get(), "totalEntries"),
                        Loose.number(found.get(), "pageCount"));
    }

    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("pageDetails");
        number(json, "pageNumber", pageNumber);
        number(json, "pageSize", pageSize);
        number(json, "totalEntries", totalEntries);
        number(json, "pageCount", pageCount);
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, OptionalInt number) throws IOException {
        if (number.isPresent()) {
            json.writeNumberField(name, number.getAsInt());
        }
    }
}
