package com.enroldesk.ui.kit;

import com.enroldesk.domain.Problem;
import com.enroldesk.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The few questions that wait for an answer, each above the window it belongs to. */
public final class Dialogs {
    private final Texts texts;
    private final Window owner;
    private Optional<Path> lastFolder = Optional.empty();

    public Dialogs(Texts texts, Window owner) {
        this.texts = texts;
        this.owner = owner;
    }

    /** Asks before something that cannot be taken back; Enter leaves everything as it is. */
    public boolean confirm(String heading, String text, String yes, String no) {
        // The window system gives the focus to whatever stands first, after all that is asked of it here.
        ButtonType doIt = new ButtonType(yes, ButtonBar.ButtonData.RIGHT);
        ButtonType leave = new ButtonType(no, ButtonBar.ButtonData.CANCEL_CLOSE);
        Alert alert = alert(Alert.AlertType.CONFIRMATION, heading, text, leave, doIt);
        Node stay = alert.getDialogPane().lookupButton(leave);
        alert.setOnShown(_ -> stay.requestFocus());
        return alert.showAndWait().filter(doIt::equals).isPresent();
    }

    /** Says what could not be done, with its number to be copied. */
    public void problem(Problem problem) {
        ButtonType copy = new ButtonType(texts.get("dialog.copy"), ButtonBar.ButtonData.LEFT);
        String sentence = texts.problem(problem);
        String number = problem.code().number();
        Alert alert = alert(Alert.AlertType.ERROR, number, sentence, copy, ButtonType.CLOSE);
        if (alert.showAndWait().filter(copy::equals).isPresent()) {
            copy(number + "  " + sentence);
        }
    }

    public void copy(String text) {
        Copied.text(text);
    }

    /** A list to open. */
    public Optional<Path> openList() {
        FileChooser chooser = chooser(texts.get("dialog.open.title"));
        chooser.getExtensionFilters()
                .addAll(
                        new FileChooser.ExtensionFilter(texts.get("dialog.lists"), "*.csv", "*.tsv", "*.txt"),
                        new FileChooser.ExtensionFilter(texts.get("dialog.all"), "*"));
        return chosen(chooser.showOpenDialog(owner));
    }

    /** A file for results, as a workbook or as CSV; a name without an ending gets that of the format chosen. */
    public Optional<Path> saveResults(String name) {
        FileChooser chooser = chooser(texts.get("dialog.save.title"));
        chooser.setInitialFileName(name);
        FileChooser.ExtensionFilter workbook = new FileChooser.ExtensionFilter(texts.get("dialog.xlsx"), "*.xlsx");
        FileChooser.ExtensionFilter csv = new FileChooser.ExtensionFilter(texts.get("dialog.csv"), "*.csv");
        chooser.getExtensionFilters().addAll(workbook, csv);
        Optional<Path> file = chosen(chooser.showSaveDialog(owner));
        String ending = csv.equals(chooser.getSelectedExtensionFilter()) ? ".csv" : ".xlsx";
        return file.map(path -> ended(path) ? path : path.resolveSibling(path.getFileName() + ending));
    }

    private static boolean ended(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".xlsx");
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        lastFolder.map(Path::toFile).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        Optional<Path> path = Optional.ofNullable(file).map(File::toPath);
        path.map(Path::getParent).ifPresent(folder -> lastFolder = Optional.of(folder));
        return path;
    }

    private Alert alert(Alert.AlertType type, String heading, String text, ButtonType... buttons) {
        Alert alert = new Alert(type, text, buttons);
        alert.initOwner(owner);
        alert.setTitle(texts.get("app.name"));
        alert.setHeaderText(heading);
        if (owner.getScene() != null) {
            alert.getDialogPane().getStylesheets().addAll(owner.getScene().getStylesheets());
        }
        return alert;
    }
}
