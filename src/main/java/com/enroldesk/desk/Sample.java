package com.enroldesk.desk;

import com.enroldesk.domain.Promotion;
import com.enroldesk.intake.Source;

/**
 * A list to try the demonstration with: enrolling it shows every outcome.
 *
 * @param promotion where to enrol it
 * @param country ISO 3166 code for its mobiles that have no country code
 */
public record Sample(Source source, Promotion promotion, String country) {}
