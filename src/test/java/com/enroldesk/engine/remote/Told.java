package com.enroldesk.engine.remote;

import com.enroldesk.domain.Reason;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Reply;
import java.util.List;
import java.util.Optional;

/** Verdicts and advice as short words, for comparing. */
final class Told {
    private Told() {}

    /** Such as {@code UNKNOWN TIMED_OUT goOn}; the verdicts of one ending are all alike, or are listed. */
    static String of(Reply reply) {
        return of(reply.verdicts(), reply.advice());
    }

    static String of(List<Verdict> verdicts, Advice advice) {
        List<String> words = verdicts.stream().map(Told::of).distinct().toList();
        return String.join(",", words) + " " + of(advice);
    }

    static String of(Verdict verdict) {
        Optional<Reason> reason = switch (verdict) {
            case Verdict.Ok _, Verdict.Open _ -> Optional.empty();
            case Verdict.Vouched no -> Optional.of(no.reason());
            case Verdict.Rejected no -> Optional.of(no.reason());
            case Verdict.Refused no -> Optional.of(no.reason());
            case Verdict.NotSent no -> Optional.of(no.reason());
            case Verdict.Unknown no -> Optional.of(no.reason());
            case Verdict.Cleared no -> Optional.of(no.reason());
        };
        return verdict.word() + reason.map(why -> " " + why.code()).orElse("");
    }

    static String of(Advice advice) {
        return switch (advice) {
            case Advice.GoOn _ -> "goOn";
            case Advice.Again again ->
                "again:" + again.cause()
                        + again.notBefore().map(wait -> ":" + wait.toSeconds()).orElse("");
            case Advice.Pause _ -> "pause";
            case Advice.Refused _ -> "refused";
        };
    }
}
