package com.enroldesk.ui.results;

import com.enroldesk.domain.EnrolmentId;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Receipt;
import com.enroldesk.results.ResultRow;
import com.enroldesk.results.RowStory;
import com.enroldesk.results.RowStory.Sending;
import com.enroldesk.results.RowStory.Word;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Jobs;
import com.enroldesk.ui.kit.PrettyJson;
import com.enroldesk.ui.kit.Tone;
import com.enroldesk.ui.shell.Tools;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** Everything known of one row. Bodies are masked until a person asks to see them, anew for each row. */
public final class DetailViewModel {
    private final Tools tools;
    private final Texts texts;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Optional<Detail>> detail = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final BooleanProperty revealed = new SimpleBooleanProperty();
    private Optional<EnrolmentId> row = Optional.empty();

    /** A row in words. */
    public record Detail(
            ResultRow row,
            Tone tone,
            String outcome,
            String reason,
            String advice,
            List<Fact> facts,
            List<Step> steps) {}

    /** A name and its value, such as the receipt's number. */
    public record Fact(String name, String value) {}

    /**
     * One sending, or one word about the row.
     *
     * @param technical the words of the vendor: the request's fields, the status, the server's own id of the call; empty for a
     *     word
     * @param request laid out, unmasked
     * @param reply laid out, unmasked; empty when none came
     */
    public record Step(Tone tone, String when, String what, String technical, String request, String reply) {}

    public DetailViewModel(Tools tools) {
        this.tools = tools;
        this.texts = tools.texts();
        this.jobs = tools.background().jobs(tools.notices()::problem);
    }

    public ReadOnlyObjectProperty<Optional<Detail>> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    /** Whether the panel is in view. */
    public BooleanProperty openProperty() {
        return open;
    }

    public BooleanProperty revealedProperty() {
        return revealed;
    }

    /** Follows the selection; the story is read only while the panel is in view. */
    public void show(Optional<EnrolmentId> selected) {
        if (!selected.equals(row)) {
            revealed.set(false);
        }
        row = selected;
        // A story that is still being read may be another row's.
        jobs.cancel();
        if (row.isEmpty()) {
            detail.set(Optional.empty());
        } else if (open.get()) {
            EnrolmentId asked = row.get();
            jobs.ask(() -> tools.desk().story(asked), story -> detail.set(Optional.of(of(story))));
        }
    }

    public void toggle() {
        open.set(!open.get());
        show(row);
    }

    /** A body as it is shown: masked unless it was revealed. */
    public String shown(String body) {
        return revealed.get() ? body : Masked.of(body);
    }

    private Detail of(RowStory story) {
        ResultRow shown = story.row();
        return new Detail(
                shown,
                Tone.of(shown.outcome()),
                texts.outcome(shown.outcome()),
                shown.reason().map(texts::reason).orElse(""),
                shown.reason().map(texts::advice).orElse(""),
                facts(story),
                steps(story));
    }

    /** In the order in which they happened. */
    private List<Step> steps(RowStory story) {
        NavigableMap<Instant, List<Step>> steps = new TreeMap<>();
        for (Sending sending : story.sendings()) {
            steps.computeIfAbsent(sending.claimedAt(), _ -> new ArrayList<>()).add(step(sending));
        }
        for (Word word : story.words()) {
            steps.computeIfAbsent(word.at(), _ -> new ArrayList<>()).add(step(word));
        }
        return steps.values().stream().flatMap(List::stream).toList();
    }

    private Step step(Word word) {
        Tone tone = switch (word.what()) {
            case "CHECKED.OK", "DECIDED.OK" -> Tone.ENROLLED;
            case "CHECKED.CLEARED", "DECIDED.CLEARED" -> Tone.NOT_SENT;
            default -> Tone.NEEDS_CHECKING;
        };
        String who = texts.get("detail.word." + word.what(), word.operator());
        boolean reasoned = !word.note().isBlank() && !word.what().startsWith("CHECKED");
        String what = reasoned ? texts.get("detail.word.why", who, word.note()) : who;
        return new Step(tone, tools.dates().moment(word.at()), what, "", "", "");
    }

    private List<Fact> facts(RowStory story) {
        ResultRow of = story.row();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("line", texts.number(of.line())));
        facts.add(fact("asRead", of.text()));
        of.correction().ifPresent(text -> facts.add(fact("corrected", text)));
        of.receipt().map(Receipt::number).ifPresent(number -> facts.add(fact("receipt", number)));
        if (!of.customerId().isEmpty()) {
            facts.add(fact("customer", of.customerId()));
        }
        for (ResultRow same : story.samePerson()) {
            String which = same.run().equals(of.run()) ? "detail.samePerson" : "detail.samePerson.run";
            String said = same.correction().orElse(same.text());
            facts.add(fact(
                    "samePerson",
                    texts.get(which, said, texts.number(same.line()), same.run().value())));
        }
        of.at()
                .ifPresent(at -> facts.add(
                        fact(isAnswered(story) ? "at" : "sentAt", tools.dates().moment(at))));
        return facts;
    }

    /** Whether the last sending got an answer of any kind; one that was lost got none. */
    private static boolean isAnswered(RowStory story) {
        return !story.sendings().isEmpty()
                && story.sendings()
                        .getLast()
                        .evidence()
                        .filter(seen ->
                                seen.reply().isPresent() || seen.status().isPresent())
                        .isPresent();
    }

    private Fact fact(String key, String value) {
        return new Fact(texts.get("detail.fact." + key), value);
    }

    private Step step(Sending sending) {
        Optional<Evidence> evidence = sending.evidence();
        List<String> technical = new ArrayList<>();
        technical.add(texts.get(
                "detail.request", sending.identifierName(), sending.source(), sending.customers(), sending.verdict()));
        technical.add(texts.get("detail.sentBy", String.join(", ", sending.sentBy())));
        evidence.map(Evidence::status)
                .ifPresent(status -> status.ifPresent(
                        number -> technical.add(texts.get("detail.status", Integer.toString(number)))));
        evidence.flatMap(Evidence::serverRequestId).ifPresent(id -> technical.add(texts.get("detail.requestId", id)));
        return new Step(
                Tone.of(outcome(sending)),
                tools.dates().moment(sending.claimedAt()),
                what(sending),
                String.join("\n", technical),
                evidence.map(Evidence::request).map(PrettyJson::of).orElse(""),
                evidence.flatMap(Evidence::reply).map(PrettyJson::of).orElse(""));
    }

    private String what(Sending sending) {
        String words = sending.reason()
                .map(texts::reason)
                .or(() -> sending.receipt().map(receipt -> texts.get("detail.enrolled", receipt.number())))
                .orElseGet(() -> texts.get("detail.verdict." + sending.verdict()));
        return texts.get("detail.sending", sending.value(), words);
    }

    /** What a sending would have made of the row by itself. */
    private static OutcomeKind outcome(Sending sending) {
        return switch (sending.verdict()) {
            case "OK" -> OutcomeKind.ENROLLED;
            case "OPEN" -> OutcomeKind.SENDING;
            case "UNKNOWN" -> OutcomeKind.NEEDS_CHECKING;
            case "REJECTED" ->
                sending.reason()
                        .filter(why -> why.code() == com.enroldesk.domain.ReasonCode.LIMIT_REACHED)
                        .map(_ -> OutcomeKind.NOT_ENROLLED)
                        .orElse(OutcomeKind.FAILED);
            default -> OutcomeKind.NOT_SENT;
        };
    }
}
