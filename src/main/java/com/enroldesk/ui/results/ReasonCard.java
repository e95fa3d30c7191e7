package com.enroldesk.ui.results;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.ReasonGroup;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowQuery;
import com.enroldesk.text.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that came to the same end for the same reason, as one card.
 *
 * @param examples up to three identifiers, as the operator's list has them
 * @param editable the identifiers of its rows can be corrected
 */
record ReasonCard(
        OutcomeKind outcome,
        Reason reason,
        long count,
        String cause,
        String advice,
        List<String> examples,
        boolean editable) {
    /** What needs a person comes first. */
    static final Comparator<ReasonCard> ORDER = Comparator.comparingInt(ReasonCard::urgency)
            .thenComparing(Comparator.comparingLong(ReasonCard::count).reversed());

    static ReasonCard of(ReasonGroup group, Texts texts) {
        return new ReasonCard(
                group.outcome(),
                group.reason(),
                group.count(),
                texts.reason(spoken(group)),
                texts.advice(group.reason()),
                group.examples().stream()
                        .map(ReasonCard::example)
                        .filter(text -> !text.isBlank())
                        .toList(),
                editable(group.outcome(), Optional.of(group.reason())));
    }

    /** Whether a person can put the row right by another identifier; what may have counted is out of reach (R8). */
    static boolean editable(ResultRow row) {
        return row.correctionPending() || editable(row.outcome(), row.reason());
    }

    private static boolean editable(OutcomeKind outcome, Optional<Reason> reason) {
        return switch (outcome) {
            case FAILED -> true;
            case SKIPPED -> reason.filter(why -> fixable(why.code())).isPresent();
            case WAITING, SENDING, ENROLLED, NOT_ENROLLED, NEEDS_CHECKING, NOT_SENT, TAKEN_BACK -> false;
        };
    }

    /** The detail of one row, such as the line of its duplicate, does not hold for many. */
    private static Reason spoken(ReasonGroup group) {
        boolean many = group.count() > 1 && group.reason().code().scope() == ReasonCode.Scope.LIST;
        return many ? Reason.of(group.reason().code()) : group.reason();
    }

    /** The rows of this card in the order of the list. */
    RowQuery query() {
        return new RowQuery(Set.of(outcome), Optional.of(queryKey()), "", RowQuery.Sort.LINE, false);
    }

    /** What finds just this card's rows: causes of the list share their key, so they are asked for by name. */
    String queryKey() {
        return reason.code().scope() == ReasonCode.Scope.LIST ? reason.code().name() : reason.key();
    }

    private static boolean fixable(ReasonCode code) {
        return switch (code) {
            // Another identifier does not mend what is wrong with the rest of the row.
            case RAGGED_ROW, INVALID_SOURCE -> false;
            default -> Plan.Group.of(code) == Plan.Group.FIXABLE;
        };
    }

    private static String example(ResultRow row) {
        return row.correction().orElse(row.text());
    }

    private int urgency() {
        return switch (outcome) {
            case NEEDS_CHECKING -> 0;
            case FAILED -> 1;
            case SKIPPED -> editable ? 2 : 5;
            case NOT_ENROLLED -> 3;
            case NOT_SENT, WAITING, SENDING -> 4;
            case ENROLLED, TAKEN_BACK -> 6;
        };
    }

    /** Masked: the examples name customers. */
    @Override
    public String toString() {
        return "ReasonCard[" + outcome + ", " + reason.code() + ", " + count + "]";
    }
}
