package com.enroldesk.ui.shell;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.Promotion;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.Theme;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Notices;
import com.enroldesk.ui.kit.Tone;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The frame: whether the desk is open yet, what the rail and the top bar say, and where one may go from here. */
public final class FrameViewModel {
    private final Texts texts;
    private final Wording wording;
    private final Workbench workbench;
    private final Navigator navigator;
    private final Notices notices;
    private final Remembered remembered;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper opening = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper connection = new ReadOnlyStringWrapper("");

    public FrameViewModel(
            Texts texts,
            Wording wording,
            Workbench workbench,
            Navigator navigator,
            Notices notices,
            Remembered remembered) {
        this.texts = texts;
        this.wording = wording;
        this.workbench = workbench;
        this.navigator = navigator;
        this.notices = notices;
        this.remembered = remembered;
        workbench
                .listProperty()
                .addListener((_, _, list) -> workbench
                        .counts()
                        .put(
                                Screen.LIST,
                                list.map(held -> Count.of(held.list().size(), Tone.MUTED, texts))
                                        .orElse(Count.NONE)));
    }

    public void opened() {
        workbench.connectionProperty().subscribe(this::name);
        workbench.rehearsingProperty().subscribe(this::name);
        name();
        opening.set(false);
        ready.set(true);
    }

    private void name() {
        String name = workbench.connectionProperty().get().map(Connection::name).orElse(Connection.DEMO);
        boolean bad = workbench.rehearsingProperty().get();
        connection.set(bad ? texts.get("frame.connection.rehearsing") : Wording.connection(name));
    }

    /** The desk is being opened, for the first time or again. */
    public void opening() {
        opening.set(true);
    }

    /** The desk could not be opened. */
    public void failed() {
        opening.set(false);
    }

    public ReadOnlyBooleanProperty openingProperty() {
        return opening.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty connectionProperty() {
        return connection.getReadOnlyProperty();
    }

    public Notices notices() {
        return notices;
    }

    public Navigator navigator() {
        return navigator;
    }

    public Workbench workbench() {
        return workbench;
    }

    public Texts texts() {
        return texts;
    }

    public StringBinding promotionName() {
        return Bindings.createStringBinding(
                () -> workbench
                        .promotionProperty()
                        .get()
                        .map(Promotion::name)
                        .orElseGet(() -> texts.get("frame.promotion.choose")),
                workbench.promotionProperty());
    }

    /** Program and time left of the chosen promotion; empty without one. */
    public StringBinding promotionDetail() {
        return Bindings.createStringBinding(
                () -> workbench.promotionProperty().get().map(this::detail).orElse(""),
                workbench.promotionProperty(),
                workbench.catalogueProperty());
    }

    private String detail(Promotion promotion) {
        String program = workbench
                .catalogueProperty()
                .get()
                .flatMap((Catalogue catalogue) -> catalogue.program(promotion.program()))
                .map(Program::name)
                .orElseGet(() -> promotion.program().value());
        return wording.timeLeft(promotion)
                .map(left -> texts.get("frame.promotion.detail", program, left))
                .orElse(program);
    }

    /** Whether there is anything to see on a screen yet. */
    public BooleanBinding reachable(Screen screen) {
        return switch (screen) {
            case LIST, HISTORY, CONNECTIONS, HELP, PROMOTION, PALETTE ->
                Bindings.createBooleanBinding(ready::get, ready);
            case CHECK ->
                Bindings.createBooleanBinding(
                        () -> workbench.listProperty().get().isPresent(), workbench.listProperty());
            case CONFIRM ->
                Bindings.createBooleanBinding(
                        () -> workbench.planProperty().get().isPresent(), workbench.planProperty());
            case RUN, RESULTS, SETTLE, TAKE_BACK ->
                Bindings.createBooleanBinding(
                        () -> workbench.runProperty().get().isPresent(), workbench.runProperty());
            case SECRET ->
                Bindings.createBooleanBinding(
                        () -> workbench.wantedProperty().get().isPresent(), workbench.wantedProperty());
        };
    }

    public Theme theme() {
        return remembered.current().theme();
    }

    public void wear(Theme theme) {
        remembered.change(settings -> settings.withTheme(theme));
    }
}
