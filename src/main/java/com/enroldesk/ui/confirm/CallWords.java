package com.enroldesk.ui.confirm;

import com.enroldesk.desk.CallLimits;
import com.enroldesk.domain.Action;
import com.enroldesk.plan.Plan;
import com.enroldesk.text.Texts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** In how many calls a plan is sent, and how long that takes where the connection limits them. */
record CallWords(Texts texts, CallLimits limits) {

    /** Customers in one call as typed; empty where it is blank or cannot be used. */
    static OptionalInt size(String typed, int largest) {
        String text = typed.strip();
        if (text.isEmpty() || text.length() > 7 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int size = Integer.parseInt(text);
        return size >= 1 && size <= largest ? OptionalInt.of(size) : OptionalInt.empty();
    }

    /** The whole deed, for its button. */
    String deed(Plan plan, String connection) {
        boolean issue = plan.target().action() == Action.ISSUE;
        String real = issue ? "confirm.issue.production" : "confirm.enrol.production";
        String plain = issue ? "confirm.issue" : "confirm.enrol";
        return texts.get(
                limits.production() ? real : plain,
                plan.toSend(),
                plan.target().promotion().name(),
                connection);
    }

    /** @param batch customers in one call; empty for what suits the connection */
    String of(Plan plan, OptionalInt batch) {
        int toSend = plan.toSend();
        int size = Math.min(batch.orElse(limits.preferredBatch()), limits.largestBatch());
        int calls = Math.ceilDiv(toSend, size);
        // A list of mixed identifiers needs one request per kind, so a call or two may come on top.
        boolean exact = plan.mapping().kind().isPresent() || toSend == 0;
        List<String> words = new ArrayList<>();
        words.add(texts.get(
                exact ? "confirm.calls" : "confirm.callsAbout",
                calls,
                texts.count("customers", Math.min(size, toSend))));
        if (limits.production() && toSend > 1) {
            words.add(texts.get("confirm.firstAlone"));
        }
        if (limits.perMinute().isPresent() && calls > 1) {
            int perMinute = limits.perMinute().getAsInt();
            Duration least = Duration.ofSeconds(Math.ceilDiv(calls * 60L, perMinute));
            words.add(texts.get("confirm.time", texts.duration(least), perMinute));
        }
        return String.join(" ", words);
    }
}
