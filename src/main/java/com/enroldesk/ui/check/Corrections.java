package com.enroldesk.ui.check;

import com.enroldesk.desk.Edits;
import com.enroldesk.ui.shell.Workbench;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Corrected identifiers, each of which can be taken back and done again by its name. */
final class Corrections {
    private final Workbench workbench;
    private final Deque<Step> done = new ArrayDeque<>();
    private final Deque<Step> undone = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Step>> last = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * One correction.
     *
     * @param line of the list, to call it by
     */
    record Step(int line, Edits before, Edits after) {
        /** Masked: the texts name customers. */
        @Override
        public String toString() {
            return "Step[line " + line + "]";
        }
    }

    Corrections(Workbench workbench) {
        this.workbench = workbench;
        workbench.listProperty().addListener(_ -> forget());
    }

    /** @param original the cell as it stands in the list: typing it again takes the correction away */
    void correct(int index, int line, String text, String original) {
        Edits before = workbench.editsProperty().get();
        Map<Integer, String> texts = new HashMap<>(before.texts());
        if (text.equals(original)) {
            texts.remove(index);
        } else {
            texts.put(index, text);
        }
        Edits after = new Edits(texts);
        if (!after.equals(before)) {
            done.push(new Step(line, before, after));
            undone.clear();
            publish();
            workbench.edit(after);
        }
    }

    void undo() {
        if (!done.isEmpty()) {
            Step step = done.pop();
            undone.push(step);
            publish();
            workbench.edit(step.before());
        }
    }

    void redo() {
        if (!undone.isEmpty()) {
            Step step = undone.pop();
            done.push(step);
            publish();
            workbench.edit(step.after());
        }
    }

    /** What undo would take back. */
    ReadOnlyObjectProperty<Optional<Step>> lastProperty() {
        return last.getReadOnlyProperty();
    }

    boolean redoPossible() {
        return !undone.isEmpty();
    }

    private void forget() {
        done.clear();
        undone.clear();
        publish();
    }

    private void publish() {
        last.set(Optional.ofNullable(done.peek()));
    }
}
