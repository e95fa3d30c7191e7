package com.enroldesk.cli;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ReasonCode;
import java.util.List;

/** How a command ends; scripts rely on the numbers. */
enum ExitStatus {
    /** All that was to be enrolled is enrolled. */
    DONE(0),
    INTERNAL(1),
    USAGE(2),
    /** Some were not enrolled, or failed. */
    NOT_ALL(3),
    /** Some need checking; wins over {@link #NOT_ALL}. */
    NEEDS_CHECKING(4),
    /** The list was refused, nothing was sent. */
    LIST_REFUSED(5),
    /** Connection or sign-in; nothing was sent. */
    CONNECTION(6),
    /** The workspace is locked, damaged or newer. */
    WORKSPACE(7),
    INTERRUPTED(130);

    private static final List<OutcomeKind> ANSWERED =
            List.of(OutcomeKind.ENROLLED, OutcomeKind.NOT_ENROLLED, OutcomeKind.FAILED, OutcomeKind.TAKEN_BACK);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    static ExitStatus of(ProblemCode code) {
        return switch (code) {
            case LIST_NOT_FOUND,
                    LIST_UNREADABLE,
                    LIST_EMPTY,
                    LIST_WITHOUT_IDENTIFIER,
                    LIST_COLUMN_UNKNOWN,
                    LIST_NOT_TEXT,
                    LIST_TOO_LARGE,
                    LIST_NOTHING_TO_SEND,
                    LIST_COUNT_UNCONFIRMED,
                    LIST_COUNT_MISSING,
                    CSV_QUOTE_NOT_CLOSED,
                    CSV_TEXT_AFTER_QUOTE,
                    CSV_TOO_MANY_COLUMNS,
                    CSV_FIELD_TOO_LONG,
                    CSV_ROUNDED_VALUES,
                    CSV_ENCODING,
                    PROMOTION_CLOSED,
                    RUN_NOT_CONTINUABLE,
                    NOTHING_TO_RETRY,
                    NOTHING_TO_TAKE_BACK,
                    TAKE_BACK_UNCONFIRMED,
                    NOTHING_IN_DOUBT,
                    CORRECTION_INVALID,
                    CORRECTION_NOT_POSSIBLE,
                    DEMO_FILE_INVALID -> LIST_REFUSED;
            case PROGRAM_UNKNOWN,
                    PROMOTION_UNKNOWN,
                    COUNTRY_UNKNOWN,
                    SOURCE_UNKNOWN,
                    RUN_UNKNOWN,
                    REASON_MISSING,
                    EXPORT_FORMAT_UNKNOWN,
                    CONNECTION_NAME_INVALID,
                    CONNECTION_NAME_TAKEN,
                    CONNECTION_ADDRESS_INVALID,
                    CONNECTION_ADDRESS_NOT_SECURE,
                    CONNECTION_ADDRESS_WITH_SIGN_IN,
                    CONNECTION_LIMIT_INVALID,
                    CONNECTION_USER_INVALID,
                    CONNECTION_SOURCE_INVALID,
                    FAULT_INVALID,
                    COPY_EXISTS,
                    PASSPHRASE_TOO_SHORT -> USAGE;
            case CONNECTION_UNKNOWN,
                    PORT_TAKEN,
                    SERVER_ADDRESS_REFUSED,
                    SERVER_UNREACHABLE,
                    SERVER_SIGN_IN_REFUSED,
                    SERVER_NOT_ALLOWED,
                    SERVER_ANSWER_UNREADABLE,
                    RUN_OF_OTHER_CONNECTION,
                    SECRET_MISSING,
                    SECRET_STORE_FAILED,
                    SECRET_STORE_ABSENT,
                    SECRET_STORE_LOCKED,
                    SECRET_NOT_REMOVED,
                    SECRET_TOO_LONG,
                    SECRET_NOT_MD5,
                    SECRET_EMPTY,
                    PASSPHRASE_WRONG -> CONNECTION;
            case RUN_BUSY,
                    WORKSPACE_LOCKED,
                    WORKSPACE_NOT_WRITABLE,
                    DISK_FULL,
                    NOT_ENOUGH_SPACE,
                    DATA_FOLDER_NOT_LOCAL,
                    SQLITE_MISSING,
                    SQLITE_TOO_OLD,
                    JOURNAL_BUSY,
                    JOURNAL_REPLACED,
                    JOURNAL_DAMAGED,
                    JOURNAL_OLDER,
                    JOURNAL_GONE,
                    COPY_FAILED,
                    COPY_NOT_OURS,
                    COPY_DAMAGED,
                    RESTORE_UNCONFIRMED,
                    JOURNAL_NEWER,
                    JOURNAL_FAILED,
                    DEMO_DAMAGED,
                    SETTINGS_DAMAGED,
                    CONNECTIONS_DAMAGED,
                    SECRETS_DAMAGED -> WORKSPACE;
            case RUN_INTERRUPTED -> INTERRUPTED;
            case EXPORT_FAILED, MEMORY_SHORT, RUN_OUT_OF_MEMORY -> INTERNAL;
        };
    }

    /** How a run ends. Customers whom an earlier run left in doubt are in doubt still. */
    static ExitStatus of(Report report) {
        if (report.count(OutcomeKind.NEEDS_CHECKING) > 0 || report.reason(ReasonCode.ALREADY_NEEDS_CHECKING) > 0) {
            return NEEDS_CHECKING;
        }
        if (neverLeft(report)) {
            return CONNECTION;
        }
        long without = report.count(OutcomeKind.NOT_ENROLLED)
                + report.count(OutcomeKind.FAILED)
                + report.count(OutcomeKind.NOT_SENT);
        return without > 0 ? NOT_ALL : DONE;
    }

    /** Whether a run was stopped by what lies between us and the server, before it answered for anybody. */
    private static boolean neverLeft(Report report) {
        return report.stopped()
                        .filter(why -> why.code().scope() == ReasonCode.Scope.TRANSPORT)
                        .isPresent()
                && ANSWERED.stream().allMatch(kind -> report.count(kind) == 0);
    }

    /**
     * How a list ends of which nothing would be sent: well where that is because an earlier run has enrolled its customers,
     * so that a script that repeats a list until it succeeds comes to its end.
     */
    static ExitStatus ofNothingToSend(Report report) {
        ExitStatus status = of(report);
        return status == DONE && report.reason(ReasonCode.ALREADY_ENROLLED) == 0 ? LIST_REFUSED : status;
    }
}
