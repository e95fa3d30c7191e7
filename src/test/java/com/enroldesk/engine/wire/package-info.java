/** The reading of replies: the vendor's printed ones, and everything that can be broken about them. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine.wire;
