package com.enroldesk.ui.results;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Identifier;
import com.enroldesk.domain.RunId;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Normalised;
import com.enroldesk.results.ResultRow;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.Tools;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** An identifier that is being corrected: checked as it is typed, kept beside the list's own when it is given. */
public final class CorrectionViewModel {
    private final Tools tools;
    private final Jobs checks;
    private final Jobs deeds;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<RunId> run = Optional.empty();
    private Optional<Mapping> mapping = Optional.empty();

    /** What a typed text would be read as, or why it cannot be. */
    public record Preview(boolean accepted, String text) {}

    /** @param changed told when a correction was kept or taken back */
    CorrectionViewModel(Tools tools, Runnable changed) {
        this.tools = tools;
        this.checks = tools.background().jobs(tools.notices()::problem);
        this.deeds = tools.background().jobs(tools.notices()::problem);
        this.changed = changed;
    }

    /** Empty while nothing was typed. */
    public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    void open(RunId opened) {
        run = Optional.of(opened);
        mapping = Optional.empty();
        preview.set(Optional.empty());
    }

    /** Nothing is being typed any more. */
    public void rest() {
        checks.cancel();
        preview.set(Optional.empty());
    }

    /** Reads a text as the run's list was read. */
    public void typed(String text) {
        if (run.isEmpty() || text.isBlank()) {
            rest();
            return;
        }
        RunId of = run.get();
        Optional<Mapping> known = mapping;
        checks.ask(
                () -> {
                    Mapping used =
                            known.isPresent() ? known.get() : tools.desk().mapping(of);
                    return new Read(used, tools.desk().preview(text, used));
                },
                read -> {
                    mapping = Optional.of(read.mapping());
                    preview.set(Optional.of(of(read.value())));
                });
    }

    private Preview of(Normalised value) {
        Texts texts = tools.texts();
        return switch (value) {
            case Normalised.Accepted accepted -> {
                Identifier read = accepted.identifier();
                String kind = texts.get("kind." + read.kind().wireName());
                yield new Preview(true, texts.get("results.preview", kind, read.sent()));
            }
            case Normalised.Refused refused -> new Preview(false, texts.reason(refused.reason()));
        };
    }

    private record Read(Mapping mapping, Normalised value) {}

    /** Keeps a correction; the text as it was before takes it back. What cannot be kept is told above the screen. */
    public void keep(ResultRow row, String text) {
        rest();
        String now = row.correction().orElse(row.text());
        String wanted = text.strip();
        if (wanted.isEmpty() || wanted.equals(now.strip())) {
            return;
        }
        if (row.correctionPending() && wanted.equals(row.text().strip())) {
            forget(row.id());
        } else {
            deeds.act(() -> tools.desk().correct(row.id(), wanted), changed);
        }
    }

    /** Takes a correction back that was not sent yet. */
    public void forget(EnrolmentId row) {
        deeds.act(() -> tools.desk().forgetCorrection(row), changed);
    }
}
