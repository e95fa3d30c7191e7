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

/** The one draft of a workspace: a copy of the list's source, under its name, and a note of the choices. Any thread. */
public final class DraftFolder {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Path folder;
    private final Path lists;
    private final Path note;

    public DraftFolder(Path folder) {
        this.folder = folder;
        this.lists = folder.resolve("list");
        this.note = folder.resolve("draft.json");
    }

    /** Where the copy of a draft's source lies; its file name is the list's, made safe. */
    public Path source(String name) {
        String safe = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_");
        return lists.resolve(safe.isEmpty() || safe.startsWith(".") ? "list" + safe : safe);
    }

    /** Keeps a copy of a source in place of the one before, and a first note. */
    public synchronized void keep(InputStream bytes, DraftNote first) throws Problem {
        try {
            WholeFile.makeFolder(lists);
            Path next = Files.createTempFile(folder, "draft", ".tmp", WholeFile.ownerOnly(folder));
            try {
                try (var copy = Files.newOutputStream(next)) {
                    bytes.transferTo(copy);
                }
                clear();
                Files.move(next, source(first.name()), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(next);
            }
            write(first);
        } catch (IOException failure) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, folder.toString());
        }
    }

    public synchronized void note(DraftNote next) throws Problem {
        try {
            write(next);
        } catch (IOException failure) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, folder.toString());
        }
    }

    private void write(DraftNote next) throws IOException {
        try {
            WholeFile.write(note, JSON.writeValueAsBytes(next));
        } catch (JacksonException bug) {
            throw new IllegalStateException(bug);
        }
    }

    /** The draft's note; empty when there is none, or none that can be read: a draft is not worth refusing to start. */
    public synchronized Optional<DraftNote> read() {
        if (!Files.isRegularFile(note)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(note), DraftNote.class))
                    .filter(found -> Files.isRegularFile(source(found.name())));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    public synchronized void drop() throws Problem {
        try {
            clear();
        } catch (IOException failure) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, folder.toString());
        }
    }

    private void clear() throws IOException {
        Files.deleteIfExists(note);
        if (Files.isDirectory(lists)) {
            try (DirectoryStream<Path> kept = Files.newDirectoryStream(lists)) {
                for (Path file : kept) {
                    Files.delete(file);
                }
            }
        }
    }
}
