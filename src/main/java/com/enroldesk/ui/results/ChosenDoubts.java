package com.enroldesk.ui.results;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.results.RowQuery;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.Tools;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Who of the selected customers needs checking, and the way to settle just them. */
final class ChosenDoubts {
    private final ResultsViewModel model;
    private final Tools tools;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Set<EnrolmentId>> rows = new ReadOnlyObjectWrapper<>(Set.of());

    ChosenDoubts(ResultsViewModel model, Tools tools) {
        this.model = model;
        this.tools = tools;
        this.jobs = tools.background().jobs(tools.notices()::problem);
        model.rows().chosenProperty().subscribe(this::look);
        model.summaryProperty()
                .subscribe(_ -> look(model.rows().chosenProperty().get()));
    }

    /** Empty while nothing may be ordered for the run. */
    ReadOnlyObjectProperty<Set<EnrolmentId>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    void settle() {
        if (!rows.get().isEmpty()) {
            model.next().settle(rows.get());
        }
    }

    private void look(List<EnrolmentId> chosen) {
        jobs.cancel();
        // Until it is known of the others: nobody is offered who is not selected any more.
        rows.set(rows.get().stream().filter(chosen::contains).collect(Collectors.toUnmodifiableSet()));
        if (chosen.isEmpty() || model.next().doubtful() == 0) {
            rows.set(Set.of());
            return;
        }
        model.summaryProperty()
                .get()
                .ifPresent(run -> jobs.ask(
                        () -> tools.desk().rowIds(run.id(), RowQuery.IN_DOUBT), ids -> rows.set(both(ids, chosen))));
    }

    private static Set<EnrolmentId> both(long[] doubtful, List<EnrolmentId> chosen) {
        Set<EnrolmentId> meant = new HashSet<>(chosen);
        return Arrays.stream(doubtful)
                .mapToObj(EnrolmentId::new)
                .filter(meant::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
