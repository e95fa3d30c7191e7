package com.enroldesk.ui;

import com.enroldesk.settings.Bounds;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/** Where a window may stand: wholly on a screen that is there today. */
final class Placing {
    static final double WIDTH = 1180;
    static final double HEIGHT = 780;
    static final double LEAST_WIDTH = 880;
    static final double LEAST_HEIGHT = 600;

    private Placing() {}

    /** @param screens the visible parts of all screens, the main one first; never empty */
    static Bounds of(Optional<Bounds> seen, List<Rectangle2D> screens) {
        Rectangle2D main = screens.getFirst();
        Bounds wish = seen.orElseGet(() -> centred(main));
        Rectangle2D screen = screens.stream()
                .filter(area -> area.contains(wish.x() + wish.width() / 2, wish.y() + wish.height() / 2))
                .findFirst()
                .orElse(main);
        double width = Math.min(Math.max(wish.width(), LEAST_WIDTH), screen.getWidth());
        double height = Math.min(Math.max(wish.height(), LEAST_HEIGHT), screen.getHeight());
        return new Bounds(
                Math.clamp(wish.x(), screen.getMinX(), screen.getMaxX() - width),
                Math.clamp(wish.y(), screen.getMinY(), screen.getMaxY() - height),
                width,
                height,
                wish.maximised());
    }

    private static Bounds centred(Rectangle2D screen) {
        return new Bounds(
                screen.getMinX() + (screen.getWidth() - WIDTH) / 2,
                screen.getMinY() + (screen.getHeight() - HEIGHT) / 2,
                WIDTH,
                HEIGHT,
                false);
    }
}
