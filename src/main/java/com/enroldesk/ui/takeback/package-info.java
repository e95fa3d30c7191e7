/**
 * The sheet before receipts are taken back: what it would undo, and the count to be typed. Its view
 * model knows no scene. The window's thread.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.takeback;
