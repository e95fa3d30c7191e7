package com.enroldesk.intake;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ReasonCode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column seen through some of its values, taken evenly from the whole list.
 *
 * @param looked values that are not blank
 * @param rounded values in a spreadsheet's short form
 * @param kinds how many values read as which kind
 */
record ColumnSample(int column, String name, int looked, int rounded, Map<IdentifierKind, Integer> kinds) {
    private static final int ROWS = 2_000;
    // Plain digits that fit no telephone number of the country read as ids; so few of them among mobiles are mistyped
    // mobiles.
    private static final double MISTYPED = 0.05;

    /** @param wanted what values are read as where a column's name says nothing of their kind; empty to recognise them */
    static List<ColumnSample> all(CustomerList list, Identifiers identifiers, Optional<IdentifierKind> wanted) {
        List<ColumnSample> all = new ArrayList<>();
        List<ListRow> rows = rows(list);
        for (int i = 0; i < list.columns().size(); i++) {
            all.add(of(list, i, rows, identifiers, wanted));
        }
        return all;
    }

    static ColumnSample of(CustomerList list, int column, Identifiers identifiers) {
        return of(list, column, rows(list), identifiers, Optional.empty());
    }

    private static List<ListRow> rows(CustomerList list) {
        int size = list.size();
        List<ListRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(size, ROWS); i++) {
            rows.add(list.row(size <= ROWS ? i : (int) ((long) i * size / ROWS)));
        }
        // Where every row is crooked, each of them says so by itself: that is told better than that no column fits.
        List<ListRow> sound = rows.stream().filter(ListRow::isSound).toList();
        return sound.isEmpty() ? rows : sound;
    }

    private static ColumnSample of(
            CustomerList list,
            int column,
            List<ListRow> rows,
            Identifiers identifiers,
            Optional<IdentifierKind> wanted) {
        String name = list.columns().get(column);
        Optional<IdentifierKind> named = named(name, column, rows, identifiers).or(() -> wanted);
        Map<IdentifierKind, Integer> kinds = new EnumMap<>(IdentifierKind.class);
        int looked = 0;
        int rounded = 0;
        for (ListRow row : rows) {
            if (column >= row.cells().size() || row.cells().get(column).isBlank()) {
                continue;
            }
            looked++;
            switch (read(row.cells().get(column), named, identifiers)) {
                case Normalised.Accepted accepted ->
                    kinds.merge(accepted.identifier().kind(), 1, Integer::sum);
                case Normalised.Refused(var reason) -> {
                    rounded += reason.code() == ReasonCode.ROUNDED_BY_SPREADSHEET ? 1 : 0;
                    if (reason.code() == ReasonCode.MOBILE_WITHOUT_COUNTRY) {
                        kinds.merge(IdentifierKind.MOBILE, 1, Integer::sum);
                    }
                }
            }
        }
        return new ColumnSample(column, name, looked, rounded, kinds);
    }

    /** What the name says of the kind; of "Customer" nothing, where a number has too many digits for an id (docs/adr/0012). */
    private static Optional<IdentifierKind> named(
            String name, int column, List<ListRow> rows, Identifiers identifiers) {
        boolean vague = ColumnWords.isVague(name)
                && rows.stream()
                        .filter(row -> column < row.cells().size())
                        .map(row -> row.cells().get(column))
                        .anyMatch(value -> isLongMobile(value, identifiers));
        return vague ? Optional.empty() : ColumnWords.kind(name);
    }

    private static boolean isLongMobile(String value, Identifiers identifiers) {
        return value.chars().filter(Character::isDigit).count() > Identifiers.NATIONAL_DIGITS
                && identifiers.normalise(value, Optional.empty())
                        instanceof Normalised.Accepted(Identifier found, boolean _)
                && found.kind() == IdentifierKind.MOBILE;
    }

    /** As the column's name says, or, where the value is not that, as what it is. */
    private static Normalised read(String value, Optional<IdentifierKind> named, Identifiers identifiers) {
        Normalised asNamed = identifiers.normalise(value, named);
        boolean fits = asNamed instanceof Normalised.Accepted
                || (asNamed instanceof Normalised.Refused(var reason)
                        && reason.code() == ReasonCode.MOBILE_WITHOUT_COUNTRY);
        return fits || named.isEmpty() ? asNamed : identifiers.normalise(value, Optional.empty());
    }

    private int fitting() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int count(IdentifierKind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    boolean mostlyRounded() {
        return rounded > looked / 2;
    }

    /** The one kind of all values; empty when they are mixed. */
    Optional<IdentifierKind> kind() {
        int fitting = fitting();
        if (fitting == 0) {
            return ColumnWords.kind(name);
        }
        if (areMobiles(fitting)) {
            return Optional.of(IdentifierKind.MOBILE);
        }
        return kinds.entrySet().stream()
                .filter(kind -> kind.getValue() == fitting)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Bare digits under a name that says mobile are mistyped mobiles, however many; under another one only a few are. */
    private boolean areMobiles(int fitting) {
        int ids = count(IdentifierKind.ID);
        boolean named = ColumnWords.kind(name).equals(Optional.of(IdentifierKind.MOBILE));
        return count(IdentifierKind.MOBILE) + ids == fitting && (named || ids <= MISTYPED * fitting);
    }

    /**
     * How well the column names customers; 0 when it does not.
     *
     * @param wanted the kind that they are to be named by: another kind's name does not speak for the column
     */
    double score(Optional<IdentifierKind> wanted) {
        int fitting = wanted.map(this::count).orElseGet(this::fitting);
        Optional<IdentifierKind> named =
                ColumnWords.kind(name).filter(kind -> wanted.isEmpty() || wanted.get() == kind);
        if (looked == 0 || (fitting == 0 && !(rounded > 0 && named.isPresent()))) {
            return 0;
        }
        boolean onlyIds = count(IdentifierKind.ID) == fitting();
        if (onlyIds && ColumnWords.isOther(name)) {
            return 0;
        }
        double share = (double) (fitting + rounded) / looked;
        double weight = onlyIds ? 1 : count(IdentifierKind.MOBILE) > 0 ? 3 : 2;
        return share * (weight + (named.isPresent() ? 3 : 0)) * (named.isEmpty() && share < 0.5 ? 0.5 : 1);
    }

    ColumnGuess guess(CustomerList list) {
        boolean named = ColumnWords.kind(name).isPresent();
        boolean fits = looked > 0
                && fitting() * 2 > looked
                && !(ColumnWords.isOther(name) && count(IdentifierKind.ID) == fitting());
        ColumnGuess.Because because = named
                ? fits ? ColumnGuess.Because.NAME_AND_VALUES : ColumnGuess.Because.NAME
                : fits ? ColumnGuess.Because.VALUES : ColumnGuess.Because.NOTHING;
        Optional<IdentifierKind> kind = named || fits ? kind() : Optional.empty();
        return new ColumnGuess(column, name, samples(list), kind, because, fitting(), looked);
    }

    private List<String> samples(CustomerList list) {
        List<String> samples = new ArrayList<>();
        for (int i = 0; i < Math.min(list.size(), ROWS) && samples.size() < 3; i++) {
            List<String> cells = list.row(i).cells();
            if (column < cells.size() && !cells.get(column).isBlank()) {
                samples.add(cells.get(column));
            }
        }
        return List.copyOf(samples);
    }

    /** The beginning of the first value, its digits hidden, for a message that must not show an identifier. */
    static String firstValue(CustomerList list) {
        for (int i = 0; i < Math.min(list.size(), ROWS); i++) {
            for (String cell : list.row(i).cells()) {
                if (!cell.isBlank()) {
                    return masked(cell.strip());
                }
            }
        }
        return "";
    }

    private static String masked(String value) {
        StringBuilder shown = new StringBuilder();
        value.codePoints()
                .limit(12)
                .map(c -> Character.isDigit(c) ? '•' : CodePoints.isControl(c) || CodePoints.isPlainSpace(c) ? ' ' : c)
                .forEach(shown::appendCodePoint);
        return value.indexOf('@') >= 0 ? "•••@•••" : shown + (value.length() > 12 ? "…" : "");
    }

    /** The list's names of columns, those left away that may be data under a header that is none. */
    static String shownNames(CustomerList list) {
        List<String> names = list.columns().stream()
                .limit(20)
                .map(name -> Layout.looksLikeIdentifier(name) ? masked(name) : name)
                .toList();
        return String.join(", ", names) + (list.columns().size() > 20 ? ", …" : "");
    }
}
