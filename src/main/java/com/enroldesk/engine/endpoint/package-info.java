/**
 * The embedded engine behind the vendor's HTTP contract, on loopback, with faults on order: for rehearsals and for the tests of
 * the remote engine. Imports domain, the engine port, its wire, the local engine, and the JDK's own HTTP server. A bounded
 * number of threads serve; the engine lets them in one by one.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine.endpoint;
