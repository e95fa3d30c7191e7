package com.enroldesk.ui.kit;

import com.enroldesk.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads FXML with the texts and with controllers that were built before; nothing is built by reflection. */
public final class Screens {
    private static final String ROOT = "/com/enroldesk/ui/";

    private final Texts texts;

    public Screens(Texts texts) {
        this.texts = texts;
    }

    /**
     * @param fxml path below {@code ui}, such as {@code list/list.fxml}
     * @param controllers one for the file and one for each file it includes, found by their class
     */
    public Parent load(String fxml, Object... controllers) {
        URL place = Screens.class.getResource(ROOT + fxml);
        if (place == null) {
            throw new IllegalStateException("no screen file " + fxml);
        }
        FXMLLoader loader = new FXMLLoader(place, texts.bundle());
        List<Object> built = List.of(controllers);
        loader.setControllerFactory(type -> built.stream()
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(fxml + " wants " + type.getName())));
        try {
            return loader.load();
        } catch (IOException cause) {
            throw new UncheckedIOException("screen file " + fxml, cause);
        }
    }
}
