package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Puts a copy in the place of a journal that is damaged, gone or too old, and takes a person's word that what is not in it is
 * not protected any more. Whoever calls it holds the {@link WorkspaceLock}, and no journal is open.
 */
public final class Restoring {
    private static final String FRESH = JournalFile.NAME + ".restored";

    private final Path home;
    private final Path journal;
    private final Mark mark;
    private final Clock clock;

    public Restoring(Path home, Clock clock) {
        this.home = home;
        this.journal = home.resolve(JournalFile.NAME);
        this.mark = new Mark(home);
        this.clock = clock;
    }

    /**
     * What was done.
     *
     * @param keptAside the journal that was in its place; empty when there was none
     */
    public record Restored(JournalCopy copy, Optional<Path> keptAside) {}

    /** The newest of the program's own copies that is whole. @throws Problem when the folder cannot be read */
    public Optional<JournalCopy> newest() throws Problem {
        try {
            for (CopyFolder.Named named : new CopyFolder(home).list()) {
                try {
                    return Optional.of(look(named.file()));
                } catch (Problem unusable) {
                    if (unusable.code() != ProblemCode.COPY_DAMAGED
                            && unusable.code() != ProblemCode.COPY_NOT_OURS
                            && unusable.code() != ProblemCode.JOURNAL_NEWER) {
                        throw unusable;
                    }
                }
            }
            return Optional.empty();
        } catch (IOException failure) {
            throw Failures.problem(failure, home);
        }
    }

    /**
     * What a file would bring back.
     *
     * @throws Problem COPY_NOT_OURS, COPY_DAMAGED or JOURNAL_NEWER (the file)
     */
    public JournalCopy look(Path file) throws Problem {
        try {
            return bring(file);
        } finally {
            clear();
        }
    }

    /**
     * Puts a copy in the journal's place. What lay there is kept beside it; what the copy lacks counts as accepted.
     *
     * @throws Problem as {@link #look}, or when the data folder takes no more; the journal is as it was then
     */
    public Restored restore(Path file) throws Problem {
        try {
            JournalCopy copy = bring(file);
            Optional<Path> aside = setAside();
            Files.move(home.resolve(FRESH), journal, StandardCopyOption.ATOMIC_MOVE);
            mark.forget();
            return new Restored(copy, aside);
        } catch (IOException failure) {
            throw Failures.problem(failure, home);
        } finally {
            clear();
        }
    }

    /** Takes the journal as it is, or an empty one where it is gone: what it lacks is not protected any more. */
    public void accept() throws Problem {
        try {
            if (Files.notExists(journal)) {
                setAside();
            }
            mark.forget();
        } catch (IOException failure) {
            throw Failures.problem(failure, home);
        }
    }

    /** Takes a file of anybody's into the data folder under a name of ours, and only then opens it. */
    private JournalCopy bring(Path file) throws Problem {
        Path named = file.toAbsolutePath().normalize();
        if (!Files.isRegularFile(named)) {
            throw new Problem(ProblemCode.COPY_NOT_OURS, named.toString());
        }
        Path fresh = home.resolve(FRESH);
        clear();
        try {
            copy(named, fresh);
            Path log = beside(named, "-wal");
            if (Files.isRegularFile(log)) {
                copy(log, beside(fresh, "-wal"));
            }
            Inspection.Found found;
            try (Connection connection = JournalFile.connect(fresh, true)) {
                found = Inspection.of(connection, named);
                JournalFile.fold(connection);
            }
            JournalCopies.sync(fresh);
            return new JournalCopy(
                    named,
                    Files.getLastModifiedTime(named).toInstant(),
                    found.level().runs(),
                    mark.read().map(found.level()::lack));
        } catch (IOException failure) {
            throw Failures.problem(failure, home);
        } catch (SQLException failure) {
            throw Inspection.problem(failure, named).orElseGet(() -> Failures.problem(failure, home.toString()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        OwnerOnly.file(to);
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.TRUNCATE_EXISTING)) {
            Files.copy(from, out);
        }
    }

    /** The log first: a journal without its log lacks records, which the mark tells; a log must never meet another journal. */
    private Optional<Path> setAside() throws IOException {
        Path kept = free();
        Path log = beside(journal, "-wal");
        if (Files.exists(log)) {
            Files.move(log, beside(kept, "-wal"), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.deleteIfExists(beside(journal, "-shm"));
        if (Files.notExists(journal)) {
            return Optional.empty();
        }
        Files.move(journal, kept, StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(kept);
    }

    private Path free() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Path kept = home.resolve("journal-damaged-" + today + ".db");
        for (int number = 2; Files.exists(kept) || Files.exists(beside(kept, "-wal")); number++) {
            kept = home.resolve("journal-damaged-" + today + "-" + number + ".db");
        }
        return kept;
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    private void clear() throws Problem {
        Path fresh = home.resolve(FRESH);
        try {
            Files.deleteIfExists(beside(fresh, "-wal"));
            Files.deleteIfExists(beside(fresh, "-shm"));
            Files.deleteIfExists(fresh);
        } catch (IOException failure) {
            throw Failures.problem(failure, home);
        }
    }
}
