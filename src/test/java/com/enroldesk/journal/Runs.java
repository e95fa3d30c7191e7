package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.domain.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Orders and rows for tests of what works on a journal. */
public final class Runs {
    public static final Promotion PROMOTION = promotion(new PromotionId("56799"));

    private Runs() {}

    static Promotion promotion(PromotionId id) {
        return new Promotion(
                id,
                new ProgramId("469"),
                "Monsoon Double",
                "MONSOON",
                PromotionType.LOYALTY,
                PromotionState.LIVE,
                true,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(1));
    }

    public static RunOrder order(int batch) {
        return order(batch, Optional.empty());
    }

    public static RunOrder order(int batch, Optional<String> again) {
        return new RunOrder(
                "demo",
                "Demo",
                Optional.empty(),
                "Default",
                PROMOTION,
                Action.DIRECT_ISSUE,
                "list.csv",
                "00",
                List.of("Mobile"),
                0,
                Optional.empty(),
                Optional.of("IN"),
                "INSTORE",
                batch,
                again,
                "Tess");
    }

    /** Rows with ids 1001, 1002 and so on, on lines 1, 2 and so on. */
    public static List<FrozenRow> ids(int count) {
        List<FrozenRow> rows = new ArrayList<>();
        for (int line = 1; line <= count; line++) {
            rows.add(row(line, IdentifierKind.ID, Integer.toString(1000 + line)));
        }
        return rows;
    }

    /** Rows with the ids from a first one on. */
    public static List<FrozenRow> rows(int first, int count) {
        List<FrozenRow> rows = new ArrayList<>();
        for (int line = 1; line <= count; line++) {
            rows.add(row(line, IdentifierKind.ID, Integer.toString(first + line - 1)));
        }
        return rows;
    }

    public static FrozenRow row(int line, IdentifierKind kind, String key) {
        Identifier identifier = new Identifier(kind, key, key);
        return new FrozenRow(line, key, Optional.of(identifier), "INSTORE", List.of(key), Optional.empty());
    }

    public static FrozenRow leftOut(int line, String text, Reason reason) {
        return new FrozenRow(line, text, Optional.empty(), "INSTORE", List.of(text), Optional.of(reason));
    }
}
