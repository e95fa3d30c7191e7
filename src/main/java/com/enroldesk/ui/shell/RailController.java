package com.enroldesk.ui.shell;

import java.util.Map;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;

/** The steps of the work, and under them what is always at hand. */
public final class RailController {
    private final FrameViewModel frame;

    @FXML
    private RailItem list;

    @FXML
    private RailItem check;

    @FXML
    private RailItem run;

    @FXML
    private RailItem results;

    @FXML
    private RailItem history;

    @FXML
    private RailItem connections;

    @FXML
    private RailItem help;

    public RailController(FrameViewModel frame) {
        this.frame = frame;
    }

    @FXML
    void initialize() {
        Map<Screen, RailItem> items = Map.of(
                Screen.LIST,
                list,
                Screen.CHECK,
                check,
                Screen.RUN,
                run,
                Screen.RESULTS,
                results,
                Screen.HISTORY,
                history,
                Screen.CONNECTIONS,
                connections,
                Screen.HELP,
                help);
        items.forEach((screen, item) -> {
            item.setOnAction(_ -> frame.navigator().show(screen));
            item.disableProperty().bind(frame.reachable(screen).not());
            item.count(frame.workbench().counts().getOrDefault(screen, Count.NONE));
            item.current(frame.navigator().pageProperty().get() == screen);
        });
        frame.workbench().counts().addListener((MapChangeListener<Screen, Count>) change -> {
            RailItem item = items.get(change.getKey());
            if (item != null) {
                item.count(change.wasAdded() ? change.getValueAdded() : Count.NONE);
            }
        });
        frame.navigator()
                .pageProperty()
                .addListener((_, _, page) -> items.forEach((screen, item) -> item.current(screen == page)));
    }
}
