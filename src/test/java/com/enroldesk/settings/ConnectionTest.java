package com.enroldesk.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
    private static final String HTTPS = "https://eu.example";

    private static Connection to(String url) {
        return Connection.to("Europe", url, Auth.NONE, "");
    }

    private static void refused(ProblemCode code, Connection connection) {
        assertThatThrownBy(connection::checked).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.arguments().toString()).doesNotContain("hunter2");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "eu.example, https://eu.example",
        "https://EU.Example/, https://eu.example",
        "HTTPS://eu.example:443, https://eu.example",
        "eu.example:8443, https://eu.example:8443",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080",
        "http://[::1]:8080, http://[::1]:8080",
        "http://127.0.0.1:443, http://127.0.0.1:443"
    })
    void anAddressIsKeptInOneForm(String typed, String kept) throws Problem {
        assertThat(to(typed).checked().url()).isEqualTo(kept);
        assertThat(to(kept).checked().url()).isEqualTo(kept);
    }

    /** Under two names of one server the ledger would protect nobody. */
    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, http://127.0.0.1:8080",
        "http://[::1]:8080, http://127.0.0.1:8080",
        "http://127.0.0.1:8080, http://127.0.0.1:8080",
        "http://127.0.0.1, http://127.0.0.1:80",
        "https://localhost, https://127.0.0.1:443",
        "https://eu.example, https://eu.example",
        "https://eu.example:8443, https://eu.example:8443"
    })
    void thisComputerIsOneServerUnderAllOfItsNames(String address, String known) throws Problem {
        assertThat(to(address).checked().endpoint()).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "https://",
                "ftp://eu.example",
                "file:///etc/passwd",
                "https://eu.example/v2/promotion",
                "https://eu.example?token=hunter2",
                "https://eu.example#hunter2",
                "https://eu.example:0",
                "https://eu.example:99999",
                "https://eu example",
                "https://eu_example"
            })
    void whatIsNoServerIsRefused(String typed) {
        refused(ProblemCode.CONNECTION_ADDRESS_INVALID, to(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://eu.example", "http://127.0.0.1.example", "http://localhost.example", "http://128.0.0.1"})
    void withoutEncryptionOnlyThisComputerIsReached(String typed) {
        refused(ProblemCode.CONNECTION_ADDRESS_NOT_SECURE, to(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://till:hunter2@eu.example", "till:hunter2@eu.example", "http://hunter2@localhost"})
    void anAddressWithASignInIsRefusedAndNotRepeated(String typed) {
        refused(ProblemCode.CONNECTION_ADDRESS_WITH_SIGN_IN, to(typed));
    }

    @ParameterizedTest
    @EnumSource(Cluster.class)
    void everyClusterIsAnAddress(Cluster cluster) throws Problem {
        assertThat(to(cluster.url()).checked().host()).isEqualTo(cluster.host());
    }

    @Test
    void aNameIsVisibleShortAndNotTheDemonstrations() throws Problem {
        for (String name : new String[] {"", "  ", "x".repeat(41), "a\u0007b", "a\u200bb"}) {
            refused(ProblemCode.CONNECTION_NAME_INVALID, to(HTTPS).withName(name));
        }
        for (String name : new String[] {"demo", " Demo "}) {
            refused(ProblemCode.CONNECTION_NAME_TAKEN, to(HTTPS).withName(name));
        }
        assertThat(to(HTTPS).withName(" x ").checked().name()).isEqualTo("x");
    }

    @Test
    void signingInNeedsAUserThatBasicCanCarry() throws Problem {
        refused(ProblemCode.CONNECTION_USER_INVALID, Connection.to("a", HTTPS, Auth.BASIC, " "));
        refused(ProblemCode.CONNECTION_USER_INVALID, Connection.to("a", HTTPS, Auth.BASIC, "till:hunter2"));
        refused(ProblemCode.CONNECTION_USER_INVALID, Connection.to("a", HTTPS, Auth.OAUTH, "a\nb"));
        assertThat(Connection.to("a", HTTPS, Auth.OAUTH, "k:1").checked().user())
                .isEqualTo("k:1");
        assertThat(Connection.to("a", HTTPS, Auth.NONE, "left over").checked().user())
                .isEmpty();
    }

    @Test
    void limitsStayWithinWhatIsSafe() {
        Connection usual = to(HTTPS);
        for (int batch : new int[] {0, -1, 501}) {
            refused(ProblemCode.CONNECTION_LIMIT_INVALID, with(usual, batch, 60, 1, usual.deadline()));
        }
        for (int perMinute : new int[] {-1, 6001}) {
            refused(ProblemCode.CONNECTION_LIMIT_INVALID, with(usual, 10, perMinute, 1, usual.deadline()));
        }
        for (int lanes : new int[] {0, 5}) {
            refused(ProblemCode.CONNECTION_LIMIT_INVALID, with(usual, 10, 60, lanes, usual.deadline()));
        }
        refused(ProblemCode.CONNECTION_LIMIT_INVALID, with(usual, 10, 60, 1, Duration.ZERO));
        refused(ProblemCode.CONNECTION_LIMIT_INVALID, with(usual, 10, 60, 1, Duration.ofDays(1)));
    }

    private static Connection with(Connection usual, int batch, int perMinute, int lanes, Duration deadline) {
        return new Connection(
                usual.name(),
                usual.colour(),
                usual.url(),
                usual.production(),
                usual.auth(),
                usual.user(),
                false,
                batch,
                perMinute,
                lanes,
                usual.settleAfter(),
                deadline,
                usual.source(),
                false);
    }

    @Test
    void aLostAnswerIsGivenLessTimeOnThisComputer() {
        assertThat(to(HTTPS).settleAfter()).isEqualTo(Duration.ofMinutes(15));
        assertThat(to("http://127.0.0.1:1").settleAfter()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aSpecGivesTheSameConnectionAgain() throws Problem {
        Connection connection = new Connection(
                        "Europe",
                        Colour.RED,
                        HTTPS,
                        true,
                        Auth.BASIC,
                        "till.1",
                        true,
                        20,
                        100,
                        2,
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(30),
                        Optional.of("WEB"),
                        true)
                .checked();
        assertThat(Connection.ofSpec(connection.spec())).isEqualTo(connection);
        for (String spec : new String[] {"", "[]", "{", "{\"url\":\"http://eu.example\"}"}) {
            assertThatThrownBy(() -> Connection.ofSpec(spec)).isInstanceOf(Problem.class);
        }
    }

    @Test
    void aSecretsEntryChangesWithServerUserAndWay() {
        Connection one = Connection.to("a", HTTPS, Auth.BASIC, "till");
        assertThat(Arrays.asList(
                        one.secretEntry(),
                        one.withName("b").secretEntry(),
                        Connection.to("a", "https://evil.example", Auth.BASIC, "till")
                                .secretEntry(),
                        Connection.to("a", HTTPS, Auth.BASIC, "other").secretEntry(),
                        Connection.to("a", HTTPS, Auth.OAUTH, "till").secretEntry()))
                .doesNotHaveDuplicates();
        assertThat(Connection.to("a", HTTPS, Auth.BASIC, "till").secretEntry()).isEqualTo(one.secretEntry());
    }

    @Test
    void theUserIsNotShown() {
        assertThat(Connection.to("a", HTTPS, Auth.OAUTH, "client-key").toString())
                .doesNotContain("client-key");
    }
}
