package com.enroldesk.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Which screen is in view, and which sheet lies above it. */
public final class Navigator {
    private final ReadOnlyObjectWrapper<Screen> page = new ReadOnlyObjectWrapper<>(Screen.LIST);
    private final ReadOnlyObjectWrapper<Optional<Screen>> sheet = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Screen> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Screen>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** Brings a screen into view. A sheet that is open goes away. */
    public void show(Screen screen) {
        if (screen.sheet()) {
            sheet.set(Optional.of(screen));
        } else {
            sheet.set(Optional.empty());
            page.set(screen);
        }
    }

    /** Takes the sheet away, if one is open. */
    public void closeSheet() {
        sheet.set(Optional.empty());
    }
}
