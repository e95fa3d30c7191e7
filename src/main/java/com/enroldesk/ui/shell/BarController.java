package com.enroldesk.ui.shell;

import com.enroldesk.settings.Theme;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;

/** Where customers are enrolled, into what, and the few things that concern the whole window. */
public final class BarController {
    private final FrameViewModel frame;

    @FXML
    private Label connection;

    @FXML
    private Button promotion;

    @FXML
    private Label promotionName;

    @FXML
    private Label promotionDetail;

    @FXML
    private Button palette;

    @FXML
    private RadioMenuItem system;

    @FXML
    private RadioMenuItem light;

    @FXML
    private RadioMenuItem dark;

    public BarController(FrameViewModel frame) {
        this.frame = frame;
    }

    @FXML
    void initialize() {
        connection.textProperty().bind(frame.connectionProperty());
        connection.visibleProperty().bind(frame.readyProperty());
        promotionName.textProperty().bind(frame.promotionName());
        promotionDetail.textProperty().bind(frame.promotionDetail());
        promotionDetail.visibleProperty().bind(promotionDetail.textProperty().isNotEmpty());
        promotionDetail.managedProperty().bind(promotionDetail.visibleProperty());
        promotion.disableProperty().bind(frame.reachable(Screen.PROMOTION).not());
        palette.disableProperty().bind(frame.reachable(Screen.PALETTE).not());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(promotionName.textProperty());
        promotion.setTooltip(whole);
        system.setSelected(frame.theme() == Theme.SYSTEM);
        light.setSelected(frame.theme() == Theme.LIGHT);
        dark.setSelected(frame.theme() == Theme.DARK);
    }

    @FXML
    void choosePromotion() {
        frame.navigator().show(Screen.PROMOTION);
    }

    @FXML
    void openPalette() {
        frame.navigator().show(Screen.PALETTE);
    }

    @FXML
    void wearSystem() {
        frame.wear(Theme.SYSTEM);
    }

    @FXML
    void wearLight() {
        frame.wear(Theme.LIGHT);
    }

    @FXML
    void wearDark() {
        frame.wear(Theme.DARK);
    }
}
