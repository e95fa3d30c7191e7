package com.enroldesk.engine.wire;

import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import java.util.ArrayList;
import java.util.List;

/** The reply to the programs call (contract 7.1). Only the top-level ids enrol anybody; partners' are left out. */
public final class ProgramList {
    private ProgramList() {}

    /** @throws Malformed when there is no list; a program without an id cannot be used and is left out */
    public static List<Program> read(byte[] body) throws Malformed {
        JsonFields root = StrictJson.object(body, WireJson.REPLY_CAP, "programs");
        List<Program> programs = new ArrayList<>();
        for (JsonFields entry : root.objects("data").orElseThrow(() -> root.wrong("data", "missing"))) {
            String id = Loose.text(entry, "programId");
            String name = Loose.text(entry, "programName");
            if (!id.isBlank()) {
                programs.add(new Program(new ProgramId(id), name.isBlank() ? id : name));
            }
        }
        return programs;
    }

    public static String write(List<Program> programs) {
        return WireWriter.written(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (Program program : programs) {
                json.writeStartObject();
                WireWriter.id(json, "programId", program.id().value());
                json.writeStringField("programName", program.name());
                json.writeNumberField("pointsToCurrencyRatio", 1);
                json.writeBooleanField("default", program.equals(programs.getFirst()));
                json.writeEndObject();
            }
            json.writeEndArray();
            WireWriter.messages(json, "warnings", List.of());
            WireWriter.messages(json, "errors", List.of());
            json.writeEndObject();
        });
    }
}
