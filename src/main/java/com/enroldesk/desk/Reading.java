package com.enroldesk.desk;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.ExportWords;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Intake;
import com.enroldesk.intake.Source;
import com.enroldesk.results.ExportWriter;

/** How a desk reads lists: into its own folder, until the thread that reads is interrupted. */
final class Reading {
    private Reading() {}

    private static ExportWords words(ExportWriter exports) {
        return new ExportWords(
                exports.addedColumns(), exports.word(OutcomeKind.ENROLLED), exports.word(OutcomeKind.NEEDS_CHECKING));
    }

    static CustomerList read(Workspace workspace, Source source, FormatChoice format) throws Problem {
        return Intake.read(
                source,
                format,
                words(workspace.exports()),
                workspace.home().resolve("lists"),
                () -> Thread.currentThread().isInterrupted());
    }
}
