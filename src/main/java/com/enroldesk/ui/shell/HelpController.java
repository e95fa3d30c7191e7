package com.enroldesk.ui.shell;

import javafx.fxml.FXML;
import javafx.scene.control.ScrollPane;

/** The words of the product, the keys, and what a backend calls the same things. */
public final class HelpController implements Page {
    @FXML
    private ScrollPane scroll;

    @Override
    public void shown() {
        scroll.requestFocus();
    }
}
