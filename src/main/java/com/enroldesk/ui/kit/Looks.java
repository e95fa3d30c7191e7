package com.enroldesk.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import com.enroldesk.settings.Theme;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/** Dresses scenes in light or dark, by what was chosen or by what the system wears, and follows the system when it changes. */
public final class Looks {
    private static final String LIGHT = sheet("light.css");
    private static final String DARK = sheet("dark.css");
    private static final String KIT = sheet("kit.css");
    private static final String CONTROLS = sheet("controlsfx.css");

    private final Scene scene;
    private Theme theme = Theme.SYSTEM;

    public Looks(Scene scene) {
        this.scene = scene;
        Platform.getPreferences().colorSchemeProperty().addListener(_ -> wear(theme));
    }

    public void wear(Theme chosen) {
        theme = chosen;
        boolean dark = switch (chosen) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(List.of(dark ? DARK : LIGHT, CONTROLS, KIT));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Looks.class.getResource(name)).toExternalForm();
    }
}
