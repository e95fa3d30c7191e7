package com.enroldesk.intake;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Which column of a list means what, from its name and a sample of its values. Any thread. */
public final class Mappings {
    private Mappings() {}

    /**
     * @param country for mobiles without a country code
     * @param defaultSource of customers whose row names none
     * @throws Problem when no column names customers, or the one that does was rounded by a spreadsheet
     */
    public static Mapping guess(CustomerList list, Optional<String> country, String defaultSource) throws Problem {
        return guess(list, Optional.empty(), country, defaultSource);
    }

    /**
     * The same for one kind: another column is chosen than for any kind where that one names customers so.
     *
     * @param kind the kind of identifier that is wanted; empty for any
     */
    public static Mapping guess(
            CustomerList list, Optional<IdentifierKind> kind, Optional<String> country, String defaultSource)
            throws Problem {
        ColumnSample best = null;
        List<ColumnSample> samples = ColumnSample.all(list, new Identifiers(country), kind);
        for (ColumnSample sample : samples.subList(0, list.ownColumns())) {
            if (sample.score(kind) > (best == null ? 0 : best.score(kind))) {
                best = sample;
            }
        }
        if (best == null) {
            for (ColumnSample sample : samples) {
                refuseRounded(list, sample);
            }
            throw new Problem(
                    ProblemCode.LIST_WITHOUT_IDENTIFIER,
                    list.name(),
                    list.size(),
                    list.columns().size(),
                    ColumnSample.firstValue(list));
        }
        refuseRounded(list, best);
        return mapping(list, best, kind, country, defaultSource);
    }

    /**
     * @param column the name of the column that holds the identifiers, in any case
     * @param kind of every identifier; empty for what the column's name and values say
     * @throws Problem when the list has no such column, or a spreadsheet rounded it
     */
    public static Mapping withColumn(
            CustomerList list,
            String column,
            Optional<IdentifierKind> kind,
            Optional<String> country,
            String defaultSource)
            throws Problem {
        int index = index(list.columns(), column);
        if (index < 0) {
            throw new Problem(ProblemCode.LIST_COLUMN_UNKNOWN, column, ColumnSample.shownNames(list));
        }
        ColumnSample sample = ColumnSample.of(list, index, new Identifiers(country));
        refuseRounded(list, sample);
        return mapping(list, sample, kind, country, defaultSource);
    }

    /** What each column seems to be, for a person to choose from. */
    public static List<ColumnGuess> columns(CustomerList list, Optional<String> country) {
        return ColumnSample.all(list, new Identifiers(country), Optional.empty()).stream()
                .map(sample -> sample.guess(list))
                .toList();
    }

    private static Mapping mapping(
            CustomerList list,
            ColumnSample sample,
            Optional<IdentifierKind> kind,
            Optional<String> country,
            String defaultSource) {
        OptionalInt source = OptionalInt.empty();
        for (int i = 0; i < list.ownColumns() && source.isEmpty(); i++) {
            if (i != sample.column() && ColumnWords.isSource(list.columns().get(i))) {
                source = OptionalInt.of(i);
            }
        }
        return new Mapping(sample.column(), kind.or(sample::kind), country, source, defaultSource);
    }

    private static int index(List<String> names, String wanted) {
        String name = wanted.strip();
        if (names.contains(name)) {
            return names.indexOf(name);
        }
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).strip().equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void refuseRounded(CustomerList list, ColumnSample sample) throws Problem {
        if (!sample.mostlyRounded()) {
            return;
        }
        int rounded = 0;
        int first = 0;
        for (int i = 0; i < list.size(); i++) {
            ListRow row = list.row(i);
            if (sample.column() < row.cells().size()
                    && ShortForm.matches(row.cells().get(sample.column()))) {
                first = rounded++ == 0 ? row.line() : first;
            }
        }
        throw new Problem(ProblemCode.CSV_ROUNDED_VALUES, list.name(), rounded, first);
    }
}
