/**
 * Bringing a list in, and what was guessed about it. Imports kit, shell, desk, settings, text and plain records. The window's
 * thread; lists are read on a worker.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.list;
