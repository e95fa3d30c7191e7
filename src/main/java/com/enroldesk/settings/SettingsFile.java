package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The file that holds the {@link Settings}, written whole: a crash leaves the old file or the new one. Safe for any thread.
 */
public final class SettingsFile implements Preferences {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL);

    private final Path file;
    private Settings current = Settings.defaults();
    /** What could not be read may be good, so nothing is written over it. */
    private boolean unread;

    public SettingsFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Settings current() {
        return current;
    }

    @Override
    public synchronized Optional<Problem> read() {
        unread = false;
        try {
            current = JSON.readValue(Files.readAllBytes(file), Stored.class).settings();
            return Optional.empty();
        } catch (NoSuchFileException _) {
            current = Settings.defaults();
            return Optional.empty();
        } catch (JacksonException | IllegalArgumentException cause) {
            current = Settings.defaults();
            return Optional.of(new Problem(ProblemCode.SETTINGS_DAMAGED, cause, keepAside()));
        } catch (IOException cause) {
            current = Settings.defaults();
            unread = true;
            return Optional.of(new Problem(ProblemCode.SETTINGS_DAMAGED, cause, file.toString()));
        }
    }

    @Override
    public synchronized void change(UnaryOperator<Settings> change) throws Problem {
        Settings next = change.apply(current);
        if (next.equals(current)) {
            return;
        }
        current = next;
        if (unread) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, file.toString());
        }
        try {
            WholeFile.write(file, JSON.writeValueAsBytes(Stored.of(next)));
        } catch (JacksonException bug) {
            throw new IllegalStateException(bug);
        } catch (IOException cause) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, cause, file.toString());
        }
    }

    /** The name under which the damaged file is kept; its own where it could not be moved. */
    private String keepAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return aside.toString();
        } catch (IOException _) {
            return file.toString();
        }
    }
}
