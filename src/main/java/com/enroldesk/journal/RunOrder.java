package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Promotion;
import java.util.List;
import java.util.Optional;

/**
 * What a run is to do, as its operator approved it.
 *
 * @param endpoint the backend, see {@link Ledger}
 * @param connectionSpec how to open the connection again, without secrets; empty for the demonstration
 * @param listHash SHA-256 of the list's source, in hexadecimal
 * @param kind how identifiers were read, for later corrections; empty when each row was recognised
 * @param batch customers in one request
 * @param again why customers whom an earlier run enrolled are enrolled once more (R11)
 */
public record RunOrder(
        String endpoint,
        String connection,
        Optional<String> connectionSpec,
        String programName,
        Promotion promotion,
        Action action,
        String listName,
        String listHash,
        List<String> columns,
        int identifierColumn,
        Optional<IdentifierKind> kind,
        Optional<String> country,
        String source,
        int batch,
        Optional<String> again,
        String operator) {}
