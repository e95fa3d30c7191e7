package com.enroldesk.ui.shell;

import com.enroldesk.settings.Connection;
import com.enroldesk.settings.Theme;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** Where customers are enrolled, into what, and the few things that concern the whole window. */
public final class BarController {
    private final FrameViewModel frame;

    private static final PseudoClass PRODUCTION = PseudoClass.getPseudoClass("production");

    @FXML
    private HBox bar;

    @FXML
    private Button connection;

    @FXML
    private ConnectionDot dot;

    @FXML
    private Label production;

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
        frame.workbench().connectionProperty().subscribe(open -> {
            boolean real = open.filter(Connection::production).isPresent();
            dot.show(open);
            bar.pseudoClassStateChanged(PRODUCTION, real);
            production.setVisible(real);
            production.setManaged(real);
        });
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
    void openConnections() {
        frame.navigator().show(Screen.CONNECTIONS);
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
