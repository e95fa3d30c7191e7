package com.enroldesk.ui.rows;

import javafx.scene.Node;

/** Showing and hiding, so that what is hidden takes no room. */
public final class Nodes {
    private Nodes() {}

    public static void only(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
