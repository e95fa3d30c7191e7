/**
 * The loop of a run: claim, enrol, settle, with pause and stop. Clock, engine and journal are handed in. One thread runs it
 * and is the only one to write the journal meanwhile.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.run;
