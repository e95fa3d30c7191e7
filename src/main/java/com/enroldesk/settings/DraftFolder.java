package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The one draft of a workspace, a copy of the list's source under its name and a note of the choices; beside it the draft that
 * was put away last. Each lies in a place of its own and stays there: which of them is the draft stands in one small file, so
 * putting away and bringing back are one write, and a source that is being read is never moved. Any thread.
 */
public final class DraftFolder {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final String SECOND = "second";

    private final Path folder;
    private final Path choice;
    private final Place first;
    private final Place second;

    public DraftFolder(Path folder) {
        this.folder = folder;
        this.choice = folder.resolve("place");
        this.first = new Place(folder);
        this.second = new Place(folder.resolve(SECOND));
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

        void clear() throws IOException {
            Files.deleteIfExists(note());
            if (Files.isDirectory(lists())) {
                try (DirectoryStream<Path> kept = Files.newDirectoryStream(lists())) {
                    for (Path file : kept) {
                        Files.delete(file);
                    }
                }
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

    /** Where the draft lies. */
    private Place now() {
        try {
            return Files.isRegularFile(choice) && Files.readString(choice).equals(SECOND) ? second : first;
        } catch (IOException _) {
            return first;
        }
    }

    /** Where the draft lies that was put away. */
    private Place away() {
        return now().equals(first) ? second : first;
    }

    private void exchange() throws IOException {
        WholeFile.makeFolder(folder);
        WholeFile.write(choice, (now().equals(first) ? SECOND : "first").getBytes(StandardCharsets.UTF_8));
    }

    /** Where the copy of a draft's source lies; its file name is the list's, made safe. */
    public synchronized Path source(String name) {
        return now().source(name);
    }

    /** Keeps a copy of a source in place of the one before, and a first note. */
    public synchronized void keep(InputStream bytes, DraftNote note) throws Problem {
        change(() -> {
            Place place = now();
            WholeFile.makeFolder(place.lists());
            Path next = Files.createTempFile(folder, "draft", ".tmp", WholeFile.ownerOnly(folder));
            try {
                try (var copy = Files.newOutputStream(next)) {
                    bytes.transferTo(copy);
                }
                place.clear();
                Files.move(next, place.source(note.name()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
            place.write(note);
        });
    }

    public synchronized void note(DraftNote next) throws Problem {
        change(() -> now().write(next));
    }

    /** The draft's note; empty when there is none that can be read, or no source with it. */
    public synchronized Optional<DraftNote> read() {
        return now().read();
    }

    public synchronized void drop() throws Problem {
        change(() -> now().clear());
    }

    /** Leaves no draft; the one that was there can be brought back, in place of the one that was put away before. */
    public synchronized void putAway() throws Problem {
        change(() -> {
            away().clear();
            exchange();
        });
    }

    /** The draft that was put away and the draft change places, and either may be none. */
    public synchronized void bringBack() throws Problem {
        change(this::exchange);
    }

    /** As after a start: nothing is put away, and where there is no draft the one that was put away is it. */
    public synchronized void startAnew() throws Problem {
        change(() -> {
            if (now().read().isEmpty() && away().read().isPresent()) {
                exchange();
            }
            away().clear();
        });
    }

    /** Nothing can be brought back any more. */
    public synchronized void forgetAway() throws Problem {
        change(() -> away().clear());
    }
}
