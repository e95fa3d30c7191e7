/**
 * The frame around the screens: step rail, top bar, notices, command palette, help; what the screens share (the
 * {@link com.enroldesk.ui.shell.Workbench}) and how they follow each other. Imports kit, desk, settings, text and plain records;
 * it knows no other screen. The window's thread.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.shell;
