package com.enroldesk.ui.kit;

import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the focus on a page. Where what had it goes away, the first useful control gets it; else it would fall to the rail, and
 * the next Enter would lead to another page. It never takes the focus from something that is there, such as a sheet.
 */
public final class PageFocus {
    private final Supplier<? extends Node> content;
    private final Supplier<Stream<Node>> useful;

    /**
     * @param content the page without what surrounds it, which holds the focus while nothing on the page can
     * @param useful what should have it, the most useful first; what is hidden is passed by
     */
    public PageFocus(Supplier<? extends Node> content, Supplier<Stream<Node>> useful) {
        this.content = content;
        this.useful = useful;
    }

    /** The page came into view. */
    public void shown() {
        take();
    }

    /** Something on the page came or went. A page that is not in view has no scene. */
    public void keep() {
        Scene scene = content.get().getScene();
        if (scene != null && isLost(scene.getFocusOwner())) {
            take();
        }
    }

    private boolean isLost(@Nullable Node owner) {
        return owner == null || owner.equals(content.get().getParent()) || !isThere(owner);
    }

    private void take() {
        useful.get()
                .filter(PageFocus::isThere)
                .findFirst()
                .orElseGet(() -> content.get().getParent())
                .requestFocus();
    }

    private static boolean isThere(Node node) {
        boolean visible = node.getScene() != null && !node.isDisabled();
        for (Node step = node; visible && step != null; step = step.getParent()) {
            visible = step.isVisible();
        }
        return visible;
    }
}
