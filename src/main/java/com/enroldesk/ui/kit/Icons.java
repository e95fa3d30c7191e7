package com.enroldesk.ui.kit;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons built in code; in FXML a {@code FontIcon} names its literal itself. */
public final class Icons {
    private Icons() {}

    /** An icon that takes its colour from its style classes. */
    public static FontIcon of(Ikon ikon, String... styleClasses) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }
}
