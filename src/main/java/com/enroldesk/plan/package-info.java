/**
 * A list, a promotion and the ledger into a plan: pure functions without any I/O of their own. Imports domain, intake and the
 * journal's ledger. Any thread.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.plan;
