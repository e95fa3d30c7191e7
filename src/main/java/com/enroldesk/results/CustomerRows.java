package com.enroldesk.results;

import com.enroldesk.domain.RunId;
import com.enroldesk.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of any run that name one customer, newest first. A row may have been sent as somebody else since it was corrected, so
 * what became of it is held against what was sent.
 *
 * @param keys what the identifier may have been sent as, as of {@link com.enroldesk.domain.Identifier#ledgerKey()}
 * @param runs at least those of the rows
 */
public record CustomerRows(List<ResultRow> rows, Set<String> keys, Map<RunId, RunOrigin> runs) {

    /** What the run of a row was for. */
    public RunOrigin origin(ResultRow row) {
        return Objects.requireNonNull(runs.get(row.run()));
    }

    /** Those of one connection's runs. */
    public CustomerRows of(String connection) {
        List<ResultRow> theirs = rows.stream()
                .filter(row -> origin(row).connection().equals(connection))
                .toList();
        return new CustomerRows(theirs, keys, runs);
    }

    /** Whether the customer was enrolled; each says more than the ones after it. */
    public enum Answer {
        ENROLLED,
        NEEDS_CHECKING,
        TAKEN_BACK,
        /** Not this customer: the row was enrolled as another identifier. */
        AS_ANOTHER,
        NOT_ENROLLED,
        NOWHERE
    }

    public Answer answer() {
        return rows.stream().map(this::answer).min(Enum::compareTo).orElse(Answer.NOWHERE);
    }

    private Answer answer(ResultRow row) {
        boolean other = isOther(row);
        return switch (row.outcome()) {
            case ENROLLED -> other ? Answer.AS_ANOTHER : Answer.ENROLLED;
            case SENDING, NEEDS_CHECKING -> other ? Answer.NOT_ENROLLED : Answer.NEEDS_CHECKING;
            case TAKEN_BACK -> other ? Answer.NOT_ENROLLED : Answer.TAKEN_BACK;
            case WAITING, NOT_ENROLLED, FAILED, SKIPPED, NOT_SENT -> Answer.NOT_ENROLLED;
        };
    }

    /** Whether what became of the row is another identifier's fate. */
    public boolean isOther(ResultRow row) {
        return row.sentKey().filter(sent -> !keys.contains(sent)).isPresent();
    }

    /** The answer as one sentence; the same in the window and on the command line. */
    public String sentence(String wanted, Texts texts) {
        Answer answer = answer();
        List<ResultRow> deciding =
                rows.stream().filter(row -> answer(row) == answer).toList();
        String others = deciding.stream().map(ResultRow::sentAs).distinct().collect(Collectors.joining(", "));
        return texts.get("find." + answer, wanted, deciding.size(), others);
    }

    /** Why the row is as it is, and as whom it was sent where that is somebody else. */
    public String why(ResultRow row, Texts texts) {
        String own = row.reason()
                .map(texts::reason)
                .or(() -> row.receipt().map(receipt -> texts.get("find.receipt", receipt.number())))
                .orElse("");
        return isOther(row) ? texts.get("find.sentAs", row.sentAs(), own).strip() : own;
    }

    /** Masked: the keys name customers. */
    @Override
    public String toString() {
        return "CustomerRows[" + rows.size() + ", " + answer() + "]";
    }
}
