package com.enroldesk.proof;

import java.util.List;
import java.util.Optional;

/** What a person reads. */
record Report(
        Scale scale,
        Tally tally,
        Optional<List<String>> small,
        PowerCuts.Found strong,
        PowerCuts.Found weak,
        long seconds) {
    static final String PROVEN = "Every promise was kept.";
    private static final int SHOWN = 20;

    String markdown() {
        StringBuilder text = new StringBuilder();
        text.append("%s form: %d points met their fault, %d of them kills; %d s.%n%n"
                .formatted(scale.name(), tally.fired(), tally.killed(), seconds));
        text.append(tally.markdown());
        text.append(
                "%nPower cut at every moment of a run: %,d states of the disk, %,d of them opened with the program: %d broken"
                        .formatted(
                                strong.cuts(),
                                strong.started(),
                                strong.violations().size()));
        text.append(" promises.%nControl, the same with synchronous NORMAL: %,d states, %d broken promises%s.%n%n"
                .formatted(
                        weak.cuts(),
                        weak.violations().size(),
                        weak.violations().isEmpty() ? ": it was NOT caught" : ", as there must be"));
        text.append(small.map(broken -> "A disk of 240 MB, full in the middle of a run, and room again: "
                                + broken.size() + " broken promises.")
                        .orElse("A disk that is really full: skipped, this account may not mount one."))
                .append("\n\n");
        list(text, "Missed", tally.missed());
        list(text, "Broken", tally.violations());
        list(text, "Broken on the small disk", small.orElse(List.of()));
        list(text, "Broken by a power cut", strong.violations());
        text.append(proven() ? PROVEN : "NOT proven.").append('\n');
        return text.toString();
    }

    private boolean proven() {
        return tally.violations().isEmpty()
                && small.orElse(List.of()).isEmpty()
                && strong.violations().isEmpty()
                && !weak.violations().isEmpty()
                && tally.killed() >= scale.required();
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
