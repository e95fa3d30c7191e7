package com.enroldesk.desk;

import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.engine.Limits;
import com.enroldesk.journal.FrozenRow;
import com.enroldesk.journal.RunOrder;
import com.enroldesk.plan.Plan;
import com.enroldesk.plan.PlannedRow;
import java.util.Iterator;
import java.util.stream.IntStream;

/** From an approved plan to a frozen run. */
final class Approvals {
    private final Workspace workspace;
    private final Offers offers;

    Approvals(Workspace workspace, Offers offers) {
        this.workspace = workspace;
        this.offers = offers;
    }

    RunId approve(Plan plan, Approval approval) throws Problem {
        if (plan.toSend() == 0) {
            throw new Problem(ProblemCode.LIST_NOTHING_TO_SEND, plan.size());
        }
        DiskSpace.require(workspace.home(), DiskSpace.forApproval(plan.size()));
        return workspace.journal().approve(order(plan, approval), rows(plan));
    }

    private RunOrder order(Plan plan, Approval approval) throws Problem {
        var promotion = plan.target().promotion();
        Backend backend = workspace.backend().get();
        Limits limits = backend.engine().limits();
        return new RunOrder(
                plan.target().endpoint(),
                backend.name(),
                backend.spec(),
                offers.programName(promotion.program()),
                promotion,
                plan.target().action(),
                plan.list().name(),
                plan.list().sha256(),
                plan.list().columns(),
                plan.mapping().identifierColumn(),
                plan.mapping().kind(),
                plan.mapping().country(),
                plan.mapping().source(),
                Math.clamp(
                        approval.batch().orElse(limits.preferredBatch()),
                        1,
                        Math.min(limits.largestBatch(), plan.target().action().mostCustomers())),
                approval.again(),
                approval.operator());
    }

    private static Iterator<FrozenRow> rows(Plan plan) {
        return IntStream.range(0, plan.size())
                .mapToObj(plan::row)
                .map(Approvals::frozen)
                .iterator();
    }

    private static FrozenRow frozen(PlannedRow row) {
        String text = row.identifier().map(Identifier::text).orElse(row.text());
        return new FrozenRow(row.line(), text, row.identifier(), row.source(), row.cells(), row.leftOut());
    }
}
