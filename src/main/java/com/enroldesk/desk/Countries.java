package com.enroldesk.desk;

import com.enroldesk.intake.Identifiers;
import java.util.Set;

/** The countries that an operator can choose from: those with telephone numbers. Any thread. */
public final class Countries {
    private Countries() {}

    /** Their ISO 3166 codes. */
    public static Set<String> codes() {
        return Identifiers.countries().keySet();
    }

    public static boolean has(String code) {
        return Identifiers.knowsCountry(code);
    }
}
