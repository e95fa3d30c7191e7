/**
 * Builds everything with {@code new}, reads the arguments, picks window or command line. The only composition root; may import all.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.app;
