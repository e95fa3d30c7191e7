package com.enroldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The window draws and never waits; one class stands between it and every other thread. */
class ThreadRulesTest {
    private static final String SEAM = "com.enroldesk.ui.kit.Background";

    @Test
    void onlyBackgroundHandsWorkToTheWindowsThread() {
        assertThat(calls(
                        type -> true,
                        target -> target.getOwner().getName().equals("javafx.application.Platform")
                                && target.getName().equals("runLater")))
                .as(
                        "Use ui.kit.Background.run(work, done): it alone calls Platform.runLater, and tests run it in line.")
                .isEmpty();
    }

    @Test
    void onlyBackgroundMakesThreadsForTheWindow() {
        Set<String> makers = Set.of(
                "java.util.concurrent.Executors",
                "java.util.concurrent.ThreadPoolExecutor",
                "java.util.concurrent.ScheduledThreadPoolExecutor",
                "java.util.concurrent.ForkJoinPool",
                "java.util.concurrent.CompletableFuture",
                "java.util.Timer",
                "java.lang.Thread$Builder",
                "javafx.concurrent.Task",
                "javafx.concurrent.Service",
                "javafx.concurrent.ScheduledService");
        assertThat(calls(
                        type -> House.room(type).equals("ui"),
                        target -> makers.contains(target.getOwner().getName())
                                || (target.getOwner().getName().equals("java.lang.Thread")
                                        && Set.of("<init>", "start", "ofVirtual", "ofPlatform", "startVirtualThread")
                                                .contains(target.getName()))))
                .as("Start the work with ui.kit.Background.run(work, done); screens own no thread and no executor.")
                .isEmpty();
    }

    @Test
    void onlyBackgroundCatchesEveryExceptionForTheWindow() {
        assertThat(House.all()
                        .filter(type -> House.room(type).equals("ui"))
                        .filter(type -> !House.file(type).getName().equals(SEAM))
                        .flatMap(type -> type.getCodeUnits().stream())
                        .filter(ThreadRulesTest::catchesEverything)
                        .map(JavaCodeUnit::getFullName)
                        .sorted())
                .as("Catch Problem, or let it go: ui.kit.Background hands a Problem to the screen and everything else"
                        + " to the one handler of bugs.")
                .isEmpty();
    }

    @Test
    void viewModelsNeverTouchTheScene() {
        List<String> forbidden = List.of("javafx.scene", "javafx.stage", "javafx.fxml", "org.controlsfx", "javafx.css");
        assertThat(House.complaints(
                        type -> House.file(type).getSimpleName().endsWith("ViewModel"),
                        dependency -> forbidden.stream()
                                        .anyMatch(House.target(dependency).getPackageName()::startsWith)
                                ? dependency.getDescription()
                                : ""))
                .as("Keep properties and verbs in the view model and bind controls in the controller, so that its tests"
                        + " need no toolkit.")
                .isEmpty();
    }

    private static List<String> calls(Predicate<JavaClass> chosen, Predicate<AccessTarget> target) {
        return House.all()
                .filter(chosen)
                .filter(type -> !House.file(type).getName().equals(SEAM))
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> target.test(access.getTarget()))
                .map(JavaAccess::getDescription)
                .distinct()
                .sorted()
                .toList();
    }

    // Throwable is left out: the compiler itself catches it for try-with-resources and record patterns.
    private static boolean catchesEverything(JavaCodeUnit unit) {
        return unit.getTryCatchBlocks().stream()
                .flatMap(block -> block.getCaughtThrowables().stream())
                .anyMatch(caught ->
                        caught.isEquivalentTo(Exception.class) || caught.isEquivalentTo(RuntimeException.class));
    }
}
