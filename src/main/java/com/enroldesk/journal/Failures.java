package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means for the operator. */
final class Failures {
    private Failures() {}

    /** @param folder the workspace, named in the sentence */
    static Problem problem(SQLException failure, String folder) {
        if (!(failure instanceof SQLiteException sqlite)) {
            return new Problem(ProblemCode.JOURNAL_FAILED, failure, folder);
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (code.code & 0xFF) {
            case 13 -> new Problem(ProblemCode.DISK_FULL, failure, folder);
            case 11, 26 -> new Problem(ProblemCode.JOURNAL_DAMAGED, failure, folder);
            case 8, 14 -> new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, folder);
            default -> new Problem(ProblemCode.JOURNAL_FAILED, failure, folder);
        };
    }

    /** Whether the guard index, or another constraint, refused a row. */
    static boolean constraint(SQLException failure) {
        return failure instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xFF) == 19;
    }
}
