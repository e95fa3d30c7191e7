package com.enroldesk.desk;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What goes with the word to enrol.
 *
 * @param operator who gives it
 * @param batch customers in one request; empty for what suits the engine
 * @param again why customers that an earlier run enrolled are enrolled once more (R11); empty when they are left out
 */
public record Approval(String operator, OptionalInt batch, Optional<String> again) {}
