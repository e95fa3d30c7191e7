package com.enroldesk.journal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A copy of a journal that was found to be whole.
 *
 * @param taken when its file was written
 * @param runs how many it holds
 * @param lack what the last journal used here had and this one has not; empty where that is not known
 */
public record JournalCopy(Path file, Instant taken, long runs, Optional<Lack> lack) {}
