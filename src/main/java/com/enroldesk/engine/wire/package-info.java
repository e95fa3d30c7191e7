/**
 * The vendor's messages as records, their JSON, and the one strict reader of replies. Imports domain and Jackson; no I/O.
 * Everything is immutable or static: any thread.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine.wire;
