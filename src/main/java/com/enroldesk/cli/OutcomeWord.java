package com.enroldesk.cli;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.text.Texts;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Outcomes as people may write them: {@code notEnrolled}, {@code not-enrolled}, {@code "Not enrolled"}. */
final class OutcomeWord {
    private OutcomeWord() {}

    /** @throws UsageProblem naming the words that there are */
    static Set<OutcomeKind> read(String word, Texts texts) throws UsageProblem {
        List<String> known = new ArrayList<>();
        for (OutcomeKind kind : OutcomeKind.values()) {
            if (plain(kind.key()).equals(plain(word))
                    || plain(texts.outcome(kind)).equals(plain(word))) {
                return kind == OutcomeKind.NOT_SENT || kind == OutcomeKind.WAITING
                        ? EnumSet.of(OutcomeKind.NOT_SENT, OutcomeKind.WAITING)
                        : EnumSet.of(kind);
            }
            known.add(kind.key());
        }
        throw new UsageProblem(texts.get("cli.usage.outcome", word, String.join(", ", known)));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
