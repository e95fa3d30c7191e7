package com.enroldesk.domain;

/**
 * Every reason why an operation could not be done. {@code text} has a sentence for each, {@code cli} an exit status; a test
 * holds both complete. The number is stable: people search for it.
 */
public enum ProblemCode {
    // The list: nothing was sent.
    LIST_NOT_FOUND("LST-101"),
    LIST_UNREADABLE("LST-102"),
    LIST_EMPTY("LST-103"),
    LIST_WITHOUT_IDENTIFIER("LST-104"),
    LIST_COLUMN_UNKNOWN("LST-105"),
    LIST_NOT_TEXT("LST-106"),
    LIST_TOO_LARGE("LST-107"),
    LIST_NOTHING_TO_SEND("LST-108"),
    CSV_QUOTE_NOT_CLOSED("CSV-110"),
    CSV_TEXT_AFTER_QUOTE("CSV-111"),
    CSV_TOO_MANY_COLUMNS("CSV-120"),
    CSV_FIELD_TOO_LONG("CSV-121"),
    CSV_ROUNDED_VALUES("CSV-130"),
    CSV_ENCODING("CSV-140"),
    // What was chosen.
    PROGRAM_UNKNOWN("CAT-101"),
    PROMOTION_UNKNOWN("CAT-102"),
    PROMOTION_CLOSED("CAT-103"),
    COUNTRY_UNKNOWN("CAT-104"),
    SOURCE_UNKNOWN("CAT-105"),
    CONNECTION_UNKNOWN("CON-101"),
    // Runs.
    RUN_UNKNOWN("RUN-101"),
    RUN_NOT_CONTINUABLE("RUN-102"),
    RUN_BUSY("RUN-103"),
    CORRECTION_INVALID("RUN-104"),
    CORRECTION_NOT_POSSIBLE("RUN-105"),
    NOTHING_TO_RETRY("RUN-106"),
    // The workspace.
    WORKSPACE_LOCKED("APP-110"),
    WORKSPACE_NOT_WRITABLE("DSK-103"),
    DISK_FULL("DSK-102"),
    NOT_ENOUGH_SPACE("DSK-101"),
    JOURNAL_DAMAGED("DB-220"),
    JOURNAL_NEWER("DB-230"),
    JOURNAL_FAILED("DB-210"),
    DEMO_DAMAGED("DB-260"),
    SETTINGS_DAMAGED("SET-101"),
    // Files written or loaded.
    EXPORT_FAILED("EXP-101"),
    EXPORT_FORMAT_UNKNOWN("EXP-102"),
    DEMO_FILE_INVALID("DMO-101");

    private final String number;

    ProblemCode(String number) {
        this.number = number;
    }

    public String number() {
        return number;
    }
}
