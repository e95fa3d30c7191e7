package com.enroldesk.results;

import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.journal.RunRecord;
import java.time.Instant;

/** What a run was for, which is known without counting its rows. */
public record RunOrigin(
        String connection, ProgramId program, PromotionId promotion, String promotionName, Instant approvedAt) {

    static RunOrigin of(RunRecord run) {
        return new RunOrigin(run.connection(), run.program(), run.promotion(), run.promotionName(), run.approvedAt());
    }
}
