package com.enroldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Countries;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CountryTest {
    @Test
    void onlyCountriesWithTelephoneNumbersAreOffered() {
        assertThat(Country.all()).extracting(Country::code).contains("IN", "GB").doesNotContain("AQ");
        assertThat(Country.all()).allMatch(country -> Countries.has(country.code()));
        assertThat(Country.named("AQ")).isEmpty();
    }

    @Test
    void aNameThatBeginsWithWhatIsTypedComesFirst() {
        List<Country> found = Country.all().stream()
                .filter(country -> country.name().toLowerCase(Locale.ROOT).contains("india"))
                .sorted(Country.nearest("India "))
                .toList();
        assertThat(found).extracting(Country::code).containsExactly("IN", "IO");
    }
}
