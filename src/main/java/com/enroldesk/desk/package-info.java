/**
 * What an operator can do, as verbs. Imports domain, intake, plan, run, results, the engine's port, journal and settings.
 * Its methods may wait for disk or network, so never on the window's thread.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.desk;
