package com.enroldesk.plan;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.ListRow;
import com.enroldesk.intake.Mapping;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What would be sent and what is left out, row by row. A few bytes a row, the texts stay in the list. Immutable; made by
 * {@link Planner}; any thread may read it while its list is open.
 */
public final class Plan {
    private final CustomerList list;
    private final Mapping mapping;
    private final Target target;
    private final Planner.Columns columns;
    private final Map<ReasonCode, Integer> leftOut;
    private final int toSend;

    Plan(CustomerList list, Mapping mapping, Target target, Planner.Columns columns) {
        this.list = list;
        this.mapping = mapping;
        this.target = target;
        this.columns = columns;
        this.leftOut = new EnumMap<>(ReasonCode.class);
        int ready = 0;
        for (byte reason : columns.reasons) {
            if (reason == Planner.READY) {
                ready++;
            } else {
                leftOut.merge(Planner.code(reason), 1, Integer::sum);
            }
        }
        this.toSend = ready;
    }

    public CustomerList list() {
        return list;
    }

    public Mapping mapping() {
        return mapping;
    }

    public Target target() {
        return target;
    }

    /** Rows of the list. */
    public int size() {
        return columns.reasons.length;
    }

    public PlannedRow row(int index) {
        ListRow row = list.row(index);
        String text = columns.text(row, mapping, index);
        Optional<Reason> left = Optional.empty();
        if (columns.reasons[index] != Planner.READY) {
            String detail = columns.details.getOrDefault(index, "");
            left = Optional.of(Reason.of(Planner.code(columns.reasons[index]), detail));
        }
        return new PlannedRow(
                index,
                row.line(),
                row.cells(),
                text,
                columns.edits.containsKey(index),
                identifier(index, text),
                columns.source(row, mapping),
                left);
    }

    private Optional<Identifier> identifier(int index, String text) {
        IdentifierKind kind = Planner.kind(columns.kinds[index]);
        if (kind == null) {
            return Optional.empty();
        }
        return Optional.of(
                kind == IdentifierKind.EMAIL
                        ? columns.email(text)
                        : new Identifier(
                                kind,
                                text,
                                Long.toString(columns.numbers[index]).substring(1)));
    }

    /** Rows that would be sent. */
    public int toSend() {
        return toSend;
    }

    /** Rows left out, by reason, in the order of {@link ReasonCode}; their sum and {@link #toSend} are {@link #size}. */
    public Map<ReasonCode, Integer> leftOut() {
        return Collections.unmodifiableMap(leftOut);
    }

    /** Rows whose invisible characters were removed or whose foreign digits were mapped. */
    public int changed() {
        return columns.changed;
    }

    /**
     * Rows to be sent whose bare number was taken for an id, while it may be a mobile of a country that nobody chose; none
     * where a country or the kind was chosen.
     */
    public int shortIds() {
        if (mapping.country().isPresent() || mapping.kind().isPresent()) {
            return 0;
        }
        int found = 0;
        for (int i = 0; i < size(); i++) {
            if (columns.reasons[i] == Planner.READY && columns.isShortId(i)) {
                found++;
            }
        }
        return found;
    }

    public int count(Group group) {
        return switch (group) {
            case ALL -> size();
            case READY -> toSend;
            case FIXABLE, DUPLICATE, ALREADY ->
                leftOut.entrySet().stream()
                        .filter(entry -> Group.of(entry.getKey()) == group)
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        };
    }

    /** The rows of a group, as indexes in the order of the list. */
    public int[] rows(Group group) {
        int[] found = new int[count(group)];
        int next = 0;
        for (int i = 0; i < size(); i++) {
            byte reason = columns.reasons[i];
            boolean in = group == Group.ALL
                    || (reason == Planner.READY ? group == Group.READY : Group.of(Planner.code(reason)) == group);
            if (in) {
                found[next++] = i;
            }
        }
        return found;
    }

    /** How the Check screen groups rows. */
    public enum Group {
        ALL,
        READY,
        /** A value that cannot be used, which a person may correct. */
        FIXABLE,
        DUPLICATE,
        /** Enrolled, or in need of checking, by an earlier run. */
        ALREADY;

        /** The group of a row that is left out. */
        public static Group of(ReasonCode code) {
            return switch (code) {
                case DUPLICATE_IN_LIST -> DUPLICATE;
                case ALREADY_ENROLLED, ALREADY_NEEDS_CHECKING -> ALREADY;
                default -> FIXABLE;
            };
        }
    }
}
