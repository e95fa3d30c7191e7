package com.enroldesk.domain;

/**
 * Every reason why an operation could not be done. {@code text} has a sentence for each, {@code cli} an exit status; a test
 * holds both complete. The number is stable: people search for it. The comment of each constant names its arguments in order.
 */
public enum ProblemCode {
    // The list: nothing was sent.
    /** {0} the file as it was named. */
    LIST_NOT_FOUND("LST-101"),
    /** {0} the file as it was named. */
    LIST_UNREADABLE("LST-102"),
    /** {0} the list. */
    LIST_EMPTY("LST-103"),
    /** {0} the list, {1} rows, {2} columns, {3} beginning of the first value, control characters replaced. */
    LIST_WITHOUT_IDENTIFIER("LST-104"),
    /** {0} the column asked for, {1} the columns of the list, separated by commas. */
    LIST_COLUMN_UNKNOWN("LST-105"),
    /** {0} the list, {1} the line, {2} what was found there: a code point such as U+0000, or a kind of file. */
    LIST_NOT_TEXT("LST-106"),
    /** {0} the list, {1} what it may have at most, with its unit: "2,000,000 rows", "2 GB". */
    LIST_TOO_LARGE("LST-107"),
    /** {0} rows of the list, all of them left out. */
    LIST_NOTHING_TO_SEND("LST-108"),
    /** {0} the count that was confirmed, {1} how many customers would be sent. */
    LIST_COUNT_UNCONFIRMED("LST-109"),
    /** {0} the connection, {1} how many customers would be sent. */
    LIST_COUNT_MISSING("LST-110"),
    /** {0} the list, {1} the line on which the quotation mark opens. */
    CSV_QUOTE_NOT_CLOSED("CSV-110"),
    /** {0} the list, {1} the line. */
    CSV_TEXT_AFTER_QUOTE("CSV-111"),
    /** {0} the list, {1} the line, {2} the most columns it may have. */
    CSV_TOO_MANY_COLUMNS("CSV-120"),
    /** {0} the list, {1} the line, {2} the most characters a value may have. */
    CSV_FIELD_TOO_LONG("CSV-121"),
    /** {0} the list, {1} how many values, {2} the first such line. */
    CSV_ROUNDED_VALUES("CSV-130"),
    /** {0} the list, {1} the line, {2} the encoding it was read as. */
    CSV_ENCODING("CSV-140"),
    // What was chosen.
    /** {0} the program asked for. */
    PROGRAM_UNKNOWN("CAT-101"),
    /** {0} the promotion asked for, {1} the program. */
    PROMOTION_UNKNOWN("CAT-102"),
    /** {0} the promotion, {1} why, a {@link Promotion.Closed}. */
    PROMOTION_CLOSED("CAT-103"),
    /** {0} the country asked for. */
    COUNTRY_UNKNOWN("CAT-104"),
    /** {0} the source asked for, {1} the sources that there are, separated by commas. */
    SOURCE_UNKNOWN("CAT-105"),
    /** {0} the connection asked for. */
    CONNECTION_UNKNOWN("CON-101"),
    // Connections and their secrets.
    /** {0} the most characters of a name. */
    CONNECTION_NAME_INVALID("CON-102"),
    /** {0} the name. */
    CONNECTION_NAME_TAKEN("CON-103"),
    /** {0} the address without anything that may be a secret; may be empty. */
    CONNECTION_ADDRESS_INVALID("CON-104"),
    /** {0} the host. */
    CONNECTION_ADDRESS_NOT_SECURE("CON-105"),
    /** No arguments: the address itself holds what must not be shown. */
    CONNECTION_ADDRESS_WITH_SIGN_IN("CON-106"),
    /** {0} which limit: batch, perMinute, lanes, deadline or settleAfter, {1} the least, {2} the most, with their unit. */
    CONNECTION_LIMIT_INVALID("CON-107"),
    /** No arguments. */
    CONNECTION_USER_INVALID("CON-108"),
    /** No arguments. */
    CONNECTION_SOURCE_INVALID("CON-109"),
    /** {0} where the damaged file lies now. */
    CONNECTIONS_DAMAGED("CON-110"),
    /** {0} the connection. */
    SECRET_MISSING("SEC-110"),
    /** No arguments. */
    SECRET_STORE_FAILED("SEC-111"),
    /** {0} the most characters of a secret. */
    SECRET_TOO_LONG("SEC-112"),
    /** No arguments. */
    SECRET_NOT_MD5("SEC-113"),
    /** No arguments. */
    SECRET_EMPTY("SEC-114"),
    /** No arguments. */
    SECRET_STORE_ABSENT("SEC-115"),
    /** No arguments. */
    SECRET_STORE_LOCKED("SEC-116"),
    /** No arguments. */
    SECRET_NOT_REMOVED("SEC-117"),
    /** {0} the file. */
    PASSPHRASE_WRONG("SEC-120"),
    /** {0} the fewest characters of a passphrase. */
    PASSPHRASE_TOO_SHORT("SEC-121"),
    /** {0} the file. */
    SECRETS_DAMAGED("SEC-122"),
    // A server.
    /** {0} the address, or as much of it as may be shown. */
    SERVER_ADDRESS_REFUSED("NET-102"),
    /** {0} the server, {1} why, a {@link Reason}. */
    SERVER_UNREACHABLE("NET-103"),
    /** {0} the server. */
    SERVER_SIGN_IN_REFUSED("NET-104"),
    /** {0} the server. */
    SERVER_NOT_ALLOWED("NET-105"),
    /** {0} the server, {1} what is wrong with its answer, in a few words. */
    SERVER_ANSWER_UNREADABLE("NET-120"),
    // Runs.
    /** {0} the run asked for. */
    RUN_UNKNOWN("RUN-101"),
    /** {0} the run. */
    RUN_NOT_CONTINUABLE("RUN-102"),
    /** {0} the run that is on its way. */
    RUN_BUSY("RUN-103"),
    /** {0} why, a {@link Reason}. */
    CORRECTION_INVALID("RUN-104"),
    /** {0} the line of the row. */
    CORRECTION_NOT_POSSIBLE("RUN-105"),
    /** {0} the run. */
    NOTHING_TO_RETRY("RUN-106"),
    /** {0} the run. */
    RUN_INTERRUPTED("RUN-107"),
    /** {0} the run. */
    NOTHING_TO_TAKE_BACK("RUN-108"),
    /** {0} the count that was confirmed, {1} how many receipts there are. */
    TAKE_BACK_UNCONFIRMED("RUN-109"),
    /** No arguments. */
    REASON_MISSING("RUN-110"),
    /** {0} the run, {1} the connection it was made on. */
    RUN_OF_OTHER_CONNECTION("RUN-111"),
    /** {0} the run. */
    NOTHING_IN_DOUBT("RUN-112"),
    // The endpoint of rehearsals.
    /** {0} the fault as it was given, {1} what is allowed in its place. */
    FAULT_INVALID("SRV-101"),
    /** {0} the port. */
    PORT_TAKEN("SRV-102"),
    // The computer.
    /** {0} the megabytes that the program may use. */
    MEMORY_SHORT("MEM-101"),
    /** {0} the megabytes that the program may use. */
    RUN_OUT_OF_MEMORY("MEM-102"),
    // The workspace.
    /** {0} what holds it: window or the name of a command, {1} its process, {2} the folder. */
    WORKSPACE_LOCKED("APP-110"),
    /** {0} the folder. */
    WORKSPACE_NOT_WRITABLE("DSK-103"),
    /** {0} the folder. */
    DISK_FULL("DSK-102"),
    /** {0} the folder, {1} what is needed, {2} what is free, both with their unit. */
    NOT_ENOUGH_SPACE("DSK-101"),
    /** {0} the folder, {1} what it lies on or in: a kind of file system, or whose folder it is. */
    DATA_FOLDER_NOT_LOCAL("DB-240"),
    /** {0} the folder where SQLite's library is unpacked. */
    SQLITE_MISSING("DB-201"),
    /** {0} its version, {1} the oldest one that will do. */
    SQLITE_TOO_OLD("DB-202"),
    /** {0} the folder. */
    JOURNAL_BUSY("DB-211"),
    /** {0} the file. */
    JOURNAL_REPLACED("DB-212"),
    /** {0} the file. */
    JOURNAL_DAMAGED("DB-220"),
    /** {0} the file, {1} its version, {2} the newest version that this program knows. */
    JOURNAL_NEWER("DB-230"),
    /** {0} the file, {1} records that are missing, {2} runs among them. */
    JOURNAL_OLDER("DB-250"),
    /** {0} the file, {1} records that were in it, {2} runs. */
    JOURNAL_GONE("DB-251"),
    /** {0} the file or folder. */
    JOURNAL_FAILED("DB-210"),
    // Copies of the journal.
    /** {0} the file. */
    COPY_EXISTS("BAK-101"),
    /** {0} the file. */
    COPY_FAILED("BAK-102"),
    /** {0} the file. */
    COPY_NOT_OURS("BAK-103"),
    /** {0} the file. */
    COPY_DAMAGED("BAK-104"),
    /** {0} the file. */
    RESTORE_UNCONFIRMED("BAK-105"),
    /** {0} the file. */
    DEMO_DAMAGED("DB-260"),
    /** {0} the file. */
    SETTINGS_DAMAGED("SET-101"),
    // Files written or loaded.
    /** {0} the file. */
    EXPORT_FAILED("EXP-101"),
    /** {0} the file. */
    EXPORT_FORMAT_UNKNOWN("EXP-102"),
    /** {0} the file, {1} where in it: a field such as promotions[3].name, or a line, {2} what was found there. */
    DEMO_FILE_INVALID("DMO-101");

    private final String number;

    ProblemCode(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }
}
