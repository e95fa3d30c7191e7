package com.enroldesk.ui.shell;

import atlantafx.base.controls.ModalPane;
import com.enroldesk.ui.kit.Screens;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Brings screens and sheets into view, and hands keys to what can be done there. */
public final class FrameController {
    private final FrameViewModel frame;
    private final Commands commands;
    private final SheetFocus sheetFocus = new SheetFocus();
    private @Nullable Pages pages;
    private Pages.@Nullable Loaded page;
    private Pages.@Nullable Loaded sheet;

    @FXML
    private StackPane root;

    @FXML
    private StackPane stage;

    @FXML
    private ProgressIndicator opening;

    @FXML
    private ModalPane sheets;

    public FrameController(FrameViewModel frame, Commands commands) {
        this.frame = frame;
        this.commands = commands;
    }

    @FXML
    void initialize() {
        sheets.displayProperty().addListener((_, _, open) -> {
            if (!open) {
                frame.navigator().closeSheet();
            }
        });
        sheets.setPersistent(true);
        frame.navigator().pageProperty().addListener(_ -> showPage());
        frame.navigator().sheetProperty().addListener((_, _, next) -> showSheet(next));
        opening.visibleProperty().bind(frame.openingProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, sheetFocus::pressed);
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> sheetFocus.clicked());
        root.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (commands.press(key) || (sheet != null && pressed(sheet, key.getCode()))) {
                key.consume();
            }
        });
    }

    private boolean pressed(Pages.Loaded above, KeyCode key) {
        if (key == KeyCode.ESCAPE) {
            frame.navigator().closeSheet();
        } else if (key == KeyCode.ENTER) {
            sheetFocus.enter(above.node());
        }
        return key == KeyCode.ESCAPE || key == KeyCode.ENTER;
    }

    /** The desk is open: the screens can be built. */
    public void start(Screens screens, Building building) {
        pages = new Pages(screens, building);
        commands.everywhere(Steps.of(frame));
        commands.aboveSheets(List.of(Steps.help(frame)));
        showPage();
    }

    /** Loads one screen ahead, so that none is slow when it is first shown. Returns false when all are there. */
    public boolean loadNext() {
        return pages != null && pages.loadNext(stage);
    }

    private void showPage() {
        if (pages != null) {
            if (page != null) {
                page.page().hidden();
            }
            Pages.Loaded next = pages.get(frame.navigator().pageProperty().get());
            page = next;
            stage.getChildren().setAll(next.node());
            commands.page(next.commands());
            next.page().shown();
        }
    }

    private void showSheet(Optional<Screen> screen) {
        if (sheet != null) {
            sheet.page().hidden();
            sheet = null;
        }
        commands.sheet(List.of(), false);
        if (pages == null || screen.isEmpty()) {
            sheets.hide();
            if (page != null) {
                page.page().shown();
            }
            return;
        }
        Pages.Loaded next = pages.get(screen.get());
        sheet = next;
        commands.sheet(next.commands(), true);
        sheets.show(framed(next.node()));
        next.page().shown();
    }

    /** Clear of the window's edges, also where the sheet is as tall as the window. */
    private static StackPane framed(Node node) {
        StackPane frame = new StackPane(node);
        frame.getStyleClass().add("sheet-frame");
        return frame;
    }

    /** Keeps the focus inside the sheet while one is open. */
    public void focusMoved(@Nullable Node owner) {
        if (sheet == null || owner == null) {
            return;
        }
        if (within(owner, sheet.node())) {
            sheetFocus.isAt(owner);
        } else if (within(owner, root)) {
            sheetFocus.bringBack(sheet.node());
        }
    }

    private static boolean within(Node node, Node ancestor) {
        for (Node step = node; step != null; step = step.getParent()) {
            if (step.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }
}
