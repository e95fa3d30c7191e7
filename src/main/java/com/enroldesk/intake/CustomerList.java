package com.enroldesk.intake;

import java.util.List;

/**
 * A list as read: rows of text in the order of the source, blank lines left away. The rows lie in a private file, so a list
 * of a million rows needs little memory. Safe for many readers at once; closing it gives the file back.
 */
public interface CustomerList extends AutoCloseable {

    /** The source's name. */
    String name();

    Format format();

    /** The header's names, or "Column 1" and so on where there is no header. Never empty; made distinct where they repeat. */
    List<String> columns();

    /** How many of the columns, from the first, may name customers: in a file of results those of the list it came from. */
    default int ownColumns() {
        return columns().size();
    }

    /** Rows, without the header. */
    int size();

    /** The row at an index from 0. */
    ListRow row(int index);

    /** SHA-256 of the source's bytes, in hexadecimal. */
    String sha256();

    @Override
    void close();
}
