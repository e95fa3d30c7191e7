/**
 * The engine behind the vendor's HTTP contract: one POST for each permit whatever happens, its ending as a verdict, sign-in,
 * catalogue, look-ups, and the check of a connection. Imports domain, the engine port, its wire, the journal's permit, and the
 * JDK's HTTP client, which lives here alone. Safe for the lanes of a run and for questions beside them; calls block.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine.remote;
