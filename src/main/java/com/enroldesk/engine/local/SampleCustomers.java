package com.enroldesk.engine.local;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Twenty thousand invented people, the same on every machine: same seed, same customers. */
final class SampleCustomers {
    private static final long SEED = 469_56799L;
    private static final long FIRST_ID = 310_000_000L;
    private static final int ID_STEP = 17;
    private static final String[] DOMAINS = {"example.com", "example.org", "example.net"};

    private final List<CustomerRow> rows = new ArrayList<>();
    private final List<SampleCountry> countries = new ArrayList<>();

    SampleCustomers() {
        Random random = new Random(SEED);
        for (SampleCountry country : SampleCountry.values()) {
            countries.addAll(Collections.nCopies(country.customers(), country));
        }
        Collections.shuffle(countries, random);
        Map<SampleCountry, Integer> met = new EnumMap<>(SampleCountry.class);
        for (int i = 0; i < countries.size(); i++) {
            SampleCountry country = countries.get(i);
            int n = met.merge(country, 1, Integer::sum) - 1;
            String first = pick(country.firstNames(), random);
            String last = pick(country.lastNames(), random);
            String email = (first + "." + last).toLowerCase(Locale.ROOT) + "." + (i + 1) + "@" + pick(DOMAINS, random);
            long id = FIRST_ID + (long) i * ID_STEP + random.nextInt(ID_STEP);
            rows.add(new CustomerRow(id, country.mobile(n), email, first, last));
        }
    }

    /** In the order of their ids. */
    List<CustomerRow> all() {
        return Collections.unmodifiableList(rows);
    }

    /** The n-th customer of a country at or after an index. */
    CustomerRow of(SampleCountry country, int from, int n) {
        int left = n;
        for (int i = from; i < rows.size(); i++) {
            if (countries.get(i) == country && left-- == 0) {
                return rows.get(i);
            }
        }
        throw new IllegalArgumentException("so many customers live in no country");
    }

    private static String pick(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
