package com.enroldesk.ui.shell;

/** Every screen of the window. A test loads the file of each. */
public enum Screen {
    LIST("list/list.fxml", false),
    CHECK("check/check.fxml", false),
    RUN("run/run.fxml", false),
    RESULTS("results/results.fxml", false),
    HISTORY("history/history.fxml", false),
    CONNECTIONS("connect/connections.fxml", false),
    HELP("shell/help.fxml", false),
    PROMOTION("promotion/promotion.fxml", true),
    CONFIRM("confirm/confirm.fxml", true),
    SETTLE("settle/settle.fxml", true),
    TAKE_BACK("takeback/takeback.fxml", true),
    SECRET("secret/secret.fxml", true),
    PALETTE("shell/palette.fxml", true);

    private final String fxml;
    private final boolean sheet;

    Screen(String fxml, boolean sheet) {
        this.fxml = fxml;
        this.sheet = sheet;
    }

    public String fxml() {
        return fxml;
    }

    /** Whether it lies above the screen that is in view, and Escape takes it away. */
    public boolean sheet() {
        return sheet;
    }
}
