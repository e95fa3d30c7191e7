package com.enroldesk.desk;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Mappings;
import java.util.Optional;

/**
 * What is known of a list's identifiers before it is read.
 *
 * @param column the name of the column that holds them, in any case; empty for the one that does so best
 * @param kind of all of them; empty for what the list says
 */
public record MappingWish(Optional<String> column, Optional<IdentifierKind> kind) {
    static final MappingWish NONE = new MappingWish(Optional.empty(), Optional.empty());

    Mapping mapping(CustomerList list, Optional<String> country, String source) throws Problem {
        return column.isPresent()
                ? Mappings.withColumn(list, column.get(), kind, country, source)
                : Mappings.guess(list, kind, country, source);
    }
}
