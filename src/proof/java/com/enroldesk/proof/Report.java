package com.enroldesk.proof;

import java.util.List;
import java.util.Optional;

/** What a person reads of a part of ring 3. */
record Report(String markdown, boolean proven) {
    private static final String PROVEN = "Every promise was kept.";
    private static final int SHOWN = 20;

    /** Kills and refusals, each at a call of its own. */
    static Report ofStrikes(Scale scale, Tally tally, long seconds) {
        StringBuilder text = new StringBuilder("%s form: %d points met their fault, %d of them kills; %d s.%n%n"
                .formatted(scale.name(), tally.fired(), tally.killed(), seconds));
        text.append(tally.markdown()).append('\n');
        list(text, "Missed", tally.missed());
        list(text, "Broken", tally.violations());
        return ended(text, tally.violations().isEmpty() && tally.killed() >= scale.required());
    }

    /**
     * Power cuts, and a disk that is really full.
     *
     * @param small what was broken on a small disk; empty where none may be mounted
     * @param weak as {@code strong}, of a journal that is not synced at each commit
     */
    static Report ofOutages(
            Scale scale, Optional<List<String>> small, PowerCuts.Found strong, PowerCuts.Found weak, long seconds) {
        StringBuilder text = new StringBuilder("%s form; %d s.%n%n".formatted(scale.name(), seconds));
        text.append("Power cut at every moment of a run: %,d states of the disk, %,d of them opened with the program: "
                .formatted(strong.cuts(), strong.started()));
        text.append(
                "%d broken promises.%nControl, the same with synchronous NORMAL: %,d states, %d broken promises%s.%n%n"
                        .formatted(
                                strong.violations().size(),
                                weak.cuts(),
                                weak.violations().size(),
                                weak.violations().isEmpty() ? ": it was NOT caught" : ", as there must be"));
        text.append(small.map(broken -> "A disk of 240 MB, full in the middle of a run, and room again: "
                                + broken.size() + " broken promises.")
                        .orElse("A disk that is really full: skipped, this account may not mount one."))
                .append("\n\n");
        list(text, "Broken on the small disk", small.orElse(List.of()));
        list(text, "Broken by a power cut", strong.violations());
        return ended(
                text,
                small.orElse(List.of()).isEmpty()
                        && strong.violations().isEmpty()
                        && !weak.violations().isEmpty());
    }

    private static Report ended(StringBuilder text, boolean proven) {
        return new Report(
                text.append(proven ? PROVEN : "NOT proven.").append('\n').toString(), proven);
    }

    private static void list(StringBuilder text, String what, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(what).append(":\n\n");
            lines.stream()
                    .limit(SHOWN)
                    .forEach(line -> text.append("- ").append(line).append('\n'));
            text.append(lines.size() > SHOWN ? "- and " + (lines.size() - SHOWN) + " more\n\n" : "\n");
        }
    }
}
