package com.enroldesk.engine;

import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;

/**
 * A list to try the demonstration with: enrolling it shows every outcome.
 *
 * @param name what to call it, such as a file name
 * @param text its content, as a person would paste it
 * @param program where to enrol it
 * @param promotion where to enrol it
 * @param country ISO 3166 code for its mobiles that have no country code
 */
public record SampleList(String name, String text, ProgramId program, PromotionId promotion, String country) {
    /** Masked like every list. */
    @Override
    public String toString() {
        return "SampleList[" + name + "]";
    }
}
