package com.enroldesk.intake;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sane part of e-mail addresses: no quoted local part, no comment, no address literal. Letters of one script in each part
 * are welcome, mixed ones are not, for they imitate another address.
 */
final class EmailAddress {
    private static final Set<Character.UnicodeScript> JAPANESE =
            EnumSet.of(Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.KATAKANA);
    private static final String MARKS = "!#$%&'*+/=?^_`{|}~-";

    private EmailAddress() {}

    /** The address in lower case and composed form; null when it is none. */
    static @Nullable String key(String address) {
        String composed = Normalizer.normalize(address, Normalizer.Form.NFC);
        int at = composed.indexOf('@');
        if (at < 1 || at != composed.lastIndexOf('@') || composed.length() > 254) {
            return null;
        }
        return isLocal(composed.substring(0, at)) && isDomain(composed.substring(at + 1))
                ? composed.toLowerCase(Locale.ROOT)
                : null;
    }

    private static boolean isLocal(String local) {
        return local.length() <= 64
                // What a spreadsheet puts in front of text, not the start of a name.
                && local.charAt(0) != '\''
                && local.charAt(0) != '='
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..")
                && local.codePoints().allMatch(c -> c == '.' || MARKS.indexOf(c) >= 0 || isLetterOrDigit(c))
                && isOneScript(local);
    }

    private static boolean isDomain(String domain) {
        String[] labels = domain.split("\\.", -1);
        if (labels.length < 2) {
            return false;
        }
        for (String label : labels) {
            if (label.isEmpty()
                    || label.length() > 63
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !label.codePoints().allMatch(c -> c == '-' || isLetterOrDigit(c))
                    || !isOneScript(label)) {
                return false;
            }
        }
        String last = labels[labels.length - 1];
        return last.length() > 1 && last.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isLetterOrDigit(int c) {
        if (c < 0x80) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        int type = Character.getType(c);
        return (Character.isLetter(c) && !isForm(c))
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || (type == Character.DECIMAL_DIGIT_NUMBER && !isForm(c));
    }

    /** Full-width and other forms of a letter, which look like the letter itself. */
    private static boolean isForm(int c) {
        String form = Character.toString(c);
        return !Normalizer.normalize(form, Normalizer.Form.NFKC).equals(form);
    }

    private static boolean isOneScript(String part) {
        if (part.chars().allMatch(c -> c < 0x80)) {
            return true;
        }
        Set<Character.UnicodeScript> scripts = EnumSet.noneOf(Character.UnicodeScript.class);
        part.codePoints().mapToObj(Character.UnicodeScript::of).forEach(scripts::add);
        scripts.remove(Character.UnicodeScript.COMMON);
        scripts.remove(Character.UnicodeScript.INHERITED);
        if (scripts.removeAll(JAPANESE)) {
            scripts.remove(Character.UnicodeScript.HAN);
            return scripts.isEmpty();
        }
        return scripts.size() <= 1;
    }
}
