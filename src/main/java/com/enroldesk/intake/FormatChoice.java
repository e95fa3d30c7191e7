package com.enroldesk.intake;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * What a person fixed about a list's format; what is empty is guessed.
 *
 * @param delimiter between cells: comma, semicolon, tab or bar
 * @param header whether the first row that is not blank names the columns
 */
public record FormatChoice(Optional<Charset> charset, Optional<Character> delimiter, Optional<Boolean> header) {
    /** Everything is guessed. */
    public static final FormatChoice GUESS = new FormatChoice(Optional.empty(), Optional.empty(), Optional.empty());
}
