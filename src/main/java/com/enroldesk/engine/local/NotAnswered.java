package com.enroldesk.engine.local;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The engine could not answer a request, because its file failed. */
public final class NotAnswered extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean mayHaveCounted;
    private final String what;

    NotAnswered(boolean mayHaveCounted, SQLException cause) {
        super(word(cause), cause);
        this.mayHaveCounted = mayHaveCounted;
        this.what = word(cause);
    }

    /** True when only the commit itself failed; false when nothing of the request was kept, for certain. */
    public boolean mayHaveCounted() {
        return mayHaveCounted;
    }

    /** SQLite's name for what went wrong, such as {@code SQLITE_FULL}; never its sentence, which may quote values. */
    public String what() {
        return what;
    }

    /** Whether a commit failed before it began: the file is held by another program, and the transaction still stands. */
    static boolean isBusy(SQLException failure) {
        return failure instanceof SQLiteException known
                && (known.getResultCode().code & 0xFF) == SQLiteErrorCode.SQLITE_BUSY.code;
    }

    /** SQLite's name for a failure. */
    static String word(SQLException failure) {
        return failure instanceof SQLiteException known ? known.getResultCode().name() : "SQL";
    }
}
