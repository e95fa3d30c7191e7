package com.enroldesk.plan;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.Identifiers;
import com.enroldesk.intake.ListRow;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Normalised;
import com.enroldesk.journal.Ledger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides for each row of a list whether it is sent, and if not, why. */
public final class Planner {
    static final byte READY = 0;
    /** Rows looked up in the ledger at once. */
    private static final int LEDGER_ROWS = 10_000;

    /** 7 digits behind their 1, and the first number of 11. */
    private static final long SHORTEST = 10_000_000;

    private static final long BEYOND_SHORT = 100_000_000_000L;

    private static final ReasonCode[] CODES = ReasonCode.values();
    private static final IdentifierKind[] KINDS = IdentifierKind.values();

    private final Identifiers identifiers;
    private final Set<String> sources;
    private final Ledger ledger;
    private final ZoneId zone;
    private final Map<IdentifierKind, FirstLines> numbersSeen = new EnumMap<>(IdentifierKind.class);
    private final Map<String, Integer> emailsSeen = new HashMap<>();

    private Planner(Identifiers identifiers, Set<String> sources, Ledger ledger, ZoneId zone) {
        this.identifiers = identifiers;
        this.sources = sources;
        this.ledger = ledger;
        this.zone = zone;
    }

    /**
     * Plans a list: a pure function of its arguments and of what the ledger answers.
     *
     * @param sources the sources that the backend knows; empty when it does not say
     * @param edits corrected identifier by index of the row
     * @param again customers that an earlier run enrolled are not left out; those that need checking still are
     * @param zone the reader's, for the days of earlier runs
     * @throws Problem when the ledger cannot be read
     */
    public static Plan plan(
            CustomerList list,
            Mapping mapping,
            Target target,
            Set<String> sources,
            Map<Integer, String> edits,
            boolean again,
            Ledger ledger,
            ZoneId zone)
            throws Problem {
        Identifiers identifiers = new Identifiers(mapping.country());
        Columns columns = new Columns(list.size(), Map.copyOf(edits), identifiers);
        Planner planner = new Planner(identifiers, Set.copyOf(sources), ledger, zone);
        for (int i = 0; i < list.size(); i++) {
            planner.read(list.row(i), i, mapping, columns, again);
        }
        Plan plan = new Plan(list, mapping, target, columns);
        if (ledger.isEmpty(target.endpoint(), target.promotion().id(), target.action())) {
            return plan;
        }
        planner.leaveOutLive(plan, columns, again);
        return new Plan(list, mapping, target, columns);
    }

    /** One byte a row, 0 for none: the numbers live as long as a plan and are stored nowhere. */
    @SuppressWarnings("EnumOrdinal")
    private static byte packed(Enum<?> value) {
        return (byte) (value.ordinal() + 1);
    }

    static ReasonCode code(byte reason) {
        return CODES[reason - 1];
    }

    static @Nullable IdentifierKind kind(byte kind) {
        return kind == 0 ? null : KINDS[kind - 1];
    }

    private void read(ListRow row, int index, Mapping mapping, Columns columns, boolean again) {
        Optional<Reason> complaint = row.complaint().filter(_ -> !columns.edits.containsKey(index));
        if (complaint.isPresent() && Plan.Group.of(complaint.get().code()) != Plan.Group.ALREADY) {
            columns.leaveOut(index, complaint.get().code(), complaint.get().detail());
            return;
        }
        switch (identifiers.normalise(columns.text(row, mapping, index), mapping.kind())) {
            case Normalised.Refused(var reason) -> columns.leaveOut(index, reason.code(), reason.detail());
            case Normalised.Accepted(Identifier identifier, boolean changed) -> {
                if (changed) {
                    columns.changed++;
                }
                String source = columns.source(row, mapping);
                if (!sources.isEmpty() && !sources.contains(source)) {
                    columns.leaveOut(index, ReasonCode.INVALID_SOURCE, source);
                    return;
                }
                columns.kinds[index] = packed(identifier.kind());
                int first = firstLine(identifier, row.line(), columns, index);
                if (first != 0) {
                    columns.leaveOut(index, ReasonCode.DUPLICATE_IN_LIST, Integer.toString(first));
                } else if (complaint.isPresent() && !(again && complaint.get().code() == ReasonCode.ALREADY_ENROLLED)) {
                    columns.leaveOut(
                            index, complaint.get().code(), complaint.get().detail());
                }
            }
        }
    }

    private int firstLine(Identifier identifier, int line, Columns columns, int index) {
        if (identifier.kind() == IdentifierKind.EMAIL) {
            Integer first = emailsSeen.putIfAbsent(identifier.key(), line);
            return first == null ? 0 : first;
        }
        // A leading 1 keeps what is all digits apart from no number at all: an id of up to 18 digits still fits.
        long number = Long.parseLong("1" + identifier.key());
        columns.numbers[index] = number;
        return numbersSeen
                .computeIfAbsent(identifier.kind(), kind -> new FirstLines())
                .firstOf(number, line);
    }

    private void leaveOutLive(Plan plan, Columns columns, boolean again) throws Problem {
        List<Integer> indexes = new ArrayList<>(LEDGER_ROWS);
        List<String> keys = new ArrayList<>(LEDGER_ROWS);
        for (int i = 0; i < plan.size(); i++) {
            if (columns.reasons[i] == READY) {
                indexes.add(i);
                keys.add(plan.row(i).identifier().orElseThrow().ledgerKey());
            }
            if (keys.size() == LEDGER_ROWS || (i == plan.size() - 1 && !keys.isEmpty())) {
                Map<String, Ledger.Standing> live = ledger.standing(
                        plan.target().endpoint(),
                        plan.target().promotion().id(),
                        plan.target().action(),
                        keys);
                for (int k = 0; k < keys.size(); k++) {
                    Ledger.Standing standing = live.get(keys.get(k));
                    if (standing != null && !(again && standing.enrolled())) {
                        columns.leaveOut(indexes.get(k), standingCode(standing), standingDetail(standing, zone));
                    }
                }
                indexes.clear();
                keys.clear();
            }
        }
    }

    /** Why a customer with a live sending is left out. */
    public static ReasonCode standingCode(Ledger.Standing standing) {
        return standing.enrolled() ? ReasonCode.ALREADY_ENROLLED : ReasonCode.ALREADY_NEEDS_CHECKING;
    }

    /** The earlier run, as the reason's detail: its number, its day in a zone, and whether it was taken back since. */
    public static String standingDetail(Ledger.Standing standing, ZoneId zone) {
        String run = standing.run() + " of " + LocalDate.ofInstant(standing.at(), zone);
        return standing.takenBack() ? run + ", taken back since" : run;
    }

    /** What the plan keeps of each row, by index. */
    static final class Columns {
        final byte[] reasons;
        final byte[] kinds;
        /** The key's digits behind a 1, for ids and mobiles. */
        final long[] numbers;

        final Map<Integer, String> details = new HashMap<>();
        final Map<Integer, String> edits;
        private final Identifiers identifiers;
        int changed;

        Columns(int size, Map<Integer, String> edits, Identifiers identifiers) {
            this.reasons = new byte[size];
            this.kinds = new byte[size];
            this.numbers = new long[size];
            this.edits = edits;
            this.identifiers = identifiers;
        }

        void leaveOut(int index, ReasonCode code, String detail) {
            reasons[index] = packed(code);
            if (!detail.isEmpty()) {
                details.put(index, detail);
            }
        }

        /** Of 7 to 10 digits, as long as mobiles without their country code are. */
        boolean isShortId(int index) {
            return kinds[index] == packed(IdentifierKind.ID)
                    && numbers[index] >= SHORTEST
                    && numbers[index] < BEYOND_SHORT;
        }

        String text(ListRow row, Mapping mapping, int index) {
            String edited = edits.get(index);
            if (edited != null) {
                return edited;
            }
            int column = mapping.identifierColumn();
            return column < row.cells().size() ? row.cells().get(column) : "";
        }

        String source(ListRow row, Mapping mapping) {
            if (mapping.sourceColumn().isPresent()
                    && mapping.sourceColumn().getAsInt() < row.cells().size()) {
                String named =
                        row.cells().get(mapping.sourceColumn().getAsInt()).strip();
                if (!named.isEmpty()) {
                    return named.toUpperCase(Locale.ROOT);
                }
            }
            return mapping.source();
        }

        Identifier email(String text) {
            Normalised read = identifiers.normalise(text, Optional.of(IdentifierKind.EMAIL));
            return read instanceof Normalised.Accepted accepted
                    ? accepted.identifier()
                    : new Identifier(IdentifierKind.EMAIL, text, text);
        }
    }
}
