package com.enroldesk.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.desk.Edits;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.Format;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.ListRow;
import com.enroldesk.intake.Source;
import com.enroldesk.ui.kit.Background;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which lists are open: those in hand and to be brought back, and the one whose last page may still be on its way. */
class PutAwayTest {
    private static final Edits EDITS = new Edits(Map.of(0, "919986000503"));

    private final List<String> closed = new ArrayList<>();
    private final Workbench workbench = new Workbench(new Background(Runnable::run, Runnable::run, bug -> {
        throw new AssertionError(bug);
    }));

    private record Named(String name, Format format, List<String> closed) implements CustomerList {
        @Override
        public List<String> columns() {
            return List.of("Column 1");
        }

        @Override
        public int size() {
            return 1;
        }

        @Override
        public ListRow row(int index) {
            throw new AssertionError("nobody looks at row " + index);
        }

        @Override
        public String sha256() {
            return name;
        }

        @Override
        public void close() {
            closed.add(name);
        }
    }

    private void take(String name) {
        take(name, true);
    }

    private void take(String name, boolean header) {
        Format format = new Format(StandardCharsets.UTF_8, false, ',', header, 1);
        workbench.take(
                new ListInHand(new Source.OfText(name, name), FormatChoice.GUESS, new Named(name, format, closed)));
    }

    private String inHand() {
        return workbench.listProperty().get().orElseThrow().list().name();
    }

    private Prepared away() {
        return workbench.putAway().lastProperty().get().orElseThrow();
    }

    @Test
    void aListThatCanBeBroughtBackIsOpenAndTheOneBeforeItIsClosed() {
        take("first");
        take("second");
        assertThat(closed).isEmpty();
        take("third");
        assertThat(closed).containsExactly("first");
        workbench.bringBack(away());
        assertThat(inHand()).isEqualTo("second");
        take("fourth");
        assertThat(closed).containsExactly("first", "third");
        workbench.startNew();
        assertThat(closed).containsExactly("first", "third", "second");
        assertThat(away().list().list().name()).isEqualTo("fourth");
    }

    @Test
    void aListThatIsBroughtBackIsNeverClosedBefore() {
        take("first");
        for (int time = 0; time < 5; time++) {
            take("second", time % 2 == 0);
            workbench.bringBack(away());
        }
        assertThat(inHand()).isEqualTo("first");
        assertThat(closed).doesNotContain("first").hasSize(4);
    }

    @Test
    void readingTheSameRowsAgainLeavesWhatWasPutAwayAlone() {
        take("first");
        take("second");
        take("second");
        take("second");
        assertThat(closed).containsExactly("second");
        take("second", false);
        assertThat(closed).containsExactly("second", "second");
        assertThat(away().list().list().name()).isEqualTo("first");
    }

    @Test
    void aRunClosesWhatWasPutAwayOneListLater() {
        take("first");
        workbench.edit(EDITS);
        take("second");
        workbench.frozen();
        assertThat(workbench.putAway().lastProperty().get()).isEmpty();
        assertThat(closed).isEmpty();
        take("third");
        assertThat(closed).containsExactly("first");
        assertThat(workbench.putAway().lastProperty().get())
                .as("second is a run")
                .isEmpty();
        take("fourth");
        take("fifth");
        assertThat(closed).containsExactly("first", "second", "third");
    }

    @Test
    void whatIsNotAwayIsNotBroughtBack() {
        take("first");
        take("second");
        Prepared first = away();
        workbench.bringBack(first);
        workbench.bringBack(first);
        assertThat(inHand()).isEqualTo("first");
        assertThat(closed).isEmpty();
    }
}
