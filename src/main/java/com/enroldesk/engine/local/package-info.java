/**
 * The engine on a file of its own: the vendor's rules over programs, promotions and customers, for demonstrations, tests and
 * rehearsals. Imports domain, the engine port, its wire, the journal's permit, and SQLite. One thread at a time is let in.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine.local;
