package com.enroldesk.cli;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A data folder that is gone when it is closed. */
record TemporaryHome(Path path) implements AutoCloseable {

    static TemporaryHome make() throws Problem {
        try {
            return new TemporaryHome(Files.createTempDirectory("enrol-desk-"));
        } catch (IOException failure) {
            throw new Problem(
                    ProblemCode.WORKSPACE_NOT_WRITABLE,
                    failure,
                    System.getProperty("java.io.tmpdir", "the temporary folder"));
        }
    }

    @Override
    public void close() throws Problem {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new Problem(ProblemCode.WORKSPACE_NOT_WRITABLE, failure, path.toString());
        }
    }
}
