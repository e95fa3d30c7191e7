package com.enroldesk.intake;

import com.enroldesk.domain.IdentifierKind;
import java.util.List;
import java.util.Optional;

/**
 * What a column of a list seems to be.
 *
 * @param column its index
 * @param name its name
 * @param samples the first values that are not blank, three at most
 * @param kind the kind of identifier; empty when it is none, or several kinds are mixed
 * @param because what speaks for it
 * @param fitting values of the sample that are identifiers
 * @param looked values of the sample that are not blank
 */
public record ColumnGuess(
        int column,
        String name,
        List<String> samples,
        Optional<IdentifierKind> kind,
        Because because,
        int fitting,
        int looked) {

    /** Why a column is taken for what it is. */
    public enum Because {
        NAME_AND_VALUES,
        NAME,
        VALUES,
        NOTHING
    }

    /** Masked: values name customers. */
    @Override
    public String toString() {
        return "ColumnGuess[" + column + ", " + kind + ", " + because + ", " + fitting + " of " + looked + "]";
    }
}
