package com.enroldesk.ui.shell;

import com.enroldesk.ui.kit.Screens;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Parent;

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

    /** Loads one screen that was not shown yet. Returns false when there is none. */
    boolean loadNext() {
        for (Screen screen : Screen.values()) {
            if (!loaded.containsKey(screen)) {
                get(screen);
                return true;
            }
        }
        return false;
    }
}
