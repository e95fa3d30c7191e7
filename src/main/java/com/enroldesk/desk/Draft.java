package com.enroldesk.desk;

import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import java.util.Optional;

/**
 * What an operator was preparing, as it comes back at the next start.
 *
 * @param list read anew from the kept copy of its source; the caller closes it
 * @param mapping empty when none was chosen
 */
public record Draft(
        CustomerList list,
        FormatChoice format,
        Optional<Mapping> mapping,
        Optional<ProgramId> program,
        Optional<PromotionId> promotion,
        Edits edits) {}
