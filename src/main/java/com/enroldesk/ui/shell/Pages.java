package com.enroldesk.ui.shell;

import com.enroldesk.ui.kit.Screens;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** The screens that were shown so far, each loaded when it is first needed and kept from then on. */
final class Pages {
    private final Screens screens;
    private final Building building;
    private final Map<Screen, Loaded> loaded = new EnumMap<>(Screen.class);

    record Loaded(Parent node, Page page, List<Command> commands) {}

    Pages(Screens screens, Building building) {
        this.screens = screens;
        this.building = building;
    }

    Loaded get(Screen screen) {
        Loaded known = loaded.get(screen);
        if (known == null) {
            List<Object> controllers = building.controllers(screen);
            Parent node = screens.load(screen.fxml(), controllers.toArray());
            Page page = (Page) controllers.getFirst();
            known = new Loaded(node, page, page.commands());
            loaded.put(screen, known);
        }
        return known;
    }

    /**
     * Loads one screen that was not shown yet, and lays it out once where nobody sees it, so that its classes and its styles
     * are there when it is first shown. Returns false when there is none.
     *
     * @param styles the window's own style sheets
     */
    boolean loadNext(List<String> styles) {
        for (Screen screen : Screen.values()) {
            if (!loaded.containsKey(screen)) {
                Pane stage = new StackPane(get(screen).node());
                Scene unseen = new Scene(stage, 1_000, 700);
                unseen.getStylesheets().setAll(styles);
                stage.applyCss();
                stage.layout();
                stage.getChildren().clear();
                return true;
            }
        }
        return false;
    }
}
