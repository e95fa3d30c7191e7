package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reading connections, kept for the next question. */
final class Readers implements AutoCloseable {
    private static final int KEPT = 4;

    /** One question. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private final JournalFile file;
    private final String folder;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    Readers(JournalFile file, String folder) {
        this.file = file;
        this.folder = folder;
    }

    JournalFile file() {
        return file;
    }

    /** The workspace, named in sentences. */
    String folder() {
        return folder;
    }

    /** The question sees one state of the file, whatever is written meanwhile. */
    <T> T ask(Question<T> question) throws Problem {
        try {
            Connection connection = take();
            boolean good = false;
            try {
                T answer = Transaction.view(connection, () -> question.ask(connection));
                good = true;
                return answer;
            } finally {
                giveBack(connection, good);
            }
        } catch (SQLException failure) {
            throw Failures.problem(failure, folder);
        }
    }

    private Connection take() throws SQLException {
        synchronized (idle) {
            Connection kept = idle.poll();
            if (kept != null) {
                return kept;
            }
        }
        return file.openReader();
    }

    private void giveBack(Connection connection, boolean good) throws SQLException {
        synchronized (idle) {
            if (good && !closed && idle.size() < KEPT) {
                idle.push(connection);
                return;
            }
        }
        connection.close();
    }

    @Override
    public void close() throws SQLException {
        synchronized (idle) {
            closed = true;
            while (!idle.isEmpty()) {
                idle.pop().close();
            }
        }
    }
}
