package com.enroldesk.engine.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefreshTest {
    private static final String OTHER = """
            { "programs": [ { "programId": 1, "programName": "Another" } ],
              "promotions": [ { "id": 2, "programId": 1, "name": "Only", "pointsOfferType": "LOYALTY",
                                "promotionStatus": "LIVE", "isActive": true } ] }
            """;

    @TempDir
    Path folder;

    @Test
    void whatAnotherProcessChangedIsNoticedWhenAskedTo() throws Exception {
        try (LocalEngine serving = open();
                LocalEngine other = open()) {
            String world = serving.endpoint();
            other.load(Files.writeString(folder.resolve("other.json"), OTHER));
            assertThat(serving.catalogue().promotions()).hasSize(15);
            serving.refresh();
            assertThat(serving.catalogue().promotions()).hasSize(1);
            assertThat(serving.endpoint()).isNotEqualTo(world).isEqualTo(other.endpoint());
            serving.reset();
            other.refresh();
            assertThat(other.catalogue().promotions()).hasSize(15);
        }
    }

    private LocalEngine open() throws Exception {
        return LocalEngine.open(folder.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC());
    }
}
