/**
 * Questions to the journal: totals, reasons, pages, one row's story; and the files that answers are exported to. Any thread
 * but the window's.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.results;
