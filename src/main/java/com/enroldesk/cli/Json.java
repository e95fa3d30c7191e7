package com.enroldesk.cli;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.RunState;
import com.enroldesk.text.Texts;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What {@code --json} prints: names, order and types are a contract. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");
    private static final List<OutcomeKind> COUNTED = List.of(
            OutcomeKind.ENROLLED,
            OutcomeKind.NOT_ENROLLED,
            OutcomeKind.FAILED,
            OutcomeKind.NEEDS_CHECKING,
            OutcomeKind.SKIPPED,
            OutcomeKind.NOT_SENT,
            OutcomeKind.TAKEN_BACK);

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static String text(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ObjectNode problem(String code, String message) {
        ObjectNode node = object();
        node.putObject("problem").put("code", code).put("message", message);
        return node;
    }

    static ObjectNode totals(Report report, Texts texts) {
        ObjectNode node = object();
        report.run().ifPresentOrElse(run -> node.put("run", run.value()), () -> node.putNull("run"));
        node.put("connection", report.connection());
        id(node, "program", report.program().value());
        id(node, "promotion", report.promotion().value());
        node.put("state", state(report.state()));
        node.put("rows", report.rows());
        COUNTED.forEach(kind -> node.put(kind.key(), report.count(kind)));
        ObjectNode reasons = node.putObject("reasons");
        report.reasons().forEach(reasons::put);
        seconds(node, report.worked());
        report.stopped()
                .ifPresent(
                        why -> node.putObject("stopped").put("code", why.key()).put("message", texts.reason(why)));
        report.out().map(Path::toString).ifPresentOrElse(out -> node.put("out", out), () -> node.putNull("out"));
        return node;
    }

    /** Four words are promised; a run that was not begun or not ended properly can be continued like a paused one. */
    static String state(RunState state) {
        return switch (state) {
            case READY, RUNNING, PAUSED -> RunState.PAUSED.key();
            case STOPPED, REFUSED, FINISHED -> state.key();
        };
    }

    /** A backend's id as a number where it is one, and else as text. */
    static void id(ObjectNode node, String name, String id) {
        if (NUMBER.matcher(id).matches()) {
            node.put(name, Long.parseLong(id));
        } else {
            node.put(name, id);
        }
    }

    private static void seconds(ObjectNode node, Duration worked) {
        node.put("seconds", BigDecimal.valueOf(worked.toMillis(), 3).setScale(1, RoundingMode.HALF_UP));
    }
}
