package com.enroldesk.proof;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of the tests: reads what JaCoCo and PIT wrote, holds what is left against the reasons why it does not matter, and
 * tells it. Ends with 1 where too little is noticed, something is left without a reason, or a reason speaks of nothing.
 */
public final class Figures {
    private static final Path BRANCHES = Path.of("target", "site", "jacoco", "jacoco.xml");
    private static final Path CHANGES = Path.of("target", "pit-reports", "mutations.xml");
    private static final Path REASONS = Path.of("src", "proof", "left.txt");
    private static final double ENOUGH = 0.95;

    private Figures() {}

    public static void main(String[] args) throws Exception {
        List<String> options = List.of(args);
        Measured branches = Measured.branches(Xml.read(BRANCHES));
        Measured changes = Measured.changes(Xml.read(CHANGES));
        Reasons reasons = Reasons.of(Files.readString(REASONS));
        String report = table(branches, changes)
                + list("Branches that no test takes", branches, reasons)
                + list("Changes that no test notices", changes, reasons);
        System.out.print(report);
        int page = options.indexOf("--write");
        if (page >= 0) {
            Section.replace(Path.of(options.get(page + 1)), "figures", report);
        }
        List<String> complaints = new ArrayList<>(reasons.unused());
        for (Part part : Part.values()) {
            if (changes.share(part) < ENOUGH) {
                complaints.add("Too few changes are noticed in: " + part.words());
            }
        }
        complaints.forEach(System.err::println);
        System.exit(complaints.isEmpty() && !report.contains(Reasons.NONE) ? 0 : 1);
    }

    private static String table(Measured branches, Measured changes) {
        StringBuilder text = new StringBuilder("| Part | Branches | Taken | Changes | Noticed |\n");
        text.append("| --- | ---: | ---: | ---: | ---: |\n");
        for (Part part : Part.values()) {
            text.append("| %s | %s | %s |%n".formatted(part.words(), branches.cells(part), changes.cells(part)));
        }
        return text.append("| All | %s | %s |%n".formatted(branches.cells(Part.values()), changes.cells(Part.values())))
                .toString();
    }

    private static String list(String title, Measured measured, Reasons reasons) {
        if (measured.left().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(
                "\n" + title + ":\n\n| Where | What | Why it does not matter |\n| --- | --- | --- |\n");
        for (Left left : measured.left()) {
            text.append("| %s<br>`%s` | %s | %s |%n"
                    .formatted(left.place(), left.line().replace("|", "\\|"), left.words(), reasons.of(left)));
        }
        return text.toString();
    }
}
