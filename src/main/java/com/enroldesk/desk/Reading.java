package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Intake;
import com.enroldesk.intake.Source;

/** How a desk reads lists: into its own folder, until the thread that reads is interrupted. */
final class Reading {
    private Reading() {}

    static CustomerList read(Workspace workspace, Source source, FormatChoice format) throws Problem {
        return Intake.read(
                source,
                format,
                workspace.home().resolve("lists"),
                () -> Thread.currentThread().isInterrupted());
    }
}
