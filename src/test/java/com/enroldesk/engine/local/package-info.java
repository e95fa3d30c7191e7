/** The local engine, on files in a temporary folder. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.engine.local;
