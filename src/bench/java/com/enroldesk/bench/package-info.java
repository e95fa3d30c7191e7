/**
 * Whole-process measurements; never part of the tests or the jar. Each is a {@code main} that prints one table. Start them with
 * {@code mvn -q -P bench -DskipTests package exec:exec}.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.bench;
