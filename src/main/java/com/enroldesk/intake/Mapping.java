package com.enroldesk.intake;

import com.enroldesk.domain.IdentifierKind;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which columns mean what.
 *
 * @param identifierColumn index of the column that names the customer
 * @param kind the kind of every identifier; empty to recognise it row by row
 * @param country ISO 3166 code for mobiles written without a country code; empty when there is none
 * @param sourceColumn index of the column with the customer's source; empty when every row has {@code source}
 * @param source the source of rows that name none
 */
public record Mapping(
        int identifierColumn,
        Optional<IdentifierKind> kind,
        Optional<String> country,
        OptionalInt sourceColumn,
        String source) {}
