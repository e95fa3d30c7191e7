package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The connections of a data folder, in the order in which they were made. The file is written whole and is its owner's alone;
 * names are told apart without regard to case. Safe for any thread; each call may wait for the disk.
 */
public final class ConnectionsFile {
    private final Path file;

    public ConnectionsFile(Path file) {
        this.file = file;
    }

    /**
     * What is kept.
     *
     * @param problem present when the file was damaged: it lies beside itself now, and what could be read of it holds. One that
     *     could not be opened stays where it is
     */
    public record Kept(List<Connection> connections, Optional<Problem> problem) {
        public Optional<Connection> named(String name) {
            return connections.stream().filter(found -> sameName(found, name)).findFirst();
        }
    }

    public synchronized Kept read() {
        try {
            return read(Files.readAllBytes(file));
        } catch (NoSuchFileException _) {
            return new Kept(List.of(), Optional.empty());
        } catch (IOException unreadable) {
            return new Kept(
                    List.of(),
                    Optional.of(new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, unreadable, file.toString())));
        }
    }

    private Kept read(byte[] bytes) {
        List<Connection> usable = List.of();
        Throwable cause;
        try {
            ConnectionJson.Entries entries = ConnectionJson.file(bytes);
            if (entries.complete()) {
                return new Kept(entries.usable(), Optional.empty());
            }
            usable = entries.usable();
            cause = new IllegalArgumentException("an entry that is no connection");
        } catch (IOException notJson) {
            cause = notJson;
        }
        return new Kept(usable, Optional.of(new Problem(ProblemCode.CONNECTIONS_DAMAGED, cause, setAside(usable))));
    }

    /** To be written back: what could not be opened may be good, so nothing is written over it. */
    private List<Connection> readWhole() throws Problem {
        Kept kept = read();
        if (kept.problem().isPresent() && kept.problem().get().code() == ProblemCode.WORKSPACE_NOT_WRITABLE) {
            throw kept.problem().get();
        }
        return new ArrayList<>(kept.connections());
    }

    /**
     * Adds a connection, or changes the one that was named so before.
     *
     * @param before the name of the one that is changed; empty for a new one
     * @throws Problem when it cannot be, its name is another one's, or it cannot be written
     */
    public synchronized Connection save(Optional<String> before, Connection connection) throws Problem {
        Connection checked = connection.checked();
        List<Connection> next = readWhole();
        int place = before.map(name -> indexOf(next, name)).orElse(-1);
        if (before.isPresent() && place < 0) {
            throw new Problem(ProblemCode.CONNECTION_UNKNOWN, before.get());
        }
        int taken = indexOf(next, checked.name());
        if (taken >= 0 && taken != place) {
            throw new Problem(ProblemCode.CONNECTION_NAME_TAKEN, checked.name());
        }
        if (place < 0) {
            next.add(checked);
        } else {
            next.set(place, checked);
        }
        write(next);
        return checked;
    }

    /** @throws Problem when there is none of that name */
    public synchronized void remove(String name) throws Problem {
        List<Connection> next = readWhole();
        if (!next.removeIf(found -> sameName(found, name))) {
            throw new Problem(ProblemCode.CONNECTION_UNKNOWN, name);
        }
        write(next);
    }

    static boolean sameName(Connection connection, String name) {
        return connection.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT));
    }

    private static int indexOf(List<Connection> connections, String name) {
        for (int i = 0; i < connections.size(); i++) {
            if (sameName(connections.get(i), name)) {
                return i;
            }
        }
        return -1;
    }

    private void write(List<Connection> connections) throws Problem {
        try {
            WholeFile.write(file, ConnectionJson.file(connections));
        } catch (IOException cause) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, cause, file.toString());
        }
    }

    /** Moves the damaged file beside itself and writes what could be read of it. Returns where it is kept now. */
    private String setAside(List<Connection> usable) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            if (!usable.isEmpty()) {
                WholeFile.write(file, ConnectionJson.file(usable));
            }
            return aside.toString();
        } catch (IOException _) {
            return file.toString();
        }
    }
}
