package com.enroldesk.engine.local;

import com.enroldesk.engine.SampleList;
import java.util.Locale;

/**
 * The list that shows every outcome. It is made from the customers of {@link SampleCustomers} rather than kept as a file, so
 * that the two cannot drift apart.
 */
final class SampleLines {
    private static final String NAME = "sample-list.csv";

    private final SampleCustomers customers = new SampleCustomers();
    private final StringBuilder text = new StringBuilder("Customer,Name,Source\n");

    private SampleLines() {}

    static SampleList list() {
        SampleLines lines = new SampleLines();
        lines.write();
        return new SampleList(NAME, lines.text.toString(), SamplePromotions.SUNRISE, SamplePromotions.MONSOON, "IN");
    }

    private void write() {
        CustomerRow first = fresh(SampleCountry.IN, 0);
        CustomerRow second = fresh(SampleCountry.IN, 1);
        line("+" + spaced(first.mobile(), 2, 7), first, "INSTORE");
        line(spaced(second.mobile().substring(2), 5), second, "INSTORE");
        for (int n = 2; n < 8; n++) {
            CustomerRow customer = fresh(SampleCountry.IN, n);
            line(customer.mobile(), customer, "INSTORE");
        }
        CustomerRow american = fresh(SampleCountry.US, 0);
        line("+" + spaced(american.mobile(), 1, 4, 7), american, "ECOMMERCE");
        CustomerRow briton = fresh(SampleCountry.GB, 0);
        line("+" + spaced(briton.mobile(), 2, 6), briton, "INSTORE");
        CustomerRow brazilian = fresh(SampleCountry.BR, 0);
        line("+" + spaced(brazilian.mobile(), 2, 4, 9), brazilian, "MOBILE_APP");
        CustomerRow emirati = fresh(SampleCountry.AE, 0);
        line("+" + emirati.mobile(), emirati, "");
        CustomerRow german = fresh(SampleCountry.DE, 0);
        line(german.email(), german, "WEBSITE");
        CustomerRow swede = fresh(SampleCountry.SE, 0);
        line(swede.email().toUpperCase(Locale.ROOT), swede, "WEBSITE");
        CustomerRow singaporean = fresh(SampleCountry.SG, 0);
        line(Long.toString(singaporean.id()), singaporean, "INSTORE");
        troubles(first, second);
    }

    private void troubles(CustomerRow first, CustomerRow second) {
        line(first.mobile(), first, "INSTORE");
        line("0" + second.mobile().substring(2), second, "INSTORE");
        CustomerRow usedUp = customers.of(SampleCountry.IN, 0, 3);
        line("+" + usedUp.mobile(), usedUp, "INSTORE");
        CustomerRow alsoUsedUp = customers.of(SampleCountry.US, 0, 0);
        line(alsoUsedUp.email(), alsoUsedUp, "ECOMMERCE");
        line("+65 9123 4567", "Not a member", "INSTORE");
        line("nobody@example.org", "Not a member either", "WEBSITE");
        line("+91 98765", "Number too short", "INSTORE");
        line("asha.rao@example", "Half an address", "WEBSITE");
        line("ask at the till", "No number yet", "INSTORE");
        line("", "Left blank", "INSTORE");
        CustomerRow pigeon = fresh(SampleCountry.IN, 8);
        line(pigeon.mobile(), pigeon, "CARRIER_PIGEON");
    }

    /** Someone who does not have the promotion yet. */
    private CustomerRow fresh(SampleCountry country, int n) {
        return customers.of(country, Sample.USED_UP, n);
    }

    private void line(String identifier, CustomerRow customer, String source) {
        line(identifier, "\"" + customer.lastName() + ", " + customer.firstName() + "\"", source);
    }

    private void line(String identifier, String name, String source) {
        text.append(identifier)
                .append(',')
                .append(name)
                .append(',')
                .append(source)
                .append('\n');
    }

    /** Digits with a space before some places. */
    private static String spaced(String digits, int... places) {
        StringBuilder spaced = new StringBuilder(digits);
        for (int i = places.length - 1; i >= 0; i--) {
            spaced.insert(places[i], ' ');
        }
        return spaced.toString();
    }
}
