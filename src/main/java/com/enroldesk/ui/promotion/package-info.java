/**
 * Choosing the promotion that customers are enrolled into. Imports kit, shell, desk, settings, text and plain records. The
 * window's thread; the desk is asked on a worker.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.promotion;
