package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The one draft of a workspace, a copy of the list's source under its name and a note of the choices; beside it the draft that
 * was put away last. Any thread.
 */
public final class DraftFolder {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path folder;
    private final Place now;
    private final Place away;
    private final Place between;

    public DraftFolder(Path folder) {
        this.folder = folder;
        this.now = new Place(folder);
        this.away = new Place(folder.resolve("away"));
        this.between = new Place(folder.resolve("between"));
    }

    /** Where one draft lies. */
    private record Place(Path folder) {
        Path lists() {
            return folder.resolve("list");
        }

        Path note() {
            return folder.resolve("draft.json");
        }

        /** The list's name is made safe. */
        Path source(String name) {
            String safe = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
            return lists().resolve(safe.isEmpty() || safe.startsWith(".") ? "list" + safe : safe);
        }

        /** The note; empty when there is none, or none that can be read: a draft is not worth refusing to start. */
        Optional<DraftNote> read() {
            if (!Files.isRegularFile(note())) {
                return Optional.empty();
            }
            try {
                return Optional.of(JSON.readValue(Files.readAllBytes(note()), DraftNote.class))
                        .filter(found -> Files.isRegularFile(source(found.name())));
            } catch (IOException _) {
                return Optional.empty();
            }
        }

        void write(DraftNote next) throws IOException {
            try {
                WholeFile.write(note(), JSON.writeValueAsBytes(next));
            } catch (JacksonException bug) {
                throw new IllegalStateException(bug);
            }
        }

        void copyTo(Place other) throws IOException {
            other.clear();
            Optional<DraftNote> found = read();
            if (found.isPresent()) {
                WholeFile.makeFolder(other.lists());
                String name = found.get().name();
                Files.copy(source(name), other.source(name));
                other.write(found.get());
            }
        }

        void moveTo(Place other) throws IOException {
            other.clear();
            if (read().isPresent()) {
                WholeFile.makeFolder(other.folder);
                Files.move(lists(), other.lists());
                Files.move(note(), other.note());
            }
        }

        void clear() throws IOException {
            Files.deleteIfExists(note());
            if (Files.isDirectory(lists())) {
                try (DirectoryStream<Path> kept = Files.newDirectoryStream(lists())) {
                    for (Path file : kept) {
                        Files.delete(file);
                    }
                }
                Files.delete(lists());
            }
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) throws Problem {
        try {
            change.make();
        } catch (IOException failure) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, folder.toString());
        }
    }

    /** Where the copy of a draft's source lies; its file name is the list's, made safe. */
    public Path source(String name) {
        return now.source(name);
    }

    /** Keeps a copy of a source in place of the one before, and a first note. */
    public synchronized void keep(InputStream bytes, DraftNote first) throws Problem {
        change(() -> {
            WholeFile.makeFolder(folder);
            Path next = Files.createTempFile(folder, "draft", ".tmp", WholeFile.ownerOnly(folder));
            try {
                try (var copy = Files.newOutputStream(next)) {
                    bytes.transferTo(copy);
                }
                now.clear();
                WholeFile.makeFolder(now.lists());
                Files.move(next, source(first.name()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
            now.write(first);
        });
    }

    public synchronized void note(DraftNote next) throws Problem {
        change(() -> now.write(next));
    }

    /** The draft's note; empty when there is none that can be read, or no source with it. */
    public synchronized Optional<DraftNote> read() {
        return now.read();
    }

    public synchronized void drop() throws Problem {
        change(now::clear);
    }

    /** Copies the draft to where {@link #bringBack} finds it, in place of the one that was put away before. */
    public synchronized void putAway() throws Problem {
        change(() -> now.copyTo(away));
    }

    /** The draft that was put away and the draft change places, and either may be none. */
    public synchronized void bringBack() throws Problem {
        change(() -> {
            now.moveTo(between);
            away.moveTo(now);
            between.moveTo(away);
        });
    }

    /** Nothing can be brought back any more. */
    public synchronized void forgetAway() throws Problem {
        change(() -> {
            away.clear();
            between.clear();
        });
    }
}
