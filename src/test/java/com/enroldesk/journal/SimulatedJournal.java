package com.enroldesk.journal;

import com.enroldesk.domain.Problem;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The real journal on a file, with a hand on each of its commits and on its clock that nobody can set. */
public final class SimulatedJournal {
    private final Connection writer;
    private static final int BALLAST = 64;

    private final Readers readers;
    private final Journal journal;

    /** What happens around a commit of the journal. */
    public interface Commits {
        /** @param spare room that was given up for just this. Returns false when the disk is full */
        boolean before(boolean spare);

        void after();
    }

    private SimulatedJournal(Connection writer, Readers readers, Journal journal) {
        this.writer = writer;
        this.readers = readers;
        this.journal = journal;
    }

    public static SimulatedJournal open(Path home, Clock clock, Uptime uptime, Commits commits) throws Problem {
        JournalFile file = new JournalFile(home, clock);
        Connection writer = file.openWriter();
        Readers readers = new Readers(file, home.toString());
        Journal journal = new Journal(
                watched(writer, new Spare(home, commits)),
                readers,
                clock,
                uptime,
                new Ballast(home, BALLAST),
                "sim",
                "test");
        return new SimulatedJournal(writer, readers, journal);
    }

    public Journal journal() {
        return journal;
    }

    /** The connection that writes, for questions of a test. */
    public Connection connection() {
        return writer;
    }

    /** Gives the connections back without a mark in the file, as the end of a process does. */
    public void abandon() throws SQLException {
        readers.close();
        writer.close();
    }

    /** Tells the first commit after the ballast was given up from all others. */
    private static final class Spare {
        private final Path ballast;
        private final Commits commits;
        private boolean there;

        Spare(Path home, Commits commits) {
            this.ballast = home.resolve(Ballast.NAME);
            this.commits = commits;
        }

        boolean before() {
            boolean was = there;
            there = Files.exists(ballast);
            return commits.before(was && !there);
        }

        void after() {
            commits.after();
        }
    }

    private static Connection watched(Connection real, Spare commits) {
        return proxy(Connection.class, (method, arguments) -> {
            Object result = called(real, method, arguments);
            return result instanceof Statement statement && method.getName().equals("createStatement")
                    ? watched(statement, commits)
                    : result;
        });
    }

    private static Statement watched(Statement real, Spare commits) {
        return proxy(Statement.class, (method, arguments) -> {
            boolean commit = arguments != null && arguments.length == 1 && "COMMIT".equals(arguments[0]);
            if (commit && !commits.before()) {
                throw new SQLiteException("the disk is full", SQLiteErrorCode.SQLITE_FULL);
            }
            Object result = called(real, method, arguments);
            if (commit) {
                commits.after();
            }
            return result;
        });
    }

    private interface Calling {
        @Nullable
        Object call(Method method, Object @Nullable [] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Calling calling) {
        InvocationHandler handler = (_, method, arguments) -> calling.call(method, arguments);
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object called(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
