package com.enroldesk.ui.shell;

import com.enroldesk.desk.Countries;
import com.enroldesk.settings.Preferences;
import com.enroldesk.settings.Settings;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.Notices;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The settings as the screens see them; a change holds at once and is saved off the window's thread. */
public final class Remembered {
    private final Preferences file;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Settings> settings;

    public Remembered(Preferences file, Background background, Notices notices) {
        this.file = file;
        this.jobs = background.jobs(notices::problem);
        this.settings = new ReadOnlyObjectWrapper<>(usable(file.current()));
    }

    /** A country that has no telephone numbers would leave every list unread. */
    private static Settings usable(Settings read) {
        return read.country().filter(code -> !Countries.has(code)).isPresent()
                ? read.withCountry(Optional.empty())
                : read;
    }

    public ReadOnlyObjectProperty<Settings> settingsProperty() {
        return settings.getReadOnlyProperty();
    }

    public Settings current() {
        return settings.get();
    }

    public void change(UnaryOperator<Settings> change) {
        settings.set(change.apply(settings.get()));
        jobs.act(() -> file.change(change), () -> {});
    }

    /** Calls {@code then} when every change is saved, or was told of as one that could not be. */
    public void settled(Runnable then) {
        jobs.act(() -> {}, then);
    }
}
