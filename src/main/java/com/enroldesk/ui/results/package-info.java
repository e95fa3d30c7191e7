/**
 * One run after the fact: the sentence, the sum, rows by reason and by row, corrections, and everything known of one row.
 * Imports desk, text, the kit, ui.rows and plain records. Window thread; questions to the desk go through the background.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.results;
