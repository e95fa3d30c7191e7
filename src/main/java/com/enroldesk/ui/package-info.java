/**
 * The window: opens it, builds every screen's view model and controller with {@code new}. Imports its own sub-packages, desk,
 * settings, text and plain records; never engine or journal. The window's thread, but for the desk's opening.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui;
