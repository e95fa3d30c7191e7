package com.enroldesk.text;

import com.enroldesk.domain.ConnectionCheck;
import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunState;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** Every word that a person reads, by key. The bundles lie beside this class in resources. Any thread. */
public final class Texts {
    private static final List<String> BUNDLES = List.of("words", "ui", "cli");

    private final Map<String, String> patterns;
    private final Locale locale;

    private Texts(Map<String, String> patterns, Locale locale) {
        this.patterns = patterns;
        this.locale = locale;
    }

    /** Loads all bundles; a key that stands in two of them is a bug and stops the program. */
    public static Texts load(Locale locale) {
        Map<String, String> patterns = new LinkedHashMap<>();
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle("com.enroldesk.text." + name, locale);
            for (String key : Collections.list(bundle.getKeys())) {
                if (patterns.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("text key stands twice: " + key);
                }
            }
        }
        return new Texts(patterns, locale);
    }

    /** The text of a key, its {@code {0}}, {@code {1}} … filled; numbers get the locale's grouping, plurals use choice. */
    public String get(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text for " + key, Texts.class.getName(), key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** A number with its noun, such as "1 customer"; the nouns are the {@code count.…} keys. */
    public String count(String noun, long value) {
        return get("count." + noun, value);
    }

    /** A time span with as much detail as people need: "0.4 s", "38 s", "3 min 20 s", "2 h 5 min". */
    public String duration(Duration span) {
        long seconds = span.toSeconds();
        if (seconds < 10) {
            return get("duration.seconds", decimal(span.toMillis() / 1000.0));
        }
        if (seconds < 60) {
            return get("duration.seconds", seconds);
        }
        if (seconds < 3600) {
            return get("duration.minutes", seconds / 60, seconds % 60);
        }
        long hours = seconds / 3600;
        return hours < 24
                ? get("duration.hours", hours, seconds / 60 % 60)
                : get("duration.days", hours / 24, hours % 24);
    }

    /** That a server's clock and this computer's differ. */
    public String clocksApart(Duration serverAhead) {
        return get("clocks.apart", duration(serverAhead.abs()), serverAhead.isNegative() ? 0 : 1);
    }

    /** That a server's answers have fields that the contract has not. */
    public String extraFields(ExtraFields fields) {
        String names = String.join(", ", fields.names());
        String told = get(names.isEmpty() ? "fields.unnamed" : "fields.named", names, fields.others());
        return get("fields.extra", fields.names().size() + fields.others(), told);
    }

    /** Customers per second; per minute where that is less than one per second. */
    public String rate(double perSecond) {
        return perSecond > 0 && perSecond < 1
                ? get("rate.perMinute", decimal(perSecond * 60))
                : get("rate.perSecond", perSecond < 100 ? decimal(perSecond) : number(Math.round(perSecond)));
    }

    public String dateTime(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", locale).format(at.atZone(zone));
    }

    public String date(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(at.atZone(zone));
    }

    private String decimal(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    /** The word for an outcome: the same on screen, in exports and on the command line. */
    public String outcome(OutcomeKind kind) {
        return get("outcome." + kind.key());
    }

    public String kind(IdentifierKind kind) {
        return get("kind." + kind.wireName());
    }

    public String state(RunState state) {
        return get("state." + state.key());
    }

    /** Why customers cannot be enrolled into a promotion, as the end of a sentence. */
    public String closed(Promotion.Closed closed) {
        return get("closed." + closed);
    }

    /**
     * What a run came to, in a few words computed from its rows: never a bare "Done".
     *
     * @param invalid skipped rows that a person could mend
     */
    public String verdict(RunState state, Map<OutcomeKind, Long> counts, long invalid) {
        long checking = counts.getOrDefault(OutcomeKind.NEEDS_CHECKING, 0L);
        long unsent = counts.getOrDefault(OutcomeKind.WAITING, 0L) + counts.getOrDefault(OutcomeKind.NOT_SENT, 0L);
        long toFix = invalid
                + counts.getOrDefault(OutcomeKind.NOT_ENROLLED, 0L)
                + counts.getOrDefault(OutcomeKind.FAILED, 0L);
        if (state == RunState.REFUSED) {
            return get("verdict.refused");
        }
        if (checking > 0) {
            return get("verdict.needsChecking", checking);
        }
        if (unsent > 0) {
            String how = state == RunState.STOPPED ? "stopped" : state == RunState.READY ? "notStarted" : "paused";
            return get("verdict." + how, unsent);
        }
        if (toFix > 0) {
            return get("verdict.toFix", toFix);
        }
        if (counts.getOrDefault(OutcomeKind.ENROLLED, 0L) > 0) {
            return get("verdict.allEnrolled");
        }
        return get(counts.getOrDefault(OutcomeKind.TAKEN_BACK, 0L) > 0 ? "verdict.allTakenBack" : "verdict.nothing");
    }

    /**
     * What a run that ended early had done by then. Nobody is said to be left out while somebody is in doubt.
     *
     * @param takesBack whether it takes back instead of enrolling
     */
    public String consequence(boolean takesBack, Map<OutcomeKind, Long> counts) {
        String deed = takesBack ? "consequence.takeBack." : "consequence.enrol.";
        long done = counts.getOrDefault(takesBack ? OutcomeKind.TAKEN_BACK : OutcomeKind.ENROLLED, 0L);
        long inDoubt = counts.getOrDefault(OutcomeKind.NEEDS_CHECKING, 0L);
        if (inDoubt > 0) {
            return done == 0 ? get("consequence.doubt", inDoubt) : get(deed + "someDoubt", done, inDoubt);
        }
        return done == 0 ? get(deed + "nobody") : get(deed + "some", done);
    }

    /**
     * The rows as a sum that adds up: "512 in list = 460 enrolled + 5 already enrolled + 41 skipped + 6 failed".
     *
     * @param already rows among the skipped ones that an earlier run enrolled
     */
    public String equation(Map<OutcomeKind, Long> counts, long already) {
        List<String> parts = new ArrayList<>();
        long rows = 0;
        for (OutcomeKind kind : OutcomeKind.values()) {
            long count = counts.getOrDefault(kind, 0L);
            rows += count;
            if (kind == OutcomeKind.SKIPPED && already > 0) {
                parts.add(get("equation.part", already, get("outcome.inline.alreadyEnrolled")));
                count -= already;
            }
            if (count > 0) {
                parts.add(get("equation.part", count, get("outcome.inline." + kind.key(), count)));
            }
        }
        return get("equation", rows, parts.isEmpty() ? number(0) : String.join(" + ", parts));
    }

    /** One sentence: why a row is as it is. */
    public String reason(Reason reason) {
        return sentence("reason.", reason);
    }

    /** One sentence: what to do about it. */
    public String advice(Reason reason) {
        return sentence("advice.", reason);
    }

    private String sentence(String prefix, Reason reason) {
        String key = prefix + reason.code();
        String plain = key + ".plain";
        return get(reason.detail().isBlank() && has(plain) ? plain : key, reason.detail(), reason.key());
    }

    /** How one step on the way to a backend went; where it failed, with the cause and the one way to mend it. */
    public String check(ConnectionCheck check) {
        String subject = check.kind().name();
        return switch (check.state()) {
            case FINE -> get("probe.fine." + subject, check.found());
            case SKIPPED -> get("probe.skipped." + subject);
            case FAILED -> {
                String cause = check.why().map(why -> " " + reason(why)).orElse("");
                yield get("probe.failed." + subject, check.found()) + cause + " " + get("probe.mend." + subject);
            }
        };
    }

    /**
     * What the next request waits for, such as "waiting 4 s for the server's limit".
     *
     * @param obstacle what held the last one up; empty for our own limit of requests in a minute
     * @param tries how often the same customers were held up
     * @param most how often before the run rests
     */
    public String waiting(Duration left, Optional<? extends Enum<?>> obstacle, int tries, int most) {
        return obstacle.map(what -> get("waiting." + what.name(), duration(left), tries, most))
                .orElseGet(() -> get("waiting.ours", duration(left)));
    }

    /**
     * What a copy of the journal has not.
     *
     * @param records how many are missing; empty where nobody knows
     * @param runs how many of them are whole runs
     */
    public String copyLacks(Optional<Long> records, long runs) {
        if (records.isEmpty()) {
            return get("copy.unknown");
        }
        boolean whole = records.get() == 0 && runs == 0;
        return whole ? get("copy.complete") : get("copy.missing", records.get(), runs);
    }

    /** What happened, to how many, why, and what to do. The code's number is not part of it. */
    public String problem(Problem problem) {
        Object[] words = problem.arguments().stream().map(this::words).toArray();
        return get("problem." + problem.code(), words);
    }

    private Object words(Object argument) {
        return switch (argument) {
            case Promotion.Closed closed -> closed(closed);
            case Reason reason -> reason(reason);
            default -> argument;
        };
    }

    /** The same texts for FXML's {@code %key}; a pattern without arguments is returned as its text. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return get(key);
            }

            @Override
            public boolean containsKey(String key) {
                return has(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(patterns.keySet());
            }
        };
    }
}
