package com.enroldesk.desk;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.Mapping;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.Planner;
import com.enroldesk.plan.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What the backend offers, and what a list would come to there. */
final class Offers {
    private final Workspace workspace;

    Offers(Workspace workspace) {
        this.workspace = workspace;
    }

    Promotion promotion(ProgramId program, PromotionId id) throws Problem {
        return open(program, promotion -> promotion.id().equals(id), id.value());
    }

    Promotion promotion(ProgramId program, String identifier) throws Problem {
        return open(program, promotion -> promotion.identifier().equals(identifier), identifier);
    }

    private Promotion open(ProgramId program, Predicate<Promotion> wanted, String asked) throws Problem {
        Catalogue catalogue = workspace.engine().catalogue();
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

    Plan check(CustomerList list, Mapping mapping, Promotion promotion, Edits edits, boolean again) throws Problem {
        Enquiry.requireCountry(mapping.country());
        List<String> sources = workspace.engine().catalogue().sources();
        if (!sources.isEmpty() && !sources.contains(mapping.source())) {
            throw new Problem(ProblemCode.SOURCE_UNKNOWN, mapping.source(), String.join(", ", sources));
        }
        return Planner.plan(
                list,
                mapping,
                new Target(workspace.engine().endpoint(), promotion, Action.usualFor(promotion.type())),
                new HashSet<>(sources),
                edits.texts(),
                again,
                workspace.journal().ledger());
    }
}
