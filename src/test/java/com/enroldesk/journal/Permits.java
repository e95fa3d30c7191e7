package com.enroldesk.journal;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import java.util.Arrays;
import java.util.stream.LongStream;

/** Permits without a journal, for the tests of engines: only this package can make one. */
public final class Permits {
    private Permits() {}

    /** For customers who all come from the same source. */
    public static Permit of(
            ProgramId program, PromotionId promotion, IdentifierKind kind, String source, String... values) {
        String[] sources = new String[values.length];
        Arrays.fill(sources, source);
        return of(program, promotion, kind, sources, values);
    }

    /** For any action; {@code earnedIds} are what to take back, or nothing. */
    public static Permit of(
            Action action,
            ProgramId program,
            PromotionId promotion,
            IdentifierKind kind,
            String[] values,
            String... earnedIds) {
        String[] sources = new String[values.length];
        Arrays.fill(sources, "INSTORE");
        long[] enrolments = LongStream.rangeClosed(1, values.length).toArray();
        return new Permit(1, new RunId(1), program, promotion, action, kind, enrolments, values, sources, earnedIds);
    }

    public static Permit of(
            ProgramId program, PromotionId promotion, IdentifierKind kind, String[] sources, String[] values) {
        long[] enrolments = LongStream.rangeClosed(1, values.length).toArray();
        return new Permit(
                1,
                new RunId(1),
                program,
                promotion,
                Action.DIRECT_ISSUE,
                kind,
                enrolments,
                values,
                sources,
                new String[0]);
    }

    /** One of a journal in memory. */
    public static Permit of(
            long attempt,
            RunRecord run,
            IdentifierKind kind,
            long[] enrolments,
            String[] values,
            String[] sources,
            String[] earnedIds) {
        return new Permit(
                attempt,
                run.id(),
                run.program(),
                run.promotion(),
                run.action(),
                kind,
                enrolments,
                values,
                sources,
                earnedIds);
    }
}
