package com.enroldesk.desk;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionState;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.domain.WholeNumber;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.Mapping;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.Planner;
import com.enroldesk.plan.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What the backend offers, and what a list would come to there. */
final class Offers {
    private final Workspace workspace;

    Offers(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * A promotion that a catalogue elsewhere does not list, or that may not be read there, is taken as it was typed: catalogues
     * do not list all promotions (contract 10.22), and the server says what it does not know (1101, 8874).
     */
    Promotion promotion(ProgramId program, PromotionId id) throws Problem {
        Optional<Catalogue> catalogue = workspace.backend().allowedCatalogue();
        boolean listed =
                catalogue.isPresent() && catalogue.get().promotion(program, id).isPresent();
        if (!listed && workspace.sandbox().isEmpty()) {
            if (!WholeNumber.is(program.value())) {
                throw new Problem(ProblemCode.PROGRAM_UNKNOWN, program);
            }
            if (!WholeNumber.is(id.value())) {
                throw new Problem(ProblemCode.PROMOTION_UNKNOWN, id.value(), program);
            }
            return typed(program, id, PromotionType.LOYALTY);
        }
        return open(
                workspace.backend().catalogue(),
                program,
                promotion -> promotion.id().equals(id),
                id.value());
    }

    /** A promotion of which nothing is known but what a person typed. */
    static Promotion typed(ProgramId program, PromotionId id, PromotionType type) {
        return new Promotion(
                id,
                program,
                id.value(),
                "",
                type,
                PromotionState.LIVE,
                true,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());
    }

    Promotion promotion(ProgramId program, String identifier) throws Problem {
        return open(
                workspace.backend().catalogue(),
                program,
                promotion -> promotion.identifier().equals(identifier),
                identifier);
    }

    private Promotion open(Catalogue catalogue, ProgramId program, Predicate<Promotion> wanted, String asked)
            throws Problem {
        if (catalogue.program(program).isEmpty()) {
            throw new Problem(ProblemCode.PROGRAM_UNKNOWN, program);
        }
        Promotion promotion = catalogue.promotions().stream()
                .filter(found -> found.program().equals(program))
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new Problem(ProblemCode.PROMOTION_UNKNOWN, asked, program));
        Optional<Promotion.Closed> closed = promotion.closedAt(workspace.clock().instant());
        if (closed.isPresent()) {
            throw new Problem(ProblemCode.PROMOTION_CLOSED, promotion.name(), closed.get());
        }
        return promotion;
    }

    /** The id where nothing tells the name. */
    String programName(ProgramId program) throws Problem {
        return workspace
                .backend()
                .allowedCatalogue()
                .flatMap(catalogue -> catalogue.program(program))
                .map(Program::name)
                .orElse(program.value());
    }

    Plan check(CustomerList list, Mapping mapping, Promotion promotion, Action action, Edits edits, boolean again)
            throws Problem {
        if (!action.suits(promotion.type())) {
            throw new Problem(ProblemCode.PROMOTION_CLOSED, promotion.name(), Promotion.Closed.WRONG_TYPE);
        }
        Enquiry.requireCountry(mapping.country());
        List<String> sources =
                workspace.backend().allowedCatalogue().map(Catalogue::sources).orElse(List.of());
        if (!sources.isEmpty() && !sources.contains(mapping.source())) {
            throw new Problem(ProblemCode.SOURCE_UNKNOWN, mapping.source(), String.join(", ", sources));
        }
        return Planner.plan(
                list,
                mapping,
                new Target(workspace.engine().endpoint(), promotion, action),
                new HashSet<>(sources),
                edits.texts(),
                again,
                workspace.journal().ledger(),
                workspace.clock().getZone());
    }

    FirstRequest firstRequest(Plan plan, OptionalInt batch) throws Problem {
        if (plan.toSend() == 0) {
            throw new Problem(ProblemCode.LIST_NOTHING_TO_SEND, plan.size());
        }
        return FirstRequest.of(plan, workspace.engine(), batch);
    }
}
