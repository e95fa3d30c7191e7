package com.enroldesk.ui.confirm;

import com.enroldesk.domain.ReasonCode;
import com.enroldesk.plan.Plan;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of the list that are not sent, and why; causes that a person mends in the same way are one. */
public record LeftOut(Tone tone, int count, String sentence) {

    static List<LeftOut> of(Plan plan, Texts texts) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        plan.leftOut().forEach((code, count) -> counts.merge(code.key(), count, Integer::sum));
        return counts.entrySet().stream()
                .filter(group -> group.getValue() > 0)
                .map(group -> new LeftOut(
                        tone(group.getKey()),
                        group.getValue(),
                        texts.get("confirm.leftOut." + group.getKey(), group.getValue())))
                .toList();
    }

    private static Tone tone(String key) {
        if (key.equals(ReasonCode.UNRECOGNISED.key())) {
            return Tone.FIXABLE;
        }
        return key.equals(ReasonCode.ALREADY_NEEDS_CHECKING.key()) ? Tone.NEEDS_CHECKING : Tone.SKIPPED;
    }
}
