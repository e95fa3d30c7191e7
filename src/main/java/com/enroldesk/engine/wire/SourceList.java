package com.enroldesk.engine.wire;

import java.util.ArrayList;
import java.util.List;

/** The reply to the sources call (contract section 1, call 14), of which no page prints a whole body: names under {@code data}. */
public final class SourceList {
    private SourceList() {}

    /** @throws Malformed when there is no list of objects; one without a name is left out */
    public static List<String> read(byte[] body) throws Malformed {
        JsonFields root = StrictJson.object(body, WireJson.REPLY_CAP, "sources");
        List<String> names = new ArrayList<>();
        for (JsonFields entry : root.objects("data").orElseThrow(() -> root.wrong("data", "missing"))) {
            String name = Loose.text(entry, "name");
            if (!name.isBlank() && !names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    public static String write(List<String> names) {
        return WireWriter.written(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (String name : names) {
                json.writeStartObject();
                json.writeStringField("name", name);
                json.writeEndObject();
            }
            json.writeEndArray();
            WireWriter.messages(json, "warnings", List.of());
            WireWriter.messages(json, "errors", List.of());
            json.writeEndObject();
        });
    }
}
