/**
 * Every run so far, and every row of one customer. Imports desk, text, the kit, ui.rows and plain records. Window thread;
 * the desk is asked through the background.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.history;
