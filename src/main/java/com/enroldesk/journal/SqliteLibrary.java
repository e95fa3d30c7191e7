package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import org.sqlite.NativeLibraryNotFoundException;

/** The SQLite that the program brings along: whether it could be loaded, and whether it is new enough. */
public final class SqliteLibrary {
    /** Older ones may damage a file whose write-ahead log is started over while somebody reads (failure-modes B-12). */
    private static final String LEAST = "3.51.3";

    private SqliteLibrary() {}

    /** @throws Problem SQLITE_MISSING (the folder where it is unpacked) */
    public static String version() throws Problem {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            return Sql.first(memory, row -> row.getString(1), "SELECT sqlite_version()")
                    .orElseThrow();
        } catch (SQLException | LinkageError failure) {
            // The driver goes on without its library where it could not write it, and every call into it is an error
            // then.
            throw new Problem(ProblemCode.SQLITE_MISSING, failure, folder());
        }
    }

    /** @throws Problem SQLITE_MISSING, or SQLITE_TOO_OLD (version, the oldest that will do) */
    public static String require() throws Problem {
        return require(version());
    }

    static String require(String version) throws Problem {
        int[] has = numbers(version);
        if (Arrays.compare(has, numbers(LEAST)) < 0) {
            throw new Problem(ProblemCode.SQLITE_TOO_OLD, version, LEAST);
        }
        return version;
    }

    private static int[] numbers(String version) {
        return Arrays.stream(version.split("\\D+"))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** Whether SQLite itself is not there; every other failure is about a file. */
    static boolean isMissing(SQLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NativeLibraryNotFoundException || cause instanceof UnsatisfiedLinkError) {
                return true;
            }
        }
        return false;
    }

    /** Where the library is unpacked, or lies unpacked. */
    static String folder() {
        String lies = System.getProperty("org.sqlite.lib.path", "");
        String temporary = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir", "."));
        return lies.isEmpty() ? temporary : lies;
    }
}
