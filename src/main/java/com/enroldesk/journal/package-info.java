/**
 * The SQLite file of runs, enrolments, attempts and receipts: the sole source of truth, and the only maker of permits. Imports domain. One writing thread at a time; any number of readers.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.journal;
