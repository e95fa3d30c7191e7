package com.enroldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files stay short enough to be read in one go. */
class FileBudgetsTest {
    private record Budget(Path folder, String ending, int lines, String mend) {}

    private static final List<Budget> BUDGETS = List.of(
            new Budget(
                    Sources.MAIN,
                    "Controller.java",
                    150,
                    "move the logic into the view model, cells into files of their own"),
            new Budget(Sources.MAIN, "ViewModel.java", 250, "split it along the parts of its screen"),
            new Budget(Sources.MAIN, ".java", 300, "give the second thing that the class does a class of its own"),
            new Budget(Sources.RESOURCES, ".fxml", 120, "move a part into a file of its own and fx:include it"));

    @Test
    void noFileIsLongerThanItsBudget() {
        assertThat(BUDGETS.stream()
                        .flatMap(budget -> Sources.files(budget.folder(), budget.ending()).stream()
                                .map(file -> overrun(budget, file))
                                .flatMap(Optional::stream)))
                .isEmpty();
    }

    private static Optional<String> overrun(Budget budget, Path file) {
        int lines = Sources.lines(file);
        return lines <= budget.lines()
                ? Optional.empty()
                : Optional.of(file + " has " + lines + " lines of " + budget.lines() + ": " + budget.mend());
    }
}
