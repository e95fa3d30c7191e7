package com.enroldesk.ui;

import com.enroldesk.desk.Approval;
import com.enroldesk.desk.Backend;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Edits;
import com.enroldesk.desk.TestBackends;
import com.enroldesk.desk.Workspace;
import com.enroldesk.domain.Action;
import com.enroldesk.domain.ExtraFields;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.Promotion;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.RunId;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.engine.remote.RemoteEngine;
import com.enroldesk.engine.remote.RemoteOptions;
import com.enroldesk.engine.remote.SignIn;
import com.enroldesk.intake.CustomerList;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Mapping;
import com.enroldesk.intake.Source;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.plan.Plan;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.Secrets;
import com.enroldesk.settings.SettingsFile;
import com.enroldesk.text.Texts;
import com.enroldesk.ui.kit.Background;
import com.enroldesk.ui.kit.Dates;
import com.enroldesk.ui.kit.Notices;
import com.enroldesk.ui.shell.Drafts;
import com.enroldesk.ui.shell.ListInHand;
import com.enroldesk.ui.shell.Navigator;
import com.enroldesk.ui.shell.Remembered;
import com.enroldesk.ui.shell.Tools;
import com.enroldesk.ui.shell.Workbench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A real desk on a temporary folder, with four invented customers and three promotions, and everything else that a view model
 * is handed. All of it happens at once, on the test's own thread; only a run has a thread of its own.
 */
public final class WindowBench implements AutoCloseable {
    public static final ProgramId PROGRAM = new ProgramId("469");
    public static final PromotionId MONSOON = new PromotionId("56799");
    public static final PromotionId CLOSED = new PromotionId("56800");
    public static final PromotionId OTHER = new PromotionId("56801");

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T08:00:00Z"), ZoneOffset.UTC);
    private static final String CATALOGUE = """
            { "programs": [ { "programId": 469, "programName": "Default" } ],
              "promotions": [
                { "id": 56799, "programId": 469, "name": "Monsoon Double", "identifier": "MONSOON",
                  "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE", "isActive": true,
                  "startDate": "2026-01-01T00:00Z", "endDate": "2027-12-31T23:59:59Z", "maxIssualsPerCustomer": 1 },
                { "id": 56800, "programId": 469, "name": "Winter Warmer", "identifier": "WINTER",
                  "pointsOfferType": "LOYALTY", "promotionStatus": "INACTIVE", "isActive": false,
                  "startDate": "2026-01-01T00:00Z", "endDate": "2027-12-31T23:59:59Z", "maxIssualsPerCustomer": 1 },
                { "id": 56801, "programId": 469, "name": "Spring Treat", "identifier": "SPRING",
                  "pointsOfferType": "LOYALTY", "promotionStatus": "LIVE", "isActive": true,
                  "startDate": "2026-01-01T00:00Z", "endDate": "2027-12-31T23:59:59Z" } ],
              "customers": [
                { "id": 1001, "mobile": "919986000501", "email": "asha@example.com", "firstName": "Asha", "lastName": "Rao" },
                { "id": 1002, "mobile": "919986000502", "email": "ravi@example.com", "firstName": "Ravi", "lastName": "Nair" },
                { "id": 1003, "mobile": "919986000503", "email": "mira@example.com", "firstName": "Mira", "lastName": "Das" },
                { "id": 1004, "mobile": "919986000504", "email": "noor@example.com", "firstName": "Noor", "lastName": "Ali" } ] }
            """;

    private final Desk desk;
    private final Tools tools;
    private final Path home;
    private final boolean samples;
    private final Clock clock;
    private final TestBackends backends = new TestBackends(this::demo, this::remote);
    private volatile @Nullable GatedEngine engine;

    public WindowBench(Path home) throws Problem, IOException {
        this(home, false, CLOCK);
    }

    private WindowBench(Path home, boolean samples, Clock clock) throws Problem, IOException {
        this(home, samples, clock, Secrets.withoutKeyStore(home));
    }

    private WindowBench(Path home, boolean samples, Clock clock, Secrets secrets) throws Problem, IOException {
        Texts texts = Texts.load(Locale.UK);
        Files.createDirectories(home);
        this.home = home;
        this.samples = samples;
        this.clock = clock;
        desk = new Desk(new Workspace(
                home,
                WorkspaceLock.take(home, "test"),
                Journal.open(home, clock, "test", "test"),
                backends,
                secrets,
                new ExportWriter(texts, ZoneOffset.UTC),
                clock,
                "Asha"));
        desk.connections().useDemo();
        Notices notices = new Notices(texts);
        Background background = new Background(Runnable::run, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        tools = new Tools(
                desk,
                background,
                texts,
                new Dates(texts, clock, Locale.UK),
                notices,
                new Remembered(new SettingsFile(home.resolve("settings.json")), background, notices),
                new Workbench(background),
                new Navigator());
    }

    /** As on the fixed day of {@link #CLOCK}, at another time. */
    public static WindowBench at(Path home, Clock clock) throws Problem, IOException {
        return new WindowBench(home, false, clock);
    }

    /** With a key store of the system. */
    public static WindowBench with(Path home, Secrets secrets) throws Problem, IOException {
        return new WindowBench(home, false, CLOCK, secrets);
    }

    /** The same at another time. */
    static WindowBench withSamples(Path home, Clock clock) throws Problem, IOException {
        return new WindowBench(home, true, clock);
    }

    private Backend demo() throws Problem {
        LocalEngine local = local("demo.db");
        engine = new GatedEngine(local);
        return new Backend(engine, Optional.of(local), Optional.empty());
    }

    private GatedEngine gate() {
        return Objects.requireNonNull(engine, "the demonstration is used first");
    }

    /** A server on this computer is spoken to over HTTP; any other is an engine of its own in the same folder. */
    private Engine remote(Connection connection) throws Problem {
        if (!connection.url().startsWith("http://")) {
            return local("other.db");
        }
        return RemoteEngine.open(new RemoteOptions(
                connection.url(),
                URI.create(connection.url()),
                new SignIn.None(),
                new Limits(connection.batch(), Connection.MOST_BATCH, OptionalInt.empty(), connection.lanes(), false),
                connection.bulkAction(),
                connection.deadline(),
                RemoteOptions.CONNECT_TIMEOUT,
                RemoteOptions.REPLY_CAP,
                Map.of(),
                clock,
                System::nanoTime));
    }

    private LocalEngine local(String file) throws Problem {
        boolean first = Files.notExists(home.resolve(file));
        LocalEngine local = LocalEngine.open(home.resolve(file), LocalRules.AS_PRINTED, clock);
        if (first && !samples) {
            try {
                local.load(Files.writeString(home.resolve("catalogue.json"), CATALOGUE));
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
        }
        return local;
    }

    /** A desk on the sample data instead, as a first start has it. */
    static WindowBench withSamples(Path home) throws Problem, IOException {
        return withSamples(home, CLOCK);
    }

    public Tools tools() {
        return tools;
    }

    /** The same with questions and deeds that wait until a test does them. */
    public Tools waiting(Deque<Runnable> worker) {
        return tools(worker::add);
    }

    /** The same with a worker of the test's own, which may let work wait. */
    public Tools tools(Executor worker) {
        Background background = new Background(worker, Runnable::run, bug -> {
            throw new AssertionError(bug);
        });
        return new Tools(
                desk,
                background,
                tools.texts(),
                tools.dates(),
                tools.notices(),
                tools.remembered(),
                tools.workbench(),
                tools.navigator());
    }

    public Desk desk() {
        return desk;
    }

    /** What keeps the draft of this workbench, and offers that of the last time. */
    public Drafts drafts() {
        return new Drafts(desk, tools.background(), tools.workbench(), tools.notices());
    }

    /** Lays a pasted list and its plan on the workbench, as List and Check do. */
    public Plan prepare(PromotionId promotion, String... lines) throws Problem {
        Promotion chosen = desk.catalogue().promotion(PROGRAM, promotion).orElseThrow();
        Source source = new Source.OfText("Pasted list", String.join("\n", lines));
        CustomerList list = desk.read(source, FormatChoice.GUESS);
        Mapping mapping =
                desk.guess(list, Optional.of("IN"), desk.catalogue().sources().getFirst());
        Plan plan = desk.check(list, mapping, chosen, Action.usualFor(chosen.type()), Edits.NONE, false);
        tools.workbench().choose(chosen);
        tools.workbench().take(new ListInHand(source, FormatChoice.GUESS, list));
        tools.workbench().map(mapping);
        tools.workbench().planned(plan);
        return plan;
    }

    /** Enrols a list and waits for the end. */
    public RunId enrol(PromotionId promotion, String... lines) throws Problem, InterruptedException {
        return enrol(promotion, OptionalInt.empty(), lines);
    }

    /** As {@link #enrol(PromotionId, String...)}, with a number of customers in a call. */
    public RunId enrol(PromotionId promotion, OptionalInt batch, String... lines) throws Problem, InterruptedException {
        RunId run = desk.approve(prepare(promotion, lines), new Approval("Asha", batch, Optional.empty()));
        desk.start(run).await();
        return run;
    }

    /** Lets no call through until {@link #release}: a run stands still in the middle of a call. */
    public void hold() {
        gate().hold();
    }

    /** Loses every answer from now on, or none. */
    public void lose(boolean on) {
        gate().lose(on);
    }

    /** The server's clock is so far ahead of this computer's. */
    public void ahead(Duration by) {
        gate().ahead(by);
    }

    /** The server's answers have these fields too. */
    public void adds(ExtraFields fields) {
        gate().adds(fields);
    }

    /** Lets the call in flight through, and every later one. */
    public void release() {
        gate().release();
    }

    /** The secrets that servers were opened or tried with, in this order. */
    public List<String> tried() {
        return backends.secrets;
    }

    /** Waits for what another thread is about to do. */
    public static void until(BooleanSupplier done) throws InterruptedException {
        for (int tries = 0; !done.getAsBoolean(); tries++) {
            if (tries > 2_000) {
                throw new AssertionError("waited in vain");
            }
            Thread.sleep(5);
        }
    }

    @Override
    public void close() throws Problem {
        gate().release();
        desk.close();
    }
}
