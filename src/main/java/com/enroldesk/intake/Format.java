package com.enroldesk.intake;

import java.nio.charset.Charset;

/**
 * How a list was read, each part guessed or chosen.
 *
 * @param byteOrderMark the file began with one
 * @param lines physical lines of the source, for "10,000 lines, 10,000 rows"
 */
public record Format(Charset charset, boolean byteOrderMark, char delimiter, boolean header, long lines) {}
