package com.enroldesk.intake;

import com.enroldesk.domain.ProblemCode;
import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Takes what the CSV parser finds and writes it to the spool cell by cell, so that no row becomes an object while the list is
 * read.
 */
final class RowWriter extends AbstractBaseCsvCallbackHandler<RowWriter> {
    private final Spool spool;
    private final String name;
    private boolean separatorLine;
    private boolean headerWanted;
    private boolean quoted;
    private List<String> header = List.of();
    private int width;
    private int exact;
    private int oneMore;
    private int oneLess;

    RowWriter(Spool spool, String name, Layout layout) {
        this.spool = spool;
        this.name = name;
        this.separatorLine = layout.separatorLine();
        this.headerWanted = layout.header();
        this.width = layout.width();
    }

    List<String> header() {
        return header;
    }

    /** Cells that a row should have. */
    int width() {
        // A header that ends with a delimiter, over rows that do not, names one column less.
        boolean headerTrails = !header.isEmpty() && header.getLast().isEmpty() && exact == 0 && oneLess > 0;
        return headerTrails ? width - 1 : width;
    }

    /** Whether all rows end with a delimiter that the header does not have. */
    boolean trailingDelimiter() {
        return exact == 0 && oneMore > 0;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        quoted = false;
        try {
            spool.begin((int) startingLineNumber);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void handleField(int fieldIdx, char[] buf, int offset, int len, boolean isQuoted) {
        quoted |= isQuoted;
        spool.cell(buf, offset, len);
    }

    @Override
    protected RowWriter buildRecord() {
        if (separatorLine) {
            separatorLine = false;
            spool.drop();
        } else if (spool.cells() == 0 || (!quoted && spool.blank())) {
            spool.drop();
        } else if (headerWanted) {
            headerWanted = false;
            header = spool.row();
            width = header.size();
            spool.drop();
        } else {
            keep();
        }
        return this;
    }

    private void keep() {
        if (spool.rows() >= Limits.ROWS) {
            throw new UncheckedIOException(new ListRefused(ProblemCode.LIST_TOO_LARGE, name, "2,000,000 rows"));
        }
        int cells = spool.cells();
        if (cells == width) {
            exact++;
        } else if (cells == width + 1 && spool.lastCellEmpty()) {
            oneMore++;
        } else if (cells == width - 1) {
            oneLess++;
        }
        spool.keep();
    }
}
