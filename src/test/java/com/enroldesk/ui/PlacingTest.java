package com.enroldesk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.settings.Bounds;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacingTest {
    private static final Rectangle2D MAIN = new Rectangle2D(0, 0, 1920, 1080);
    private static final Rectangle2D RIGHT = new Rectangle2D(1920, 0, 1920, 1080);

    @Test
    void theFirstWindowStandsInTheMiddleOfTheMainScreen() {
        Bounds bounds = Placing.of(Optional.empty(), List.of(MAIN, RIGHT));

        assertThat(bounds.x()).isEqualTo((1920 - Placing.WIDTH) / 2);
        assertThat(bounds.y()).isEqualTo((1080 - Placing.HEIGHT) / 2);
    }

    @Test
    void aWindowComesBackToItsPlaceOnTheSecondScreen() {
        Bounds seen = new Bounds(2000, 100, 1000, 700, false);

        assertThat(Placing.of(Optional.of(seen), List.of(MAIN, RIGHT))).isEqualTo(seen);
    }

    @Test
    void aWindowOnAScreenThatIsGoneComesToTheMainScreen() {
        Bounds bounds = Placing.of(Optional.of(new Bounds(2000, 100, 1000, 700, true)), List.of(MAIN));

        assertThat(bounds).isEqualTo(new Bounds(920, 100, 1000, 700, true));
    }

    @Test
    void aWindowIsNeverLargerThanItsScreenNorSmallerThanItsContent() {
        Rectangle2D small = new Rectangle2D(0, 0, 1024, 700);

        assertThat(Placing.of(Optional.of(new Bounds(-50, -50, 3000, 2000, false)), List.of(small)))
                .isEqualTo(new Bounds(0, 0, 1024, 700, false));
        assertThat(Placing.of(Optional.of(new Bounds(0, 0, 10, 10, false)), List.of(small)))
                .isEqualTo(new Bounds(0, 0, Placing.LEAST_WIDTH, Placing.LEAST_HEIGHT, false));
    }
}
