package com.enroldesk.desk;

import com.enroldesk.domain.Problem;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Sandbox;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.results.ExportWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * What a desk works with; handed in open, closed by the desk.
 *
 * @param home the folder of all data
 * @param connection the name of the backend's connection
 * @param sandbox present when the backend's data are ours
 * @param exports writes files in the words of the operator's language
 * @param operator who decides, where nobody else is named
 */
public record Workspace(
        Path home,
        WorkspaceLock lock,
        Journal journal,
        String connection,
        Engine engine,
        Optional<Sandbox> sandbox,
        ExportWriter exports,
        Clock clock,
        String operator) {

    /** How long the effect of a request may come after its end; the engine of our own has none that comes late. */
    Duration settleAfter() throws Problem {
        return Duration.ZERO;
    }
}
