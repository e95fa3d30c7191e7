package com.enroldesk.engine.wire;

import com.enroldesk.domain.Verdict;
import java.util.List;

/** Verdicts as short words for comparing: the verdict, and its receipt or the key of its reason. */
public final class Words {
    private Words() {}

    static List<String> of(Reading reading) {
        return of(reading.verdicts());
    }

    public static List<String> of(List<Verdict> verdicts) {
        return verdicts.stream().map(Words::of).toList();
    }

    static String of(Verdict verdict) {
        String detail = switch (verdict) {
            case Verdict.Ok ok -> ok.receipt().number();
            case Verdict.Rejected no -> no.reason().key();
            case Verdict.Refused no -> no.reason().key();
            case Verdict.NotSent no -> no.reason().key();
            case Verdict.Unknown no -> no.reason().key();
            case Verdict.Cleared no -> no.reason().key();
            case Verdict.Vouched no -> no.reason().key();
            case Verdict.Open _ -> "";
        };
        return verdict.word() + " " + detail;
    }
}
