package com.enroldesk.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why what is left does not matter. The file has a paragraph for each: the class, the line, what became of it, and from the fourth
 * line on the reason. It is by the line's words, not its number: whoever changes the line has to think again.
 */
final class Reasons {
    static final String NONE = "**no reason is known**";

    private final Map<Left, String> known;
    private final Set<Left> used = new HashSet<>();

    private Reasons(Map<Left, String> known) {
        this.known = known;
    }

    static Reasons of(String file) {
        Map<Left, String> known = new HashMap<>();
        for (String paragraph : file.split("\n\n+", -1)) {
            List<String> lines =
                    paragraph.lines().filter(line -> !line.startsWith("#")).toList();
            if (lines.size() >= 4) {
                Left left = new Left(lines.get(0), lines.get(1), lines.get(2), 1);
                known.put(left, String.join(" ", lines.subList(3, lines.size())));
            }
        }
        return new Reasons(known);
    }

    String of(Left left) {
        used.add(left.once());
        return known.getOrDefault(left.once(), NONE);
    }

    /** Reasons for what is no longer left. */
    List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (Left left : known.keySet()) {
            if (!used.contains(left)) {
                unused.add("A reason speaks of nothing: " + left);
            }
        }
        return unused;
    }
}
