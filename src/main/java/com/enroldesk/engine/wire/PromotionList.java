package com.enroldesk.engine.wire;

import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One page of the promotions of an organisation (contract 7.2). */
public record PromotionList(List<Promotion> promotions, PageDetails page) {
    public PromotionList {
        promotions = List.copyOf(promotions);
    }

    /** @throws Malformed when there is no list; a promotion without both its ids cannot be used and is left out */
    public static PromotionList read(byte[] body) throws Malformed {
        JsonFields root = StrictJson.object(body, WireJson.REPLY_CAP, "promotions");
        List<Promotion> promotions = new ArrayList<>();
        for (JsonFields row : root.objects("data").orElseThrow(() -> root.wrong("data", "missing"))) {
            PromotionRow.read(row).ifPresent(promotions::add);
        }
        return new PromotionList(promotions, PageDetails.read(root));
    }

    /** @param programs for the name that each row carries */
    public String write(List<Program> programs) {
        Map<ProgramId, String> names = programs.stream().collect(Collectors.toMap(Program::id, Program::name));
        return WireWriter.written(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("status");
            json.writeNumberField("code", 200);
            json.writeStringField("message", "success");
            json.writeEndObject();
            json.writeNullField("validationErrors");
            json.writeArrayFieldStart("data");
            for (Promotion promotion : promotions) {
                PromotionRow.write(json, promotion, names.getOrDefault(promotion.program(), ""));
            }
            json.writeEndArray();
            page.write(json);
            json.writeEndObject();
        });
    }
}
