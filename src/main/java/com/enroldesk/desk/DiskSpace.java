package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a run needs on the disk: a floor, and for each row (failure-modes A-3). */
final class DiskSpace {
    private static final long FLOOR = 200L << 20;
    private static final long EACH_ROW = 2L << 10;

    private DiskSpace() {}

    /** Bytes, before a list is frozen. */
    static long forApproval(long rows) {
        return FLOOR + EACH_ROW * rows;
    }

    /** Bytes, before a frozen list is sent: half of it, so that what was approved with just enough can begin. */
    static long forStart(long rows) {
        return forApproval(rows) / 2;
    }

    static void require(Path home, long needed) throws Problem {
        require(home, needed, free(home));
    }

    /** @throws Problem NOT_ENOUGH_SPACE (folder, needed, free) */
    static void require(Path home, long needed, long free) throws Problem {
        if (free < needed) {
            throw new Problem(ProblemCode.NOT_ENOUGH_SPACE, home.toString(), megabytes(needed), megabytes(free));
        }
    }

    private static long free(Path home) throws Problem {
        try {
            return Files.getFileStore(home).getUsableSpace();
        } catch (IOException failure) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, home.toString());
        }
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }
}
