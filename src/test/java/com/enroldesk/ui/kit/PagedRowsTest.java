package com.enroldesk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class PagedRowsTest {
    private static final int MILLION = 1_000_000;

    private final Deque<Runnable> worker = new ArrayDeque<>();
    private final List<Integer> asked = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final PagedRows<String> rows = new PagedRows<>(
            new Background(worker::add, Runnable::run, bug -> problems.add(bug.toString())),
            problem -> problems.add(problem.code().number()));

    private List<String> fetch(int from, int count) {
        asked.add(from);
        return IntStream.range(from, from + count).mapToObj(row -> "row " + row).toList();
    }

    private void work() {
        while (!worker.isEmpty()) {
            worker.poll().run();
        }
    }

    @Test
    void aPlaceIsEmptyUntilItsPageWasRead() {
        rows.show(MILLION, this::fetch);

        assertThat(rows.get(777_777).row()).isEmpty();
        work();

        assertThat(rows.get(777_777).row()).contains("row 777777");
        assertThat(asked).containsExactly(777_700);
    }

    @Test
    void noRowIsExchangedWhileACellIsEdited() {
        rows.show(150, this::fetch);
        rows.get(0);
        rows.hold(true);
        work();
        rows.show(3, this::fetch);

        assertThat(rows).hasSize(150);
        assertThat(rows.get(0).row()).as("a page that came meanwhile").isEmpty();
        rows.hold(false);
        rows.get(0);
        work();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).row()).contains("row 0");
    }

    @Test
    void theLastPageIsAsLongAsWhatIsLeft() {
        rows.show(150, this::fetch);
        rows.get(149);
        work();

        assertThat(rows.get(149).row()).contains("row 149");
    }

    @Test
    void aSlotIsFoundWithoutLookingThroughAMillionRows() {
        rows.show(MILLION, this::fetch);
        rows.get(999_999);
        work();
        asked.clear();

        assertThat(rows.indexOf(rows.get(999_999))).isEqualTo(999_999);
        assertThat(rows.contains(rows.get(999_999))).isTrue();
        work();
        assertThat(asked).isEmpty();
    }

    @Test
    void onlyTheNewestOfManyPagesPassedByAreRead() {
        rows.show(MILLION, this::fetch);
        for (int place = 0; place < MILLION; place += 10_000) {
            rows.get(place);
        }
        work();

        assertThat(asked).hasSizeLessThanOrEqualTo(4).contains(990_000);
    }

    @Test
    void rowsOfAnEarlierQuestionNeverShowUpInALaterOne() {
        rows.show(200, this::fetch);
        rows.get(0);
        rows.show(
                100,
                (from, count) -> IntStream.range(from, from + count)
                        .mapToObj(row -> "other " + row)
                        .toList());
        rows.get(0);
        work();

        assertThat(rows.get(0).row()).contains("other 0");
    }

    @Test
    void asManyRowsAsBeforeLeaveTheTableWhereItStands() {
        rows.show(200, this::fetch);
        rows.get(0);
        work();
        List<Object> changes = new ArrayList<>();
        rows.addListener((ListChangeListener<Slot<String>>) changes::add);

        rows.show(
                200,
                (from, count) -> IntStream.range(from, from + count)
                        .mapToObj(row -> "new " + row)
                        .toList());

        assertThat(rows.get(0).row()).contains("row 0");
        work();
        assertThat(rows.get(0).row()).contains("new 0");
        assertThat(changes).isEmpty();
    }

    @Test
    void aPageThatCannotBeReadIsToldOnceAndNotAskedForAgain() {
        rows.show(10, (_, _) -> {
            throw new Problem(ProblemCode.JOURNAL_FAILED);
        });
        rows.get(0);
        work();
        rows.get(0);
        work();

        assertThat(problems).containsExactly(ProblemCode.JOURNAL_FAILED.number());
        assertThat(rows.get(0).row()).isEmpty();
    }

    @Test
    void inLineEveryRowIsThereAtOnce() {
        PagedRows<String> direct = new PagedRows<>(
                new Background(Runnable::run, Runnable::run, bug -> problems.add(bug.toString())), _ -> {});
        direct.show(300, this::fetch);

        assertThat(direct)
                .extracting(slot -> slot.row().orElse(""))
                .startsWith("row 0")
                .endsWith("row 299");
    }
}
