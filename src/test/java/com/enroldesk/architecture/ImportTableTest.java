package com.enroldesk.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which part of the house may know which. docs/architecture.md has the same table in words. */
class ImportTableTest {
    /** Handed out by the desk or given to the window: a value too large for a record, levers, the window's own memory. */
    private static final Set<String> HANDLES = Set.of(
            "com.enroldesk.plan.Plan",
            "com.enroldesk.run.RunControl",
            "com.enroldesk.run.Settling",
            "com.enroldesk.settings.SettingsFile");

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            entry("domain", Set.of()),
            entry("intake", Set.of("domain")),
            entry("journal", Set.of("domain")),
            entry("settings", Set.of("domain")),
            entry("text", Set.of("domain")),
            entry("engine", Set.of("domain", "journal")),
            entry("plan", Set.of("domain", "intake", "journal")),
            entry("run", Set.of("domain", "plan", "engine", "journal")),
            entry("results", Set.of("domain", "journal", "text")),
            entry("desk", Set.of("domain", "intake", "plan", "run", "results", "engine", "journal", "settings")),
            entry("ui", Set.of("desk", "text", "domain", "intake", "plan", "run", "results", "settings")),
            entry("cli", Set.of("desk", "text", "domain", "intake", "plan", "run", "results", "settings")),
            entry(
                    "app",
                    Set.of(
                            "domain",
                            "intake",
                            "plan",
                            "run",
                            "results",
                            "engine",
                            "journal",
                            "settings",
                            "desk",
                            "text",
                            "ui",
                            "cli")));

    /** Rooms that show something take records, enums and ports from these, never a class that does the work. */
    private static final Set<String> PLAIN_RECORDS_ONLY = Set.of("intake", "plan", "run", "results", "settings");

    @Test
    void everyClassLivesInARoomOfTheTable() {
        assertThat(House.all()
                        .filter(type -> !MAY_IMPORT.containsKey(House.room(type)))
                        .map(JavaClass::getName))
                .as(
                        "Move the class into one of %s, or add a row to house rules and to this table.",
                        MAY_IMPORT.keySet())
                .isEmpty();
    }

    @Test
    void everyRoomImportsOnlyWhatItsRowAllows() {
        assertThat(House.complaints(_ -> true, ImportTableTest::againstTheTable))
                .as("A row of the import table does not allow this. Move the code to the room that owns the work, or"
                        + " hand the value in from a room that may know both (desk for verbs, app for building).")
                .isEmpty();
    }

    @Test
    void theEngineKnowsNothingOfTheJournalButThePermit() {
        assertThat(House.complaints(
                        type -> House.room(type).equals("engine"),
                        dependency -> onlyThis(dependency, "journal.Permit")))
                .as("Take what the engine needs out of the Permit; it must not read or write the journal.")
                .isEmpty();
    }

    @Test
    void thePlanKnowsNothingOfTheJournalButTheLedger() {
        assertThat(House.complaints(
                        type -> House.room(type).equals("plan"), dependency -> onlyThis(dependency, "journal.Ledger")))
                .as("Ask the read-only Ledger; a plan is made without touching the journal.")
                .isEmpty();
    }

    @Test
    void onlyTheComposerKnowsWhichEngineThereIs() {
        assertThat(House.complaints(
                        type -> !Set.of("engine", "app").contains(House.room(type)),
                        dependency -> House.part(House.target(dependency)).startsWith("engine.")
                                ? line(dependency, "names an engine")
                                : ""))
                .as("Use the port com.enroldesk.engine.Engine; app.* picks the engine behind it.")
                .isEmpty();
    }

    @Test
    void enginesShareTheWireAndNothingElse() {
        Map<String, Set<String>> within = Map.of(
                "engine", Set.of(),
                "engine.wire", Set.of("engine"),
                "engine.local", Set.of("engine", "engine.wire"),
                "engine.remote", Set.of("engine", "engine.wire"),
                "engine.endpoint", Set.of("engine", "engine.wire", "engine.local"));
        assertThat(House.complaints(type -> House.room(type).equals("engine"), dependency -> {
                    String from = House.part(dependency.getOriginClass());
                    String to = House.part(House.target(dependency));
                    boolean fine = !to.startsWith("engine")
                            || to.equals(from)
                            || within.getOrDefault(from, Set.of()).contains(to);
                    return fine ? "" : line(dependency, "crosses engines");
                }))
                .as("Put what two engines need into engine.wire; the port itself knows none of them.")
                .isEmpty();
    }

    @Test
    void windowAndCommandLineTakeOnlyPlainRecordsFromTheRoomsBelowTheDesk() {
        assertThat(House.complaints(
                        type -> Set.of("ui", "cli").contains(House.room(type)),
                        dependency -> PLAIN_RECORDS_ONLY.contains(House.room(House.target(dependency)))
                                        && !isPlain(House.target(dependency))
                                ? line(dependency, "uses a class that does the work")
                                : ""))
                .as("Add a verb to Desk and call it; window and command line show records, enums and ports only.")
                .isEmpty();
    }

    @Test
    void theKitKnowsNoScreen() {
        assertThat(House.complaints(
                        type -> House.part(type).equals("ui.kit"),
                        dependency -> House.room(House.target(dependency)).equals("ui")
                                        && !House.part(House.target(dependency)).equals("ui.kit")
                                ? line(dependency, "names a screen")
                                : ""))
                .as("Hand the screen's part into the kit as an argument.")
                .isEmpty();
    }

    @Test
    void noPackageIsInACycle() {
        slices().matching("com.enroldesk.(**)")
                .should()
                .beFreeOfCycles()
                .because("a cycle is one big package: turn the smaller arrow round by handing the value in, or move"
                        + " the shared type to the lower package")
                .allowEmptyShould(true)
                .check(House.CLASSES);
    }

    @Test
    void theWordsOfTheProductStandOnJavaBaseAlone() {
        Set<String> base = Object.class.getModule().getPackages();
        assertThat(House.complaints(type -> House.room(type).equals("domain"), dependency -> {
                    JavaClass target = House.target(dependency);
                    return target.isPrimitive()
                                    || House.room(target).equals("domain")
                                    || base.contains(target.getPackageName())
                            ? ""
                            : line(dependency, "is not in java.base");
                }))
                .as("Keep domain to values and pure functions; move what needs more to the room that has the library.")
                .isEmpty();
    }

    private static String againstTheTable(Dependency dependency) {
        JavaClass target = House.target(dependency);
        String from = House.room(dependency.getOriginClass());
        String to = House.room(target);
        if (!House.isOurs(target) || from.equals(to)) {
            return "";
        }
        return MAY_IMPORT.getOrDefault(from, Set.of()).contains(to)
                ? ""
                : line(dependency, from + " may not import " + to);
    }

    private static String onlyThis(Dependency dependency, String allowed) {
        JavaClass target = House.target(dependency);
        String room = allowed.substring(0, allowed.indexOf('.'));
        boolean fine =
                !House.room(target).equals(room) || House.file(target).getName().equals(House.ROOT + "." + allowed);
        return fine ? "" : line(dependency, "only " + allowed + " is allowed");
    }

    private static boolean isPlain(JavaClass target) {
        return target.isRecord()
                || target.isEnum()
                || target.isInterface()
                || target.isAssignableTo(Throwable.class)
                || HANDLES.contains(target.getFullName());
    }

    private static String line(Dependency dependency, String what) {
        return what + ": " + dependency.getDescription();
    }
}
