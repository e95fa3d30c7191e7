package com.enroldesk.ui.rows;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Tone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** A run's rows by outcome as one stacked bar. Each outcome that occurs can be seen, however few rows it has. */
public final class OutcomeBar extends Region {
    private static final double LEAST = 3;

    private final Map<OutcomeKind, Region> parts = new EnumMap<>(OutcomeKind.class);
    private final Tooltip words = new Tooltip();
    private Map<OutcomeKind, Long> counts = Map.of();

    public OutcomeBar() {
        getStyleClass().add("outcome-bar");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        for (OutcomeKind kind : OutcomeKind.values()) {
            Region part = new Region();
            part.getStyleClass().add("outcome-part");
            Tone.of(kind).dress(part);
            parts.put(kind, part);
        }
        getChildren().addAll(parts.values());
        Tooltip.install(this, words);
    }

    /** Shows how many rows have which outcome. */
    public void show(Map<OutcomeKind, Long> rowsBy, Texts texts) {
        if (rowsBy.equals(counts)) {
            return;
        }
        counts = rowsBy;
        List<String> spoken = new ArrayList<>();
        for (OutcomeKind kind : OutcomeKind.values()) {
            long count = count(kind);
            if (count > 0) {
                spoken.add(texts.get("rows.bar.part", texts.outcome(kind), count));
            }
        }
        String text = String.join(", ", spoken);
        words.setText(text);
        setAccessibleText(text);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        long rows = counts.values().stream().mapToLong(Long::longValue).sum();
        long present = counts.values().stream().filter(count -> count > 0).count();
        double shared = Math.max(0, width - present * LEAST);
        double x = snappedLeftInset();
        for (Map.Entry<OutcomeKind, Region> part : parts.entrySet()) {
            long count = count(part.getKey());
            double own = count == 0 || rows == 0 ? 0 : LEAST + shared * count / rows;
            part.getValue().setVisible(own > 0);
            part.getValue()
                    .resizeRelocate(
                            snapPositionX(x), snappedTopInset(), snapPositionX(x + own) - snapPositionX(x), height);
            x += own;
        }
    }

    private long count(OutcomeKind kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
