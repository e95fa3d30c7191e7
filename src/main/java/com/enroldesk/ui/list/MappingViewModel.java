package com.enroldesk.ui.list;

import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.intake.ColumnGuess;
import com.enroldesk.intake.Mapping;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.shell.ListInHand;
import com.enroldesk.ui.shell.Tools;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the columns of the list in hand mean: guessed, shown with samples and the reason, and changed one by one. */
public final class MappingViewModel {
    private final Tools tools;
    private final Texts texts;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Where the source of customers is read from: a column, or one word for all. */
    record SourceChoice(OptionalInt column, String name) {}

    public MappingViewModel(Tools tools) {
        this.tools = tools;
        this.texts = tools.texts();
        this.jobs = tools.background().jobs(tools.notices()::problem);
        tools.workbench().listProperty().addListener((_, _, list) -> look(list));
        look(tools.workbench().listProperty().get());
    }

    private void look(Optional<ListInHand> held) {
        if (held.isEmpty()) {
            jobs.cancel();
            preview.set(Optional.empty());
            return;
        }
        Optional<String> country = mappingProperty()
                .get()
                .flatMap(Mapping::country)
                .or(() -> tools.remembered().current().country());
        jobs.ask(() -> Preview.of(tools.desk(), held.get().list(), country), found -> preview.set(Optional.of(found)));
    }

    ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Mapping>> mappingProperty() {
        return tools.workbench().mappingProperty();
    }

    /** "Read 512 rows, 3 columns." */
    String summary(Preview shown) {
        return texts.get("list.read", shown.list().size(), shown.columns().size());
    }

    /** Columns that are neither the customer nor the source go untouched into every export. */
    String kept(Preview shown) {
        int needed = mappingProperty()
                .get()
                .map(mapping -> mapping.sourceColumn().isPresent() ? 2 : 1)
                .orElse(1);
        int others = shown.columns().size() - needed;
        return others > 0 ? texts.get("list.kept", others) : "";
    }

    Optional<ColumnGuess> column(Preview shown) {
        return mappingProperty()
                .get()
                .map(Mapping::identifierColumn)
                .filter(index -> index < shown.columns().size())
                .map(shown.columns()::get);
    }

    /** Three values of a column, as they stand in the list. */
    String samples(ColumnGuess column) {
        return column.samples().isEmpty() ? texts.get("list.samples.none") : String.join("   ", column.samples());
    }

    /** Why a column was taken for the one that names customers. */
    String why(ColumnGuess column) {
        return switch (column.because()) {
            case NAME_AND_VALUES -> texts.get("list.why.both", column.fitting(), column.looked());
            case NAME -> texts.get("list.why.name", column.fitting(), column.looked());
            case VALUES -> texts.get("list.why.values", column.fitting(), column.looked());
            case NOTHING -> texts.get("list.why.nothing", column.looked());
        };
    }

    String kind(Optional<IdentifierKind> kind) {
        if (kind.isEmpty()) {
            return texts.get("list.kind.auto");
        }
        return switch (kind.get()) {
            case ID -> texts.get("kind.id");
            case MOBILE -> texts.get("kind.mobile");
            case EMAIL -> texts.get("kind.email");
        };
    }

    List<Optional<IdentifierKind>> kinds() {
        return List.of(
                Optional.empty(),
                Optional.of(IdentifierKind.MOBILE),
                Optional.of(IdentifierKind.EMAIL),
                Optional.of(IdentifierKind.ID));
    }

    void chooseColumn(ColumnGuess column) {
        Optional<Mapping> now = mappingProperty().get();
        if (now.filter(mapping -> mapping.identifierColumn() == column.column()).isPresent()) {
            return;
        }
        OptionalInt source = now.map(Mapping::sourceColumn).orElse(OptionalInt.empty());
        tools.workbench()
                .map(new Mapping(
                        column.column(),
                        column.kind(),
                        country(),
                        source.isPresent() && source.getAsInt() == column.column() ? OptionalInt.empty() : source,
                        now.map(Mapping::source).orElseGet(() -> sources().getFirst())));
    }

    void chooseKind(Optional<IdentifierKind> kind) {
        change(now -> new Mapping(now.identifierColumn(), kind, now.country(), now.sourceColumn(), now.source()));
    }

    /** The country is remembered for the next list too. */
    void chooseCountry(Optional<String> country) {
        if (country().equals(country)) {
            return;
        }
        change(now -> new Mapping(now.identifierColumn(), now.kind(), country, now.sourceColumn(), now.source()));
        tools.remembered().change(settings -> settings.withCountry(country));
        look(tools.workbench().listProperty().get());
    }

    /** The country of numbers without a code, as it is chosen now. */
    Optional<String> country() {
        return mappingProperty()
                .get()
                .map(Mapping::country)
                .orElseGet(() -> tools.remembered().current().country());
    }

    void chooseSource(SourceChoice choice) {
        change(now -> new Mapping(
                now.identifierColumn(),
                now.kind(),
                now.country(),
                choice.column(),
                choice.column().isPresent() ? now.source() : choice.name()));
        if (choice.column().isEmpty()) {
            tools.remembered().change(settings -> settings.withSource(choice.name()));
        }
    }

    /** The backend's sources, then the columns that may hold one. */
    List<SourceChoice> sourceChoices(Preview shown) {
        List<SourceChoice> choices = new ArrayList<>();
        sources().forEach(name -> choices.add(new SourceChoice(OptionalInt.empty(), name)));
        int identifiers = mappingProperty().get().map(Mapping::identifierColumn).orElse(-1);
        shown.columns().stream()
                .filter(column -> column.column() != identifiers)
                .forEach(column -> choices.add(new SourceChoice(OptionalInt.of(column.column()), column.name())));
        return choices;
    }

    SourceChoice sourceChoice(Preview shown, Mapping mapping) {
        OptionalInt column = mapping.sourceColumn();
        return column.isPresent() && column.getAsInt() < shown.columns().size()
                ? new SourceChoice(
                        column, shown.columns().get(column.getAsInt()).name())
                : new SourceChoice(OptionalInt.empty(), mapping.source());
    }

    String source(SourceChoice choice) {
        return choice.column().isPresent()
                ? texts.get("list.source.column", choice.name())
                : texts.get("list.source.all", choice.name());
    }

    private List<String> sources() {
        List<String> known = tools.workbench()
                .catalogueProperty()
                .get()
                .map(Catalogue::sources)
                .orElse(List.of());
        return known.isEmpty() ? List.of("INSTORE") : known;
    }

    private void change(UnaryOperator<Mapping> change) {
        mappingProperty().get().map(change).ifPresent(tools.workbench()::map);
    }
}
