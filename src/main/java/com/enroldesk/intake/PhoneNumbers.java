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

    PhoneNumbers(Optional<String> country) {
        this.country = country;
        this.callingCode = country.map(PhoneNumbers::callingCode).orElse("");
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
            String bare = digits.startsWith("00") ? digits.substring(2) : digits;
            return valid("+" + bare, null, false);
        }
        String own = ownCountry(digits, false);
        if (own != null) {
            return own;
        }
        return digits.length() >= INTERNATIONAL && digits.charAt(0) != '0' ? valid("+" + digits, null, false) : null;
    }

    /** Whether the digits are a mobile of the chosen country. */
    boolean isMobile(String digits) {
        return ownCountry(digits, true) != null;
    }

    private @Nullable String ownCountry(String digits, boolean mobile) {
        if (country.isEmpty()) {
            return null;
        }
        if (digits.startsWith(callingCode)) {
            String key = valid("+" + digits, null, mobile);
            if (key != null) {
                return key;
            }
        }
        return valid(digits, country.get(), mobile);
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

    private static @Nullable String valid(String number, @Nullable String country, boolean mobile) {
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
