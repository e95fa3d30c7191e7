package com.enroldesk.ui.confirm;

import com.enroldesk.desk.FirstRequest;
import com.enroldesk.plan.Plan;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.PrettyJson;
import com.enroldesk.ui.shell.Tools;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;

/** The first request of what would be enrolled, as text; made only when somebody asks for it, and never sent. */
public final class FirstRequestViewModel {
    private final Tools tools;
    private final Jobs jobs;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final StringProperty batch;

    /** @param batch customers in one call as typed */
    public FirstRequestViewModel(Tools tools, StringProperty batch) {
        this.tools = tools;
        this.jobs = tools.background().jobs(tools.notices()::problem);
        this.batch = batch;
        batch.subscribe(this::read);
        tools.workbench().planProperty().subscribe(this::read);
    }

    /** Where it would go, its headers, and its JSON; empty while it is made. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** Shows it, or takes it out of view. */
    public void toggle() {
        shown.set(!shown.get());
        read();
    }

    private void read() {
        Optional<Plan> plan = tools.workbench().planProperty().get().filter(made -> made.toSend() > 0);
        if (!shown.get() || plan.isEmpty()) {
            jobs.cancel();
            text.set("");
            return;
        }
        OptionalInt size = CallWords.size(batch.get(), Integer.MAX_VALUE);
        jobs.ask(() -> tools.desk().firstRequest(plan.get(), size), first -> text.set(words(first)));
    }

    private String words(FirstRequest first) {
        String whole = first.head() + "\n\n" + PrettyJson.of(first.body());
        return first.more() == 0 ? whole : whole + "\n\n" + tools.texts().get("confirm.first.more", first.more());
    }
}
