package com.enroldesk.run;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.Reason;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.journal.Permit;
import com.enroldesk.journal.Permits;
import com.enroldesk.journal.RunRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs without a journal, and leave to send their first rows. */
final class RunRecords {
    static final RunRecord READY = of(Action.DIRECT_ISSUE, RunState.READY, 10, Optional.empty());

    private RunRecords() {}

    static RunRecord of(Action action, RunState state, int batch, Optional<Reason> stopped) {
        return new RunRecord(
                new RunId(7),
                1,
                "demo",
                "Demo",
                Optional.empty(),
                new ProgramId("469"),
                "Default",
                new PromotionId("56799"),
                "Monsoon Double",
                action,
                action == Action.TAKE_BACK ? Optional.of(new RunId(6)) : Optional.empty(),
                "list.csv",
                List.of("Mobile"),
                0,
                Optional.of(IdentifierKind.ID),
                Optional.empty(),
                "INSTORE",
                batch,
                Optional.empty(),
                "Tess",
                Instant.EPOCH,
                1,
                100,
                state,
                stopped,
                Duration.ZERO);
    }

    static Permit permit(long attempt, int size) {
        String[] values = IntStream.rangeClosed(1, size)
                .mapToObj(line -> Long.toString(attempt * 1000 + line))
                .toArray(String[]::new);
        String[] sources = new String[size];
        Arrays.fill(sources, "INSTORE");
        return Permits.of(
                attempt,
                READY,
                IdentifierKind.ID,
                IntStream.rangeClosed(1, size).asLongStream().toArray(),
                values,
                sources,
                new String[0]);
    }
}
