package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means for the operator. */
final class Failures {
    /** SQL state of a file that would not keep what was committed. */
    static final String NOT_DURABLE = "EDESK";

    private static final long NEARLY_NOTHING = 64L << 10;

    private Failures() {}

    /** @param folder the workspace, named in the sentence */
    static Problem problem(SQLException failure, String folder) {
        if (SqliteLibrary.isMissing(failure)) {
            return new Problem(ProblemCode.SQLITE_MISSING, failure, SqliteLibrary.folder());
        }
        if (NOT_DURABLE.equals(failure.getSQLState())) {
            return new Problem(ProblemCode.DATA_FOLDER_NOT_LOCAL, failure, folder, "no shared memory");
        }
        if (!(failure instanceof SQLiteException sqlite)) {
            return new Problem(ProblemCode.JOURNAL_FAILED, failure, folder);
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (code.code & 0xFF) {
            case 5, 6 -> new Problem(ProblemCode.JOURNAL_BUSY, failure, folder);
            case 13 -> new Problem(ProblemCode.DISK_FULL, failure, folder);
            case 11, 26 -> new Problem(ProblemCode.JOURNAL_DAMAGED, failure, folder);
            case 8, 14 -> new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, folder);
            default -> new Problem(ProblemCode.JOURNAL_FAILED, failure, folder);
        };
    }

    /** What a failure of the file system means: a full disk is told apart from a closed folder. */
    static Problem problem(IOException failure, Path folder) {
        return new Problem(
                isFull(folder) ? ProblemCode.DISK_FULL : ProblemCode.WORKSPACE_NOT_WRITABLE,
                failure,
                folder.toString());
    }

    private static boolean isFull(Path folder) {
        try {
            FileStore store = Files.getFileStore(folder);
            // What is no disk, such as /proc, has no room at all: that is closed, not full.
            return !store.isReadOnly() && store.getTotalSpace() > 0 && store.getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether a file is no database at all. */
    static boolean isNoDatabase(SQLException failure) {
        return failure instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xFF) == 26;
    }

    /** Whether the guard index, or another constraint, refused a row. */
    static boolean constraint(SQLException failure) {
        return failure instanceof SQLiteException sqlite && (sqlite.getResultCode().code & 0xFF) == 19;
    }
}
