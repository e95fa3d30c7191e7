package com.enroldesk.desk;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.intake.Identifiers;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Normalised;
import com.enroldesk.results.CustomerRows;
import com.enroldesk.results.Results;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Reading what a person typed for one customer. */
final class Enquiry {
    private static final int MOST_FOUND = 1_000;

    private Enquiry() {}

    /** @throws Problem COUNTRY_UNKNOWN for one without telephone numbers */
    static void requireCountry(Optional<String> country) throws Problem {
        if (country.isPresent() && !Identifiers.knowsCountry(country.get())) {
            throw new Problem(ProblemCode.COUNTRY_UNKNOWN, country.get());
        }
    }

    /** An e-mail is recognised whatever the list holds: support staff try another kind. */
    static Normalised read(String text, Mapping mapping) {
        Optional<IdentifierKind> kind = text.contains("@") ? Optional.of(IdentifierKind.EMAIL) : mapping.kind();
        return new Identifiers(mapping.country()).normalise(text, kind);
    }

    /** Rows of any run for the customer, whichever kind of identifier the text may be. */
    static CustomerRows find(Results results, String text, Optional<String> country) throws Problem {
        requireCountry(country);
        Identifiers identifiers = new Identifiers(country);
        Set<String> keys = new LinkedHashSet<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            if (identifiers.normalise(text, Optional.of(kind)) instanceof Normalised.Accepted accepted) {
                keys.add(accepted.identifier().ledgerKey());
            }
        }
        return results.find(keys, MOST_FOUND);
    }
}
