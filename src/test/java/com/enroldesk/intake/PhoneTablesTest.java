package com.enroldesk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables must say what the library says, for every number: another verdict is another customer. */
class PhoneTablesTest {
    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final int EACH = 7_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-", "IN", "GB", "US", "CA", "AE", "SA", "SG", "MY", "ID", "PH", "TH", "VN", "CN", "HK", "JP", "KR",
                        "AU", "NZ",
                "DE", "FR", "IT", "ES", "PT", "NL", "SE", "NO", "FI", "PL", "RU", "KZ", "TR", "EG", "ZA", "NG", "KE",
                        "BR", "AR",
                "MX", "CO", "CL", "LK", "BD", "PK", "JM"
            })
    void theTablesAndTheLibraryAgree(String country) {
        Optional<String> chosen = Optional.of(country).filter(name -> !name.equals("-"));
        PhoneNumbers fast = new PhoneNumbers(chosen);
        PhoneNumbers slow = new PhoneNumbers(chosen, false);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(country.hashCode());
        List<String> seeds = seeds(chosen);
        List<String> differing = new ArrayList<>();

        for (int i = 0; i < EACH; i++) {
            String digits = mutated(seeds.get(random.nextInt(seeds.size())), random);
            boolean international = random.nextInt(4) == 0;
            boolean same = i % 4 == 0
                    ? fast.isMobile(digits) == slow.isMobile(digits)
                    : Optional.ofNullable(fast.key(digits, international))
                            .equals(Optional.ofNullable(slow.key(digits, international)));
            if (!same) {
                differing.add(digits + (international ? " international" : ""));
            }
        }

        assertThat(differing).isEmpty();
    }

    @Test
    void everyRegionHasTables() {
        assertThat(Identifiers.countries().keySet())
                .allSatisfy(region -> assertThat(PhoneTables.region(region)).isPresent());
    }

    @Test
    void everyExampleOfTheLibraryReadsAsItself() {
        Identifiers.countries().forEach((region, code) -> {
            for (PhoneNumber example : examples(region)) {
                String key = LIBRARY.format(example, PhoneNumberUtil.PhoneNumberFormat.E164)
                        .substring(1);
                assertThat(new PhoneNumbers(Optional.of(region)).key(key, false))
                        .isEqualTo(key);
                assertThat(new PhoneNumbers(Optional.empty()).key(key, true)).isEqualTo(key);
                String inside = LIBRARY.getNationalSignificantNumber(example);
                assertThat(new PhoneNumbers(Optional.of(region)).key(inside, false))
                        .isEqualTo(new PhoneNumbers(Optional.of(region), false).key(inside, false));
            }
        });
    }

    private static List<PhoneNumber> examples(String region) {
        List<PhoneNumber> examples = new ArrayList<>();
        for (PhoneNumberType type : List.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE, PhoneNumberType.VOIP)) {
            PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
            if (example != null) {
                examples.add(example);
            }
        }
        return examples;
    }

    /** Numbers of the country with and without what people put in front, and some of all other countries. */
    private static List<String> seeds(Optional<String> country) {
        List<String> seeds = new ArrayList<>();
        Identifiers.countries().forEach((region, code) -> {
            int times = country.equals(Optional.of(region)) ? 200 : 1;
            for (PhoneNumber example : examples(region)) {
                String inside = LIBRARY.getNationalSignificantNumber(example);
                String national = LIBRARY.format(example, PhoneNumberUtil.PhoneNumberFormat.NATIONAL)
                        .replaceAll("\\D", "");
                for (int i = 0; i < times; i++) {
                    seeds.addAll(List.of(inside, code + inside, national, "0" + inside, "00" + code + inside));
                }
            }
        });
        return seeds;
    }

    private static String mutated(String seed, RandomGenerator random) {
        StringBuilder digits = new StringBuilder(seed);
        int keep = random.nextInt(digits.length() + 1);
        for (int i = keep; i < digits.length(); i++) {
            digits.setCharAt(i, (char) ('0' + random.nextInt(10)));
        }
        switch (random.nextInt(10)) {
            case 0 -> digits.append(random.nextInt(10));
            case 1 -> digits.setLength(Math.max(1, digits.length() - 1 - random.nextInt(2)));
            case 2 -> digits.insert(0, random.nextInt(100));
            case 3 -> digits.deleteCharAt(0);
            default -> digits.setCharAt(digits.length() - 1, (char) ('0' + random.nextInt(10)));
        }
        return digits.isEmpty() ? "0" : digits.toString();
    }
}
