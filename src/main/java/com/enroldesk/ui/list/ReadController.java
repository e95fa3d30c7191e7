package com.enroldesk.ui.list;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.intake.ColumnGuess;
import com.enroldesk.intake.ListRow;
import com.enroldesk.intake.Mapping;
import com.enroldesk.ui.kit.ChoiceChip;
import com.enroldesk.ui.kit.Country;
import com.enroldesk.ui.kit.CountryBox;
import com.enroldesk.ui.list.MappingViewModel.SourceChoice;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** The list as it was read: what was guessed, each guess to be changed, and its first rows. */
public final class ReadController {
    private final ListViewModel model;
    private final MappingViewModel mappings;
    private final PreviewTable table = new PreviewTable();
    private boolean showing;
    private boolean awaited;

    @FXML
    private Label name;

    @FXML
    private Label summary;

    @FXML
    private ChoiceChip<ColumnGuess> column;

    @FXML
    private ChoiceChip<Optional<IdentifierKind>> kind;

    @FXML
    private CountryBox country;

    @FXML
    private Label samples;

    @FXML
    private Label why;

    @FXML
    private ChoiceChip<SourceChoice> source;

    @FXML
    private Label kept;

    @FXML
    private TableView<ListRow> rows;

    @FXML
    private Button goOn;

    public ReadController(ListViewModel model, MappingViewModel mappings) {
        this.model = model;
        this.mappings = mappings;
    }

    @FXML
    void initialize() {
        column.fit(ColumnGuess::name, mappings::chooseColumn);
        kind.fit(mappings::kind, mappings::chooseKind);
        source.fit(mappings::source, mappings::chooseSource);
        country.valueProperty().addListener((_, _, chosen) -> {
            if (!showing) {
                mappings.chooseCountry(Optional.ofNullable(chosen).map(Country::code));
            }
        });
        table.fit(rows);
        goOn.disableProperty().bind(model.readingProperty());
        goOn.disabledProperty().addListener(_ -> focusAsSoonAsPossible());
        goOn.setVisible(false);
        mappings.previewProperty().addListener(_ -> show());
        mappings.mappingProperty().addListener(_ -> show());
        show();
    }

    /** The way on has the focus once it can be gone; until then Enter must do nothing, and least of all drop the list. */
    void focus() {
        awaited = true;
        rows.requestFocus();
        focusAsSoonAsPossible();
    }

    private void focusAsSoonAsPossible() {
        if (awaited && goOn.isVisible() && !goOn.isDisabled()) {
            awaited = false;
            goOn.requestFocus();
        }
    }

    private void show() {
        showing = true;
        mappings.previewProperty().get().ifPresent(this::show);
        showing = false;
    }

    private void show(Preview preview) {
        Optional<Mapping> mapping = mappings.mappingProperty().get();
        name.setText(preview.list().name());
        summary.setText(mappings.summary(preview));
        Optional<ColumnGuess> chosen = mappings.column(preview);
        column.show(preview.columns(), chosen.orElseGet(preview.columns()::getFirst));
        samples.setText(chosen.map(mappings::samples).orElse(""));
        why.setText(chosen.map(mappings::why).orElse(""));
        kind.show(mappings.kinds(), mapping.flatMap(Mapping::kind));
        country.setValue(mappings.country().flatMap(Country::named).orElse(null));
        mapping.ifPresent(known -> source.show(mappings.sourceChoices(preview), mappings.sourceChoice(preview, known)));
        awaited |= mapping.isPresent() && !goOn.isVisible();
        goOn.setVisible(mapping.isPresent());
        focusAsSoonAsPossible();
        kept.setText(mappings.kept(preview));
        table.show(preview, mapping.map(Mapping::identifierColumn));
    }

    @FXML
    void startNew() {
        model.startNew();
    }

    @FXML
    void goOn() {
        model.goOn();
    }
}
