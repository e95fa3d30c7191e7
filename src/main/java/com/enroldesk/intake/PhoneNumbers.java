package com.enroldesk.intake;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Digits into the one form of a telephone number that is compared and sent: country code and number, no plus. */
final class PhoneNumbers {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final SortedMap<String, Integer> COUNTRIES = known();
    private static final int INTERNATIONAL = 11;

    private final Optional<String> country;
    private final String callingCode;
    private final boolean tables;
    private final Optional<PhoneRegion> region;

    PhoneNumbers(Optional<String> country) {
        this(country, true);
    }

    /** @param tables false asks the library about every number, for the test that both agree */
    PhoneNumbers(Optional<String> country, boolean tables) {
        this.country = country;
        this.callingCode = country.map(PhoneNumbers::callingCode).orElse("");
        this.tables = tables;
        this.region = tables ? country.flatMap(PhoneTables::region) : Optional.empty();
    }

    private static String callingCode(String country) {
        Integer code = COUNTRIES.get(country);
        if (code == null) {
            throw new IllegalArgumentException("no country with telephone numbers: " + country);
        }
        return code.toString();
    }

    private static SortedMap<String, Integer> known() {
        SortedMap<String, Integer> countries = new TreeMap<>();
        for (String region : LIBRARY.getSupportedRegions()) {
            countries.put(region, LIBRARY.getCountryCodeForRegion(region));
        }
        return Collections.unmodifiableSortedMap(countries);
    }

    static SortedMap<String, Integer> countries() {
        return COUNTRIES;
    }

    Optional<String> country() {
        return country;
    }

    /** @param international a plus or two zeros stood in front */
    @Nullable
    String key(String digits, boolean international) {
        if (international) {
            return international(digits.startsWith("00") ? digits.substring(2) : digits, false);
        }
        String own = ownCountry(digits, false);
        if (own != null) {
            return own;
        }
        return digits.length() >= INTERNATIONAL && digits.charAt(0) != '0' ? international(digits, false) : null;
    }

    /** Whether the digits are a mobile of the chosen country. */
    boolean isMobile(String digits) {
        return ownCountry(digits, true) != null;
    }

    private @Nullable String ownCountry(String digits, boolean mobile) {
        if (country.isEmpty()) {
            return null;
        }
        String key = digits.startsWith(callingCode) ? international(digits, mobile) : null;
        return key != null ? key : national(country.get(), digits, mobile);
    }

    private @Nullable String international(String digits, boolean mobile) {
        PhoneVerdict verdict = tables ? PhoneTables.international(digits) : PhoneVerdict.ASK_LIBRARY;
        return switch (verdict) {
            case NONE -> null;
            case MOBILE -> digits;
            case OTHER -> mobile ? null : digits;
            case ASK_LIBRARY -> ask("+" + digits, null, mobile);
        };
    }

    private @Nullable String national(String country, String digits, boolean mobile) {
        int from = region.map(known -> known.mayCallAbroad(digits) ? -1 : trunk(known, digits))
                .orElse(-1);
        boolean own = from < 0 || digits.startsWith(callingCode, from);
        PhoneVerdict verdict = own
                ? PhoneVerdict.ASK_LIBRARY
                : PhoneTables.national(region.get(), Integer.parseInt(callingCode), digits, from);
        // A number behind a trunk prefix that is none may be one together with it.
        boolean none = verdict == PhoneVerdict.NONE && from == 0;
        boolean valid = verdict == PhoneVerdict.MOBILE || (verdict == PhoneVerdict.OTHER && !mobile);
        if (valid) {
            return callingCode + (from == 0 ? digits : digits.substring(from));
        }
        return none || verdict == PhoneVerdict.OTHER ? null : ask(digits, country, mobile);
    }

    /** Digits of a plain trunk prefix in front. */
    private static int trunk(PhoneRegion region, String digits) {
        String trunk = region.plainTrunk();
        return !trunk.isEmpty() && digits.startsWith(trunk) ? trunk.length() : 0;
    }

    /** Whether what stands before a slash is a whole number: then another one, perhaps shortened, follows it. */
    boolean beforeSlash(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            return false;
        }
        PhoneText before = PhoneText.of(text.substring(0, slash));
        return before != null && key(before.digits(), before.international()) != null;
    }

    private static @Nullable String ask(String number, @Nullable String country, boolean mobile) {
        PhoneNumber parsed;
        try {
            parsed = LIBRARY.parse(number, country);
        } catch (NumberParseException _) {
            return null;
        }
        if (mobile ? !isMobile(parsed) : !LIBRARY.isValidNumber(parsed)) {
            return null;
        }
        return LIBRARY.format(parsed, PhoneNumberFormat.E164).substring(1);
    }

    private static boolean isMobile(PhoneNumber number) {
        PhoneNumberType type = LIBRARY.getNumberType(number);
        return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
    }
}
