package com.enroldesk.cli;

import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Edits;
import com.enroldesk.desk.MappingWish;
import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Source;
import com.enroldesk.plan.Plan;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * From the options to a plan: what {@code enrol} and {@code check} have in common. Close it when the plan is done with.
 *
 * @param program its name
 */
record Preparation(CustomerList list, Plan plan, String program) implements AutoCloseable {
    private static final int SUGGESTED = 10;

    static Preparation of(Session session, Desk desk, ListOptions options) throws Problem, UsageProblem {
        Promotion promotion = promotion(session, desk, options);
        String program = desk.programName(promotion.program());
        CustomerList list = desk.read(source(session, options.list), FormatChoice.GUESS);
        try {
            Mapping mapping = mapping(desk, list, options);
            sayHowItWasRead(session, list, mapping);
            Plan plan = desk.check(
                    list,
                    mapping,
                    promotion,
                    options.issue ? Action.ISSUE : Action.usualFor(promotion.type()),
                    Edits.NONE,
                    options.again.isPresent());
            return new Preparation(list, plan, program);
        } catch (Problem | RuntimeException failure) {
            list.close();
            throw failure;
        }
    }

    private static void sayHowItWasRead(Session session, CustomerList list, Mapping mapping) {
        session.say(
                "cli.read",
                list.size(),
                list.columns().get(mapping.identifierColumn()),
                mapping.kind()
                        .map(session.texts()::kind)
                        .orElseGet(() -> session.texts().get("cli.read.each")),
                list.format().charset().displayName(Locale.ROOT));
    }

    private static Promotion promotion(Session session, Desk desk, ListOptions options) throws Problem, UsageProblem {
        if (options.program.isEmpty() || (options.promotion.isEmpty() && options.promotionIdentifier.isEmpty())) {
            throw new UsageProblem(withSuggestions(session, desk, options));
        }
        ProgramId program = new ProgramId(options.program.get());
        return options.promotion.isPresent()
                ? desk.promotion(program, new PromotionId(options.promotion.get()))
                : desk.promotion(program, options.promotionIdentifier.orElseThrow());
    }

    /** What is open is told where the backend tells it; that the ids are missing is wrong usage in any case. */
    private static String withSuggestions(Session session, Desk desk, ListOptions options) {
        String missing = session.texts().get("cli.usage.promotion");
        try {
            return missing + suggestions(session, desk.catalogue(), options);
        } catch (Problem _) {
            return missing;
        }
    }

    private static String suggestions(Session session, Catalogue catalogue, ListOptions options) {
        StringBuilder text = new StringBuilder();
        List<Promotion> open = catalogue.promotions().stream()
                .filter(promotion ->
                        options.program.isEmpty() || promotion.program().value().equals(options.program.get()))
                .filter(promotion ->
                        promotion.closedAt(session.around().clock().instant()).isEmpty())
                .limit(SUGGESTED)
                .toList();
        for (Promotion promotion : open) {
            text.append(System.lineSeparator())
                    .append(session.texts()
                            .get("cli.usage.promotion.open", promotion.program(), promotion.id(), promotion.name()));
        }
        return text.toString();
    }

    private static Source source(Session session, String list) throws Problem {
        if (list.equals("-")) {
            return new Source.OfStream(
                    session.texts().get("cli.list.stdin"), session.around().in());
        }
        try {
            return new Source.OfFile(Path.of(list));
        } catch (InvalidPathException impossible) {
            throw new Problem(ProblemCode.LIST_NOT_FOUND, impossible, list);
        }
    }

    private static Mapping mapping(Desk desk, CustomerList list, ListOptions options) throws Problem {
        MappingWish wish = new MappingWish(options.column, options.by.kind());
        return desk.guess(list, wish, options.country(), options.source(desk));
    }

    Report report(String connection, Optional<Path> out) {
        return Report.of(plan, connection, program, out);
    }

    @Override
    public void close() {
        list.close();
    }
}
