package com.enroldesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.cli.DeskOpener;
import com.enroldesk.cli.Terminal;
import com.enroldesk.desk.Desk;
import com.enroldesk.desk.Workspace;
import com.enroldesk.domain.Problem;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.journal.Journal;
import com.enroldesk.journal.WorkspaceLock;
import com.enroldesk.results.ExportWriter;
import com.enroldesk.settings.Secrets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line over real HTTP on loopback, as it is put together in the program but for the system's key store. */
class ConnectedCommandsTest {
    private static final String SECRET = "CANARY-secret-7731";
    private static final String[] INTO = {"--program", "469", "--promotion", "56799"};

    @TempDir
    Path folder;

    private TinyServer server;
    private Terminal terminal;
    private Path home;
    private Path list;

    @BeforeEach
    void start() throws IOException {
        server = new TinyServer();
        home = folder.resolve("home");
        list = Files.writeString(folder.resolve("list.csv"), "mobile\n919986000586\n919986000587\n919986000588\n");
        terminal = new Terminal(new Door(), home);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    static final class Door implements DeskOpener {
        @Override
        public Desk open(Path home) throws Problem {
            Clock clock = Clock.systemUTC();
            return new Desk(new Workspace(
                    home,
                    WorkspaceLock.take(home, "test"),
                    Journal.open(home, clock, "test", "1"),
                    new ProgramBackends(home, clock, LocalEngine::open),
                    Secrets.withoutKeyStore(home),
                    new ExportWriter(Terminal.TEXTS, ZoneOffset.UTC),
                    clock,
                    "asha"));
        }

        @Override
        public Desk openAnew(Path home) throws Problem {
            return open(home);
        }
    }

    private int run(String input, String... args) {
        return terminal.run(input, args);
    }

    private int enrol(String input, String... more) {
        List<String> args = new ArrayList<>(List.of("enrol", list.toString(), "--json", "--quiet"));
        args.addAll(List.of(INTO));
        args.addAll(List.of(more));
        return run(input, args.toArray(String[]::new));
    }

    private String[] basic(String... more) {
        List<String> args = new ArrayList<>(
                List.of("--url", server.url(), "--auth", "basic", "--user", "till.1", "--secret-stdin"));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    private int count(String field) {
        return terminal.json().get(field).asInt();
    }

    /** Neither the secret nor what is worth as much lies in any file or stands on any stream. */
    private void assertNothingTellsTheSecret() throws IOException {
        String md5 = HexFormat.of().formatHex(md5(SECRET));
        List<String> planted = List.of(
                SECRET,
                md5,
                Base64.getEncoder().encodeToString(("till.1:" + md5).getBytes(StandardCharsets.UTF_8)),
                "TOKEN-1");
        List<String> places = new ArrayList<>(List.of(terminal.out(), terminal.err()));
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                places.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(places).allSatisfy(place -> assertThat(place).doesNotContain(planted));
    }

    private static byte[] md5(String text) {
        try {
            return java.security.MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aConnectionForOneCallEnrolsAndLeavesTheSampleDataAlone() throws IOException {
        assertThat(enrol(SECRET + "\n", basic())).isZero();

        assertThat(count("enrolled")).isEqualTo(3);
        assertThat(terminal.json().get("connection").asText()).startsWith("127.0.0.1:");
        assertThat(server.posts).containsExactly(3);
        assertThat(server.signIns).last().asString().startsWith("Basic ");
        assertThat(home.resolve("demo.db")).doesNotExist();
        assertNothingTellsTheSecret();
    }

    @Test
    void withOauthATokenIsFetchedAndKeptNowhere() throws IOException {
        assertThat(enrol(
                        SECRET + "\r\n",
                        "--url",
                        server.url(),
                        "--auth",
                        "oauth",
                        "--user",
                        "client-key",
                        "--secret-stdin"))
                .isZero();

        assertThat(server.signIns).last().isEqualTo("TOKEN-1");
        assertNothingTellsTheSecret();
    }

    @Test
    void theSameListIsNotEnrolledTwiceAtTheSameServer() {
        assertThat(enrol(SECRET + "\n", basic())).isZero();
        assertThat(enrol(SECRET + "\n", basic())).isZero();
        assertThat(count("skipped")).isEqualTo(3);
        assertThat(server.posts).containsExactly(3);
    }

    @Test
    void whereTheCatalogueMayNotBeReadTheTypedIdsAreUsed() {
        server.catalogueAllowed = false;

        assertThat(run(SECRET + "\n", concat("catalogue", basic()))).isEqualTo(6);
        assertThat(enrol(SECRET + "\n", basic())).isZero();

        assertThat(count("enrolled")).isEqualTo(3);
        assertThat(count("promotion")).isEqualTo(56799);
    }

    private static String[] concat(String first, String... more) {
        List<String> args = new ArrayList<>(List.of(first.split(" ")));
        args.addAll(List.of(more));
        return args.toArray(String[]::new);
    }

    @Test
    void aSignInThatIsRefusedBeforeAnythingWasSentEndsWithSix() throws IOException {
        server.signedOut = _ -> true;

        assertThat(enrol(SECRET + "\n", basic())).isEqualTo(6);

        assertThat(count("notSent")).isEqualTo(3);
        assertThat(count("enrolled")).isZero();
        assertNothingTellsTheSecret();
    }

    @Test
    void aServerThatIsNotThereEndsWithSix() {
        server.close();

        assertThat(enrol(SECRET + "\n", basic())).isEqualTo(6);
        assertThat(terminal.json().has("problem")).isTrue();
    }

    @Test
    void aRunIsContinuedOnItsOwnConnectionAndItsSecretIsAskedForAgain() throws IOException {
        server.signedOut = post -> post == 2;
        assertThat(enrol(SECRET + "\n", basic("--batch", "1"))).isEqualTo(3);
        assertThat(count("enrolled")).isEqualTo(1);
        assertThat(terminal.json().get("state").asText()).isEqualTo("paused");
        assertThat(terminal.json().at("/stopped/message").asText()).isNotEmpty();

        assertThat(run("", "runs", "resume", "1")).isEqualTo(6);
        assertThat(terminal.err()).contains("SEC-110");
        assertThat(server.posts).hasSize(2);

        assertThat(run(SECRET + "\n", "runs", "resume", "1", "--secret-stdin", "--json", "--quiet"))
                .isZero();
        assertThat(count("enrolled")).isEqualTo(3);
        assertThat(server.posts).containsExactly(1, 1, 1, 1);
        assertNothingTellsTheSecret();
    }

    @Test
    void aRunIsNotContinuedElsewhere() {
        server.signedOut = post -> post == 2;
        assertThat(enrol(SECRET + "\n", basic("--batch", "1"))).isEqualTo(3);

        assertThat(run("", "runs", "resume", "1", "--connection", "demo")).isEqualTo(6);
        assertThat(terminal.err()).contains("RUN-111");
        assertThat(server.posts).hasSize(2);
    }

    /** An order that is written and cannot be followed would leave failed rows as unsent ones. */
    @Test
    void failedOnesAreNotOrderedElsewhere() {
        server.unknown = "919986000587";
        assertThat(enrol(SECRET + "\n", basic())).isEqualTo(3);
        assertThat(run("", "runs", "retry", "1", "--connection", "demo")).isEqualTo(6);
        assertThat(terminal.err()).contains("RUN-111");
        run("", "runs", "show", "1", "--json");
        assertThat(count("failed")).isEqualTo(1);
        assertThat(count("notSent")).isZero();
        assertThat(terminal.json().has("stopped")).isFalse();
    }

    @Test
    void aProductionConnectionWantsTheNumberAndBeginsWithOneCustomer() throws IOException {
        assertThat(run(SECRET + "\n", concat("connections add Live --production --per-minute 6000 --json", basic())))
                .isZero();
        assertThat(terminal.json().get("secret").asText()).isEqualTo("memory");

        assertThat(enrol(SECRET + "\n", "--connection", "live", "--secret-stdin"))
                .isEqualTo(5);
        assertThat(terminal.err()).contains("LST-110", "--yes 3");
        assertThat(enrol(SECRET + "\n", "--connection", "live", "--secret-stdin", "--yes", "4"))
                .isEqualTo(5);
        assertThat(server.posts).isEmpty();

        assertThat(enrol(SECRET + "\n", "--connection", "live", "--secret-stdin", "--yes", "3"))
                .isZero();
        assertThat(server.posts).containsExactly(1, 2);
        assertThat(terminal.json().get("connection").asText()).isEqualTo("Live");
        assertNothingTellsTheSecret();
    }

    @Test
    void aSecretUnderAPassphraseIsAskedForByItsPassphrase() throws IOException {
        assertThat(run(
                        SECRET + "\nlong passphrase\n",
                        concat("connections add Here --keep passphrase --json", basic())))
                .isZero();
        assertThat(terminal.json().get("secret").asText()).isEqualTo("passphrase");

        assertThat(run("", "catalogue", "--connection", "Here")).isEqualTo(6);
        terminal.answers.add("long passphrase");
        assertThat(run("", "catalogue", "--connection", "Here")).isZero();
        assertThat(terminal.out()).contains("Monsoon Double");
        terminal.answers.add("wrong passphrase");
        assertThat(run("", "catalogue", "--connection", "Here")).isEqualTo(6);
        assertThat(terminal.err()).contains("SEC-120");
        assertNothingTellsTheSecret();
    }

    @Test
    void aPasswordThatIsKeptCanBeChangedAndRemoved() throws IOException {
        assertThat(run(SECRET + "\n", concat("connections add Nowhere", basic())))
                .isZero();
        assertThat(run(SECRET + "\n", "connections", "password", "Nowhere", "--secret-stdin"))
                .isEqualTo(6);
        assertThat(terminal.err()).contains("SEC-115");

        assertThat(run("wrong\nlong passphrase\n", concat("connections add Here --keep passphrase", basic())))
                .isZero();
        assertThat(run(SECRET + "\nlong passphrase\n", "connections", "password", "Here", "--secret-stdin", "--json"))
                .isZero();
        assertThat(terminal.json().get("secret").asText()).isEqualTo("passphrase");
        terminal.answers.add("long passphrase");
        assertThat(run("", "catalogue", "--connection", "Here")).isZero();
        assertThat(terminal.out()).contains("Monsoon Double");

        assertThat(run("", "connections", "password", "Here")).isEqualTo(6);
        assertThat(terminal.err()).contains("SEC-114");
        assertThat(run("", "connections", "add", "Open", "--url", server.url())).isZero();
        assertThat(run(SECRET + "\n", "connections", "password", "Open", "--secret-stdin"))
                .isEqualTo(2);

        terminal.answers.add("wrong passphrase");
        assertThat(run("", "connections", "remove", "Here")).isEqualTo(6);
        assertThat(terminal.err()).contains("SEC-120");
        terminal.answers.add("long passphrase");
        assertThat(run("", "connections", "remove", "Here")).isZero();
        assertThat(terminal.out()).contains("Connection Here and its secret are removed.");
        assertNothingTellsTheSecret();
    }

    @Test
    void aSealedSecretThatStaysIsTold() throws IOException {
        assertThat(run(SECRET + "\nlong passphrase\n", concat("connections add Here --keep passphrase", basic())))
                .isZero();
        assertThat(run("", "connections", "remove", "Here")).isZero();
        assertThat(terminal.out()).contains("it stays there").doesNotContain("and its secret are removed");
    }

    @Test
    void aConnectionIsListedTriedAndRemoved() throws IOException {
        assertThat(run("", "connections", "list")).isZero();
        assertThat(terminal.out()).contains("No connections yet");
        assertThat(run("", "connections", "add", "Here", "--url", server.url())).isZero();
        assertThat(run("", "connections", "add", "here", "--url", server.url())).isEqualTo(2);
        assertThat(run("", "connections", "list", "--json")).isZero();
        assertThat(terminal.json().at("/connections/0/url").asText()).isEqualTo(server.url());

        assertThat(run("", "connections", "test", "Here")).isZero();
        assertThat(terminal.out()).contains("ok    ", "-     ").doesNotContain("FAIL");
        assertThat(run("", "doctor", "--connection", "Here", "--json")).isZero();
        assertThat(terminal.json().get("checks").toString()).contains("catalogue", "journal");
        assertThat(home.resolve("demo.db")).doesNotExist();

        server.catalogueAllowed = false;
        assertThat(run("", "connections", "test", "Here")).isEqualTo(6);
        assertThat(terminal.out()).contains("FAIL  Programs and promotions cannot be read.");
        server.close();
        assertThat(run("", "connections", "test", "Here")).isEqualTo(6);
        assertThat(terminal.out()).contains("FAIL  The server cannot be reached.");
        assertThat(run("", "doctor", "--connection", "Here")).isEqualTo(6);

        assertThat(run("", "connections", "remove", "Here")).isZero();
        assertThat(run("", "connections", "test", "Here")).isEqualTo(6);
        assertThat(terminal.err()).contains("CON-101");
    }

    @Test
    void aSecretIsNotShownToAnotherServerUnderTheSameName() throws IOException {
        assertThat(run(SECRET + "\nlong passphrase\n", concat("connections add Here --keep passphrase", basic())))
                .isZero();
        Path file = home.resolve("connections.json");
        Files.writeString(file, Files.readString(file).replace("127.0.0.1", "localhost"));

        terminal.answers.add("long passphrase");
        assertThat(run("", "catalogue", "--connection", "Here")).isEqualTo(6);
        assertThat(terminal.err()).contains("SEC-110");
        assertThat(server.signIns).isEmpty();
    }
}
