package com.enroldesk.ui.shell;

import com.enroldesk.ui.kit.Screens;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;

/** The screens that were shown so far, each loaded when it is first needed and kept from then on. */
final class Pages {
    private final Screens screens;
    private final Building building;
    private final Deque<Loaded> unseen = new ArrayDeque<>();
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
     * Loads one screen that was not shown yet or, the next time, lays it out once where nobody sees it, so that its classes and
     * its styles are there when it is first shown. Returns false when there is nothing left to do.
     *
     * @param stage where screens are shown: what is known of styles is kept for the scene in which they were first needed
     */
    boolean loadNext(Pane stage) {
        Optional<Loaded> next = Optional.ofNullable(unseen.poll());
        if (next.isPresent()) {
            next.filter(page -> page.node().getScene() == null).ifPresent(page -> layOut(page.node(), stage));
            return true;
        }
        for (Screen screen : Screen.values()) {
            if (!loaded.containsKey(screen)) {
                unseen.add(get(screen));
                return true;
            }
        }
        return false;
    }

    private static void layOut(Parent node, Pane stage) {
        StackPane behind = new StackPane(node);
        behind.setVisible(false);
        behind.setManaged(false);
        stage.getChildren().addFirst(behind);
        behind.resize(stage.getWidth(), stage.getHeight());
        behind.applyCss();
        behind.layout();
        stage.getChildren().remove(behind);
        behind.getChildren().clear();
    }
}
