package com.enroldesk.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far the journal had come, told beside it: an old copy in its place shows (failure-modes B-8). It is written after each
 * commit and never synced, so it may lag behind the journal and is never ahead of it.
 */
final class Mark {
    static final String NAME = "journal.mark";
    /** Always as long, so that it is written in one piece over the one before. */
    private static final Pattern FORM = Pattern.compile("enrol-desk 1 ([0-9a-f]{32}) (\\d{19}) (\\d{19})\n");

    private static final int DIGITS = 19;

    private static final System.Logger LOG = System.getLogger(Mark.class.getName());

    private final Path file;
    private boolean told;

    Mark(Path home) {
        this.file = home.resolve(NAME);
    }

    /**
     * What a journal holds.
     *
     * @param journal which one it is; copies of it have the same
     * @param facts number of its newest record
     * @param runs number of its newest run
     */
    record Level(String journal, long facts, long runs) {

        /** What another one has that this one lacks. A journal from before the mark has no name and counts as the same. */
        Lack lack(Level before) {
            boolean same = journal.isEmpty() || journal.equals(before.journal());
            return same
                    ? new Lack(Math.max(0, before.facts() - facts), Math.max(0, before.runs() - runs))
                    : new Lack(before.facts(), before.runs());
        }
    }

    /** Empty when there is none, or it cannot be read: a mark can warn, it proves nothing. */
    Optional<Level> read() {
        try {
            Matcher form = FORM.matcher(Files.readString(file, StandardCharsets.US_ASCII));
            return form.matches()
                    ? Optional.of(
                            new Level(form.group(1), Long.parseLong(form.group(2)), Long.parseLong(form.group(3))))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** After a commit. That it could not be written is told once and stops nothing: it lags behind then. */
    void write(Level level) {
        String text =
                "enrol-desk 1 " + level.journal() + " " + padded(level.facts()) + " " + padded(level.runs()) + "\n";
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
        try {
            if (Files.notExists(file)) {
                OwnerOnly.file(file);
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.write(bytes, 0);
            }
        } catch (IOException failure) {
            if (!told) {
                LOG.log(System.Logger.Level.WARNING, "the mark beside the journal cannot be written", failure);
                told = true;
            }
        }
    }

    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }
}
