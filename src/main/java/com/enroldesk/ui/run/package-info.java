/**
 * The screen of a run on its way: counters, bar, heartbeat, levers, live table. Imports desk, text, the kit, ui.rows and
 * plain records. Window thread; it takes the newest progress at most ten times a second.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.run;
