/**
 * Ring 3 of the proof: the packaged program, killed and refused by the operating system at its own calls, then started again
 * and checked. Never part of the tests or the jar; {@code src/proof/ring3} starts it from source.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.proof;
