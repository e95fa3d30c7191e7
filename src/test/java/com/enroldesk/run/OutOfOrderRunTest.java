package com.enroldesk.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.ReasonCode;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.RunState;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.endpoint.EndpointOptions;
import com.enroldesk.engine.endpoint.Fault;
import com.enroldesk.engine.endpoint.Faults;
import com.enroldesk.engine.endpoint.ServedWorld;
import com.enroldesk.engine.remote.RemoteEngine;
import com.enroldesk.engine.remote.RemoteOptions;
import com.enroldesk.engine.remote.SignIn;
import com.enroldesk.journal.FrozenRow;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.RunRecord;
import com.enroldesk.journal.Runs;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run over real HTTP whose server answers every third request out of order. */
final class OutOfOrderRunTest {
    private static final int ROWS = 60;
    private static final int BATCH = 10;
    private static final String CATALOGUE = """
            { "programs": [ { "programId": 469, "programName": "Default" } ],
              "promotions": [ { "id": 56799, "programId": 469, "name": "Once", "pointsOfferType": "LOYALTY",
                "promotionStatus": "LIVE", "isActive": true, "maxIssualsPerCustomer": 1 } ],
              "customers": [ %s ] }
            """.formatted(IntStream.rangeClosed(1, ROWS)
            .filter(line -> !isNobody(line))
            .mapToObj(line -> "{ \"id\": %d, \"mobile\": \"%s\" }".formatted(90_000 - line, mobile(line)))
            .collect(Collectors.joining(",")));

    @TempDir
    Path home;

    private static boolean isNobody(int line) {
        return line % BATCH == 4;
    }

    private static String mobile(int line) {
        return Long.toString(919_986_000_000L + line);
    }

    private static RemoteEngine remote(ServedWorld world) throws Exception {
        return RemoteEngine.open(RemoteOptions.to(
                "demo",
                URI.create(world.address()),
                new SignIn.None(),
                new Limits(BATCH, 500, OptionalInt.empty(), 1, false),
                Clock.systemUTC(),
                System::nanoTime));
    }

    private static Outside outside() {
        return Outside.real(Clock.systemUTC(), new Random(7), "Tess", Duration.ZERO);
    }

    private static RunProgress run(Journal journal, RunId id, RemoteEngine engine) throws Exception {
        RunLoop loop = new RunLoop(journal.reader().run(id).orElseThrow(), journal, engine, outside());
        loop.run();
        return loop.control().await();
    }

    private static RunId approved(Journal journal) throws Exception {
        List<FrozenRow> rows = new ArrayList<>();
        for (int line = 1; line <= ROWS; line++) {
            rows.add(Runs.row(line, IdentifierKind.MOBILE, mobile(line)));
        }
        return journal.approve(Runs.order(BATCH), rows.iterator());
    }

    /** @param another whether the run is continued by another process, whose engine has seen nothing */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void restsAndGoesOnOneByOneToTheTrueTotals(boolean another) throws Exception {
        try (ServedWorld world = ServedWorld.open(home, CATALOGUE, EndpointOptions.usual(0));
                Journal journal = Journal.open(home.resolve("journal"), Clock.systemUTC(), "desk-1", "test");
                RemoteEngine first = remote(world);
                RemoteEngine second = remote(world)) {
            world.endpoint().faults(Faults.NONE.with(Fault.SHUFFLE, 3));
            RunId id = approved(journal);
            RunProgress rested = run(journal, id, first);
            assertThat(rested.state()).isEqualTo(RunState.PAUSED);
            assertThat(rested.stopped().orElseThrow().code()).isEqualTo(ReasonCode.REPLY_OUT_OF_ORDER);
            assertThat(rested.count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(BATCH);
            assertThat(rested.count(OutcomeKind.ENROLLED)).isEqualTo(18);
            assertThat(rested.count(OutcomeKind.FAILED)).isEqualTo(2);
            assertThat(world.endpoint().bulkCalls()).isEqualTo(3);

            RemoteEngine engine = another ? second : first;
            RunProgress finished = run(journal, id, engine);
            assertThat(finished.state()).isEqualTo(RunState.FINISHED);
            assertThat(world.endpoint().bulkCalls()).isEqualTo(3 + 30);
            assertThat(finished.count(OutcomeKind.NEEDS_CHECKING)).isEqualTo(BATCH);
            assertThat(finished.count(OutcomeKind.ENROLLED)).isEqualTo(18 + 27);
            assertThat(finished.count(OutcomeKind.FAILED)).isEqualTo(2 + 3);

            RunRecord record = journal.reader().run(id).orElseThrow();
            Settling settling = new Settling(record, journal.doubts(), engine, outside(), Duration.ZERO, Duration.ZERO);
            settling.run();
            assertThat(settling.await().counted()).isEqualTo(9);
            RunProgress settled = run(journal, id, engine);
            assertThat(settled.count(OutcomeKind.ENROLLED)).isEqualTo(54);
            assertThat(settled.count(OutcomeKind.FAILED)).isEqualTo(6);
            assertThat(settled.rows()).isEqualTo(ROWS);
        }
    }

    @Test
    void withoutTheFaultItIsOneRunOfSixRequests() throws Exception {
        try (ServedWorld world = ServedWorld.open(home, CATALOGUE, EndpointOptions.usual(0));
                Journal journal = Journal.open(home.resolve("journal"), Clock.systemUTC(), "desk-1", "test");
                RemoteEngine engine = remote(world)) {
            RunProgress finished = run(journal, approved(journal), engine);
            assertThat(finished.state()).isEqualTo(RunState.FINISHED);
            assertThat(finished.count(OutcomeKind.ENROLLED)).isEqualTo(54);
            assertThat(finished.count(OutcomeKind.FAILED)).isEqualTo(6);
            assertThat(world.endpoint().bulkCalls()).isEqualTo(6);
        }
    }
}
