package com.enroldesk.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an operator was preparing, beside the kept copy of the list's source. Everything but the name may be missing.
 *
 * @param kind name of an identifier kind
 * @param edits corrected identifier by index of the row
 * @param madeFor SHA-256 of the list that they correct
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftNote(
        String name,
        @Nullable String charset,
        @Nullable Character delimiter,
        @Nullable Boolean header,
        @Nullable Integer identifierColumn,
        @Nullable String kind,
        @Nullable String country,
        @Nullable Integer sourceColumn,
        @Nullable String source,
        @Nullable String program,
        @Nullable String promotion,
        @Nullable Map<Integer, String> edits,
        @Nullable String madeFor) {

    /** Masked: the edits name customers. */
    @Override
    public String toString() {
        return "DraftNote[" + name.length() + " characters]";
    }
}
