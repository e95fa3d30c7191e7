package com.enroldesk.intake;

import com.enroldesk.domain.WholeNumber;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneNumberDesc;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The telephone library's own metadata of one region as tables. Its verdict on a number within the country is the library's, by
 * the order in which the library tries the types; a test compares them. Immutable; any thread.
 */
final class PhoneRegion {
    private static final int GENERAL = 1;
    private static final int FIXED = 1 << 9;
    private static final int MOBILE = 1 << 10;
    private static final int SPECIAL = FIXED - 1 - GENERAL;
    private static final int LENGTHS = 18;

    private final DigitAutomaton types;
    private final int[] byLength = new int[LENGTHS];
    private final boolean fixedIsMobile;
    private final @Nullable DigitAutomaton leading;
    private final @Nullable DigitAutomaton trunk;
    private final @Nullable DigitAutomaton abroad;
    private final String plainTrunk;

    /** @throws IllegalArgumentException when the metadata holds what the tables cannot */
    PhoneRegion(PhoneMetadata metadata) {
        // The order of the library: the first type that matches is the number's type.
        List<PhoneNumberDesc> all = List.of(
                metadata.getGeneralDesc(),
                metadata.getPremiumRate(),
                metadata.getTollFree(),
                metadata.getSharedCost(),
                metadata.getVoip(),
                metadata.getPersonalNumber(),
                metadata.getPager(),
                metadata.getUan(),
                metadata.getVoicemail(),
                metadata.getFixedLine(),
                metadata.getMobile());
        List<DigitPattern> patterns = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            PhoneNumberDesc description = all.get(i);
            // Nothing matches a description without a pattern, not even no digits.
            String pattern = description.getNationalNumberPattern();
            patterns.add(pattern.isEmpty() ? new DigitPattern.Digit(0) : DigitPattern.parse(pattern));
            for (int length = 0; length < LENGTHS; length++) {
                List<Integer> possible = description.getPossibleLengthList();
                byLength[length] |= possible.isEmpty() || possible.contains(length) ? 1 << i : 0;
            }
        }
        types = DigitAutomaton.of(patterns);
        fixedIsMobile = metadata.getSameMobileAndFixedLinePattern();
        leading = prefix(metadata.getLeadingDigits());
        trunk = prefix(metadata.getNationalPrefixForParsing());
        abroad = prefix(metadata.getInternationalPrefix());
        plainTrunk =
                WholeNumber.is(metadata.getNationalPrefixForParsing()) ? metadata.getNationalPrefixForParsing() : "";
    }

    /** Without its mark of the end a prefix is found more often, and the library asked more often. */
    private static @Nullable DigitAutomaton prefix(String pattern) {
        return pattern.isEmpty() ? null : DigitAutomaton.of(List.of(DigitPattern.parse(pattern.replace("$", ""))));
    }

    /** What the digits from an index on are within the country. */
    PhoneVerdict verdict(String digits, int from) {
        int length = digits.length() - from;
        if (length < 2 || length >= LENGTHS) {
            return PhoneVerdict.NONE;
        }
        int matched = types.match(digits, from) & byLength[length];
        if ((matched & GENERAL) == 0) {
            return PhoneVerdict.NONE;
        }
        if ((matched & SPECIAL) != 0) {
            return PhoneVerdict.OTHER;
        }
        if ((matched & FIXED) != 0) {
            return fixedIsMobile || (matched & MOBILE) != 0 ? PhoneVerdict.MOBILE : PhoneVerdict.OTHER;
        }
        return !fixedIsMobile && (matched & MOBILE) != 0 ? PhoneVerdict.MOBILE : PhoneVerdict.NONE;
    }

    /** Whether numbers of this region are told from those of others by their first digits. */
    boolean hasLeading() {
        return leading != null;
    }

    boolean leads(String digits, int from) {
        return leading != null && leading.begins(digits, from);
    }

    /** Whether something in front may be no part of the number, such as the 0 of a trunk call. */
    boolean mayHaveTrunk(String digits, int from) {
        return trunk != null && trunk.begins(digits, from);
    }

    boolean mayCallAbroad(String digits) {
        return abroad != null && abroad.begins(digits, 0);
    }

    /** The trunk prefix where it is always the same digits; else empty. */
    String plainTrunk() {
        return plainTrunk;
    }
}
