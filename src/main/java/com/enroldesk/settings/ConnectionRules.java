package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a connection may be. */
final class ConnectionRules {
    private static final int LONGEST_USER = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9_ -]{1,40}");
    private static final Duration SHORTEST_DEADLINE = Duration.ofSeconds(5);
    private static final Duration LONGEST_DEADLINE = Duration.ofMinutes(10);
    private static final Duration LONGEST_SETTLING = Duration.ofHours(24);

    private ConnectionRules() {}

    static Connection checked(Connection connection) throws Problem {
        Connection found = new Connection(
                name(connection.name()),
                connection.colour(),
                Address.checked(connection.url()),
                connection.production(),
                connection.auth(),
                user(connection),
                connection.passwordIsMd5() && connection.auth() == Auth.BASIC,
                connection.batch(),
                connection.perMinute(),
                connection.lanes(),
                connection.settleAfter(),
                connection.deadline(),
                source(connection.source()),
                connection.bulkAction());
        limit("batch", found.batch(), 1, Connection.MOST_BATCH);
        limit("perMinute", found.perMinute(), 1, Connection.MOST_PER_MINUTE);
        limit("lanes", found.lanes(), 1, Connection.MOST_LANES);
        limit("deadline", found.deadline(), SHORTEST_DEADLINE, LONGEST_DEADLINE);
        limit("settleAfter", found.settleAfter(), Duration.ofSeconds(1), LONGEST_SETTLING);
        return found;
    }

    private static String name(String typed) throws Problem {
        String name = typed.strip();
        if (name.isEmpty()
                || name.length() > Connection.LONGEST_NAME
                || UNPRINTABLE.matcher(name).find()) {
            throw new Problem(ProblemCode.CONNECTION_NAME_INVALID, Connection.LONGEST_NAME);
        }
        if (name.toLowerCase(Locale.ROOT).equals(Connection.DEMO)) {
            throw new Problem(ProblemCode.CONNECTION_NAME_TAKEN, name);
        }
        return name;
    }

    private static String user(Connection connection) throws Problem {
        if (connection.auth() == Auth.NONE) {
            return "";
        }
        String user = connection.user().strip();
        boolean colon = connection.auth() == Auth.BASIC && user.indexOf(':') >= 0;
        if (user.isEmpty()
                || user.length() > LONGEST_USER
                || colon
                || UNPRINTABLE.matcher(user).find()) {
            throw new Problem(ProblemCode.CONNECTION_USER_INVALID);
        }
        return user;
    }

    private static Optional<String> source(Optional<String> typed) throws Problem {
        Optional<String> source = typed.map(String::strip).filter(text -> !text.isEmpty());
        if (source.isPresent() && !SOURCE.matcher(source.get()).matches()) {
            throw new Problem(ProblemCode.CONNECTION_SOURCE_INVALID);
        }
        return source;
    }

    private static void limit(String what, int value, int least, int most) throws Problem {
        if (value < least || value > most) {
            throw new Problem(
                    ProblemCode.CONNECTION_LIMIT_INVALID, what, Integer.toString(least), Integer.toString(most));
        }
    }

    private static void limit(String what, Duration value, Duration least, Duration most) throws Problem {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new Problem(
                    ProblemCode.CONNECTION_LIMIT_INVALID, what, least.toSeconds() + " s", most.toSeconds() + " s");
        }
    }
}
