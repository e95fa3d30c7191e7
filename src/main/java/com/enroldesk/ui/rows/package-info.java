/**
 * What several screens show of a run: its rows in a paged table, its outcomes as boxes and bars, its sum in words. Imports
 * desk, text, the kit, and the plain records of domain, intake, results and run. Window thread; questions to the desk go
 * through the kit's background.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.rows;
