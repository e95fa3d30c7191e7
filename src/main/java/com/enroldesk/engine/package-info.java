/**
 * The port to whatever enrols customers: catalogue, enrol with a permit, reply. Imports domain, and of the journal the permit
 * alone. An engine is driven by the run's thread.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine;
