package com.enroldesk.domain;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Fields that a backend's answers have and the contract does not (failure-modes C-23). A backend may make names of its data, so
 * only a name that cannot be an identifier is kept; of all others no more is known than that they were there. A person's name in one
 * word cannot be told from a field's.
 *
 * @param names the first few, to be shown
 * @param others how many more there are
 */
public record ExtraFields(List<String> names, int others) {
    public static final ExtraFields NONE = new ExtraFields(List.of(), 0);

    private static final int MOST = 5;
    private static final int LENGTH = 40;
    private static final String SIGNS = "_-.:$";

    public ExtraFields {
        names = List.copyOf(names);
    }

    /** @param fields each once, as the answer has them */
    public static ExtraFields of(Collection<String> fields) {
        Set<String> names = new LinkedHashSet<>();
        for (String field : fields) {
            if (names.size() < MOST && isName(field)) {
                names.add(cut(field));
            }
        }
        return new ExtraFields(List.copyOf(names), fields.size() - names.size());
    }

    /** Latin letters and what joins words: no digit, no @, no space, nothing that cannot be seen. */
    private static boolean isName(String field) {
        return field.codePoints().anyMatch(ExtraFields::isLetter)
                && field.codePoints().allMatch(c -> isLetter(c) || SIGNS.indexOf(c) >= 0);
    }

    private static boolean isLetter(int c) {
        return Character.isLetter(c) && Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
    }

    private static String cut(String field) {
        return field.codePoints()
                .limit(LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
