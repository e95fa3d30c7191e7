package com.enroldesk.ui.settle;

import com.enroldesk.domain.Problem;
import com.enroldesk.run.SettleProgress;
import com.enroldesk.run.Settling;
import com.enroldesk.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** How a look at the server ends: awaited, and in words. */
final class SettleWords {
    private SettleWords() {}

    /** Waits for it, off the window's thread. */
    static SettleProgress end(Settling begun) throws Problem {
        try {
            return begun.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return begun.progress();
        }
    }

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
