package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.engine.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Each answer of a server tells its time, and the reply hands it on. */
class ServerClockTest {
    private static Reply sent(String... headers) throws Exception {
        try (ScriptedServer server = new ScriptedServer(Answers.answer(200, "", headers));
                RemoteEngine engine = Scene.engine(server.uri(), Scene.PATIENT)) {
            return engine.send(Scene.permit(0));
        }
    }

    @Test
    void aServerIsAheadOrBehind() throws Exception {
        assertThat(sent("Date: Wed, 04 Mar 2026 07:06:07 GMT").serverAhead()).contains(Duration.ofHours(2));
        assertThat(sent("Date: Wed, 04 Mar 2026 05:06:02 GMT").serverAhead()).contains(Duration.ofSeconds(-5));
    }

    @Test
    void aServerThatSaysNothingSensibleTellsNoTime() throws Exception {
        assertThat(sent().serverAhead()).isEmpty();
        assertThat(sent("Date: yesterday").serverAhead()).isEmpty();
    }

    @Test
    void noAnswerTellsNoTime() {
        assertThat(ServerClock.ahead(new Seen.Nothing(Fault.of(Fault.Kind.LATE), true), Scene.NOW))
                .isEmpty();
    }
}
