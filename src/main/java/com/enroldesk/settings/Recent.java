package com.enroldesk.settings;

import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;

/** A promotion that was chosen lately. */
public record Recent(String program, String promotion) {

    public static Recent of(Promotion promotion) {
        return new Recent(promotion.program().value(), promotion.id().value());
    }

    public ProgramId programId() {
        return new ProgramId(program);
    }
}
