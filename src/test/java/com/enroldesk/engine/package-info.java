/** The contract that every engine is held to. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine;
