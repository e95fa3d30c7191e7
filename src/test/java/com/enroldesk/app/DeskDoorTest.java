package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.desk.Desk;
import com.enroldesk.text.Texts;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskDoorTest {
    @TempDir
    private Path home;

    private static DeskDoor door(Clock clock) {
        return new DeskDoor(Texts.load(Locale.UK), clock, "Asha", "desk-1", "test");
    }

    @Test
    void whateverIsThrownAtOpeningTheFolderIsFreeForTheNextTry() throws Exception {
        assertThatThrownBy(() -> door(new BrokenClock()).open(home, DeskDoor.WINDOW))
                .hasMessage("no zone");

        try (Desk desk = door(Clock.systemUTC()).open(home, DeskDoor.WINDOW)) {
            assertThat(desk.runs()).isEmpty();
        }
    }

    /** Of use to the journal, and of none to what comes after it. */
    private static final class BrokenClock extends Clock {
        @Override
        public ZoneId getZone() {
            throw new IllegalStateException("no zone");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.EPOCH;
        }
    }
}
