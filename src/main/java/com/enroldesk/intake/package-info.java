/**
 * Bytes or pasted text into a list of rows, and text into identifiers. Every guess is visible and can be changed. Imports
 * domain only; the readers of list formats and libphonenumber live here. Pure but for the files it reads; any thread.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.intake;
