package com.enroldesk.ui.settle;

import com.enroldesk.run.SettleProgress;
import com.enroldesk.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** What a look came to, in words. */
final class SettleWords {
    private SettleWords() {}

    static String of(SettleProgress end, Texts texts) {
        List<String> words = new ArrayList<>();
        words.add(texts.get("settle.looked", end.counted(), end.notCounted(), end.inDoubt()));
        if (end.cannotTell() > 0) {
            words.add(texts.get("settle.cannotTell", end.cannotTell()));
        }
        end.nextPossible()
                .ifPresent(left -> words.add(texts.get("settle.early", end.tooEarly(), texts.duration(left))));
        return String.join(" ", words);
    }
}
