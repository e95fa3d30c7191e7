package com.enroldesk.intake;

/** What a list may have at most. Whatever is beyond is refused while it is being read, before memory is spent on it. */
final class Limits {
    static final long FILE_BYTES = 2L << 30;
    static final int PASTED_BYTES = 50 << 20;
    static final int PASTED_LINES = 200_000;
    static final int FILE_LINES = 2_000_000_000;
    static final int ROWS = 2_000_000;
    static final int COLUMNS = 256;
    static final int FIELD_CHARACTERS = 4_096;
    static final int RECORD_CHARACTERS = 64 << 10;

    private Limits() {}
}
