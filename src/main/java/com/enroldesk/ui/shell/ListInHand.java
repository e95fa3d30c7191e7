package com.enroldesk.ui.shell;

import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Source;

/** A list together with where it came from, so that it can be read once more in another way. */
public record ListInHand(Source source, FormatChoice choice, CustomerList list) {}
