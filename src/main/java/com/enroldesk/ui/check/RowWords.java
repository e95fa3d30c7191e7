package com.enroldesk.ui.check;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.intake.Normalised;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.FilterChips.Chip;
import com.enroldesk.ui.kit.Tone;
import java.util.Arrays;
import java.util.List;

/** What Check says of one row. */
final class RowWords {
    private final Texts texts;

    RowWords(Texts texts) {
        this.texts = texts;
    }

    Tone tone(PlannedRow row) {
        return row.leftOut().map(left -> tone(Groups.of(left.code()))).orElse(Tone.READY);
    }

    static Tone tone(Plan.Group group) {
        return switch (group) {
            case ALL -> Tone.MUTED;
            case READY -> Tone.READY;
            case FIXABLE -> Tone.FIXABLE;
            case DUPLICATE -> Tone.SKIPPED;
            case ALREADY -> Tone.ENROLLED;
        };
    }

    /** What would happen to the row, as one sentence. */
    String fate(PlannedRow row) {
        return row.leftOut().map(texts::reason).orElseGet(() -> texts.get("check.row.ready"));
    }

    String advice(PlannedRow row) {
        return row.leftOut().map(texts::advice).orElse("");
    }

    /** Kind and value as they would be sent. */
    String readAs(PlannedRow row) {
        return row.identifier().map(this::readAs).orElse("");
    }

    private String readAs(Identifier identifier) {
        return texts.get("check.row.as", kind(identifier.kind()), identifier.sent());
    }

    private String kind(IdentifierKind kind) {
        return switch (kind) {
            case ID -> texts.get("kind.id");
            case MOBILE -> texts.get("kind.mobile");
            case EMAIL -> texts.get("kind.email");
        };
    }

    /** What a value that is being typed would be read as. */
    String typed(Normalised read) {
        return switch (read) {
            case Normalised.Accepted(Identifier identifier, var _) -> readAs(identifier);
            case Normalised.Refused(Reason reason) -> texts.reason(reason);
        };
    }

    static Tone tone(Normalised read) {
        return read instanceof Normalised.Accepted ? Tone.READY : Tone.FIXABLE;
    }

    /** A chip for each group; one without rows cannot be chosen. */
    List<Chip<Plan.Group>> chips(Plan plan) {
        return Arrays.stream(Plan.Group.values())
                .map(group -> chip(group, Groups.count(plan, group)))
                .toList();
    }

    private Chip<Plan.Group> chip(Plan.Group group, int count) {
        return new Chip<>(group, group(group, count), tone(group), count > 0 || group == Plan.Group.ALL);
    }

    private String group(Plan.Group group, int count) {
        return switch (group) {
            case ALL -> texts.get("check.group.all", count);
            case READY -> texts.get("check.group.ready", count);
            case FIXABLE -> texts.get("check.group.fixable", count);
            case DUPLICATE -> texts.get("check.group.duplicate", count);
            case ALREADY -> texts.get("check.group.already", count);
        };
    }
}
