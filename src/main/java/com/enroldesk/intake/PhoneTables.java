package com.enroldesk.intake;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Verdicts on plain digits from tables, a hundred times faster than the library, which is asked about the rest. A region's
 * tables are built when it is first met. Any thread.
 */
final class PhoneTables {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final MetadataSource METADATA =
            DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();
    private static final int[] CODE_LENGTHS = codeLengths();
    private static final ConcurrentMap<Integer, Optional<Country>> COUNTRIES = new ConcurrentHashMap<>();
    private static final ConcurrentMap<String, Optional<PhoneRegion>> REGIONS = new ConcurrentHashMap<>();

    private PhoneTables() {}

    /** The regions that share a calling code, in the order in which the library looks a number up in them. */
    private record Country(List<PhoneRegion> regions) {

        PhoneVerdict verdict(String digits, int from) {
            if (regions.size() == 1) {
                return regions.getFirst().verdict(digits, from);
            }
            for (PhoneRegion region : regions) {
                if (region.hasLeading()) {
                    if (region.leads(digits, from)) {
                        return region.verdict(digits, from);
                    }
                } else {
                    PhoneVerdict verdict = region.verdict(digits, from);
                    if (verdict != PhoneVerdict.NONE) {
                        return verdict;
                    }
                }
            }
            return PhoneVerdict.NONE;
        }
    }

    /** @param digits country code and number */
    static PhoneVerdict international(String digits) {
        int codeLength = codeLength(digits);
        if (codeLength == 0 || digits.length() <= codeLength) {
            return PhoneVerdict.ASK_LIBRARY;
        }
        Optional<Country> country = country(Integer.parseInt(digits, 0, codeLength, 10));
        if (country.isEmpty() || digits.charAt(codeLength) == '0') {
            return PhoneVerdict.ASK_LIBRARY;
        }
        boolean trunk = country.get().regions.getFirst().mayHaveTrunk(digits, codeLength);
        return trunk ? PhoneVerdict.ASK_LIBRARY : country.get().verdict(digits, codeLength);
    }

    /** The tables of a region, where they can be made. */
    static Optional<PhoneRegion> region(String region) {
        return REGIONS.computeIfAbsent(region, PhoneTables::read);
    }

    /**
     * What digits are when they are dialled within a region, none of them being its trunk prefix or its own calling code.
     *
     * @param from where the number begins
     */
    static PhoneVerdict national(PhoneRegion region, int callingCode, String digits, int from) {
        if (digits.length() <= from || digits.charAt(from) == '0' || region.mayHaveTrunk(digits, from)) {
            return PhoneVerdict.ASK_LIBRARY;
        }
        return country(callingCode)
                .map(country -> country.verdict(digits, from))
                .orElse(PhoneVerdict.ASK_LIBRARY);
    }

    private static Optional<Country> country(int code) {
        Optional<Country> known = COUNTRIES.get(code);
        return known != null ? known : COUNTRIES.computeIfAbsent(code, PhoneTables::readCountry);
    }

    private static Optional<Country> readCountry(int code) {
        List<PhoneRegion> regions = new ArrayList<>();
        for (String name : LIBRARY.getRegionCodesForCountryCode(code)) {
            Optional<PhoneRegion> region = region(name);
            if (region.isEmpty()) {
                return Optional.empty();
            }
            regions.add(region.get());
        }
        return regions.isEmpty() ? Optional.empty() : Optional.of(new Country(List.copyOf(regions)));
    }

    private static Optional<PhoneRegion> read(String region) {
        if (!LIBRARY.getSupportedRegions().contains(region)) {
            return Optional.empty();
        }
        PhoneMetadata metadata = METADATA.getMetadataForRegion(region);
        try {
            return Optional.of(new PhoneRegion(metadata));
        } catch (IllegalArgumentException _) {
            // Written in a construct that the tables do not know: the library is asked about each number of the region.
            return Optional.empty();
        }
    }

    private static int codeLength(String digits) {
        for (int length = 1; length <= 3 && length < digits.length(); length++) {
            int code = Integer.parseInt(digits, 0, length, 10);
            if (CODE_LENGTHS[code] == length) {
                return length;
            }
        }
        return 0;
    }

    /** How many digits each calling code has; 0 where there is no such code. */
    private static int[] codeLengths() {
        int[] lengths = new int[1000];
        for (int code : LIBRARY.getSupportedCallingCodes()) {
            lengths[code] = Integer.toString(code).length();
        }
        return lengths;
    }
}
