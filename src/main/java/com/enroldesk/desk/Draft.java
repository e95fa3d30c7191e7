package com.enroldesk.desk;

import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Source;
import java.util.Optional;

/**
 * What an operator was preparing, as it comes back at the next start.
 *
 * @param source the kept copy under its first name, to read it once more with another format
 * @param list read anew from the kept copy of its source; the caller closes it
 * @param mapping empty when none was chosen
 */
public record Draft(
        Source source,
        CustomerList list,
        FormatChoice format,
        Optional<Mapping> mapping,
        Optional<ProgramId> program,
        Optional<PromotionId> promotion,
        Edits edits) {}
