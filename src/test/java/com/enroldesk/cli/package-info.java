/** Tests of the command line. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.cli;
