/**
 * What would be sent and what is left out, row by row, and mending it. Imports kit, shell, desk, text and plain records. The
 * window's thread; plans are made and rows are read on a worker.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.check;
