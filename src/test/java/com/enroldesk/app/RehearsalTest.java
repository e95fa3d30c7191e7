package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Backend;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Fault;
import com.enroldesk.desk.TestDesk;
import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.engine.endpoint.Faults;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.run.RunProgress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad day on the demonstration, as the window orders it. */
class RehearsalTest {
    @TempDir
    private Path home;

    @Test
    void everyFaultThatCanBePractisedIsOneThatTheServerTakes() {
        Map<com.enroldesk.engine.endpoint.Fault, Integer> most =
                new EnumMap<>(com.enroldesk.engine.endpoint.Fault.class);
        for (Fault.Kind kind : Fault.Kind.values()) {
            most.put(com.enroldesk.engine.endpoint.Fault.valueOf(kind.name()), kind.most());
        }
        assertThat(new Faults(most).numbers()).hasSize(Fault.Kind.values().length);
    }

    @Test
    void aSignInThatEndsIsRenewedAndNobodyIsSentTwice() throws Exception {
        ProgramBackends backends = new ProgramBackends(home, Clock.systemUTC(), LocalEngine::open);
        Backend first = backends.demo();
        first.engine().close();
        List<String> mobiles = TestDesk.mobilesWithout(home, new PromotionId("56799"), 100);
        try (Desk desk = TestDesk.open(home, backends)) {
            desk.connections().rehearse(List.of(new Fault(Fault.Kind.EXPIRE, 3)));
            RunProgress end = TestDesk.enrol(desk, TestDesk.plan(desk, String.join("\n", mobiles), false));
            assertThat(end.count(OutcomeKind.ENROLLED)).isEqualTo(100);
        }
    }
}
