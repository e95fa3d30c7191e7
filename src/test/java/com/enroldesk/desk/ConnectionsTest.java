package com.enroldesk.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Catalogue;
import com.enroldesk.domain.Evidence;
import com.enroldesk.domain.Holdings;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import com.enroldesk.domain.Program;
import com.enroldesk.domain.ProgramId;
import com.enroldesk.domain.PromotionId;
import com.enroldesk.domain.PromotionType;
import com.enroldesk.domain.RunId;
import com.enroldesk.domain.Secret;
import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Advice;
import com.enroldesk.engine.Engine;
import com.enroldesk.engine.Inquiry;
import com.enroldesk.engine.Limits;
import com.enroldesk.engine.Outgoing;
import com.enroldesk.engine.Reply;
import com.enroldesk.engine.RequestText;
import com.enroldesk.engine.local.LocalEngine;
import com.enroldesk.engine.local.LocalRules;
import com.enroldesk.intake.FormatChoice;
import com.enroldesk.intake.Source;
import com.enroldesk.journal.Permit;
import com.enroldesk.plan.Plan;
import com.enroldesk.settings.Auth;
import com.enroldesk.settings.Connection;
import com.enroldesk.settings.SecretStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionsTest {
    private static final Connection EUROPE = Connection.to("Europe", "https://eu.example", Auth.BASIC, "till");
    private static final Connection HERE = Connection.to("Here", "http://127.0.0.1:8080", Auth.NONE, "");
    private static final ProgramId PROGRAM = new ProgramId("469");
    private static final PromotionId PROMOTION = new PromotionId("56799");

    @TempDir
    Path home;

    private final CountDownLatch gate = new CountDownLatch(1);
    private int asked;
    private int closed;
    private boolean allowed = true;
    private TestBackends backends;
    private Desk desk;

    @BeforeEach
    void open() throws Problem {
        backends = new TestBackends(this::demo, Far::new);
        desk = TestDesk.open(home, backends);
    }

    @AfterEach
    void close() throws Problem {
        gate.countDown();
        desk.close();
    }

    private Backend demo() throws Problem {
        LocalEngine engine = LocalEngine.open(home.resolve("demo.db"), LocalRules.AS_PRINTED, Clock.systemUTC());
        return new Backend(engine, Optional.of(engine), Optional.empty());
    }

    /** A server that waits at a gate before it answers that it knows nothing. */
    private final class Far implements Engine {
        private final Connection connection;

        Far(Connection connection) {
            this.connection = connection;
        }

        @Override
        public String endpoint() {
            return connection.url();
        }

        @Override
        public Limits limits() {
            return new Limits(connection.batch(), 500, OptionalInt.empty(), 1, connection.production());
        }

        @Override
        public Catalogue catalogue() throws Problem {
            asked++;
            if (!allowed) {
                throw new Problem(ProblemCode.SERVER_NOT_ALLOWED, connection.host());
            }
            return new Catalogue(List.of(new Program(PROGRAM, "Default")), List.of(), List.of());
        }

        @Override
        public Reply send(Permit permit) {
            permit.use();
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            Evidence evidence =
                    new Evidence("", OptionalInt.empty(), Optional.empty(), Optional.empty(), Instant.now());
            Verdict unknown =
                    new Verdict.Unknown(com.enroldesk.domain.Reason.of(com.enroldesk.domain.ReasonCode.REPLY_NOT_JSON));
            return new Reply(evidence, Collections.nCopies(permit.size(), unknown), Advice.GO_ON);
        }

        @Override
        public RequestText preview(Outgoing outgoing) {
            return new RequestText("POST " + connection.host(), "{}");
        }

        @Override
        public Holdings holdings(Inquiry inquiry) throws Problem {
            throw new Problem(ProblemCode.SERVER_NOT_ALLOWED, connection.host());
        }

        @Override
        public void close() {
            closed++;
        }
    }

    private static void refused(ProblemCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }

    private RunId approved() throws Problem {
        try (var list = desk.read(new Source.OfText("pasted", "919986000586\n919986000587"), FormatChoice.GUESS)) {
            Plan plan = desk.check(
                    list,
                    desk.guess(list, Optional.empty(), "INSTORE"),
                    desk.promotion(PROGRAM, PROMOTION),
                    Action.DIRECT_ISSUE,
                    Edits.NONE,
                    false);
            return TestDesk.approve(desk, plan);
        }
    }

    @Test
    void nothingIsOpenedBeforeItIsUsed() throws Problem {
        assertThat(desk.connection()).isEqualTo("demo");
        assertThat(desk.runs()).isEmpty();
        assertThat(backends.opened).isEmpty();
        desk.connections().use(HERE, Optional.empty());
        assertThat(desk.connection()).isEqualTo("Here");
        assertThat(backends.opened).containsExactly("Here");
        assertThat(home.resolve("demo.db")).doesNotExist();
    }

    @Test
    void theEngineBeforeIsClosedWhenTheDeskGoesOver() throws Problem {
        desk.connections().use(HERE, Optional.empty());
        desk.connections().useDemo();
        assertThat(closed).isEqualTo(1);
        assertThat(desk.connections().inUse()).isEmpty();
        assertThat(desk.catalogue().promotions()).isNotEmpty();
    }

    @Test
    void theDeskStaysWhereItWasWhenTheOtherCannotBeOpened() throws Problem {
        desk.connections().use(HERE, Optional.empty());
        refused(ProblemCode.SECRET_MISSING, () -> desk.connections().use(EUROPE, Optional.empty()));
        assertThat(desk.connections().inUse()).contains(HERE);
        assertThat(closed).isZero();
    }

    @Test
    void theDeskDoesNotGoOverWhileARunIsOnItsWay() throws Exception {
        desk.connections().use(HERE, Optional.empty());
        var control = desk.start(approved());
        refused(ProblemCode.RUN_BUSY, () -> desk.connections().useDemo());
        refused(ProblemCode.RUN_BUSY, () -> desk.connections().use(HERE, Optional.empty()));
        assertThat(desk.connections().renew(HERE, Secret.of("new"))).isEqualTo(Renewal.LATER);
        gate.countDown();
        control.await();
        desk.connections().useDemo();
        assertThat(desk.connection()).isEqualTo("demo");
    }

    @Test
    void aServerIsAskedOnceForItsCatalogue() throws Problem {
        desk.connections().use(HERE, Optional.empty());
        approved();
        desk.catalogue();
        assertThat(asked).isEqualTo(1);
        desk.connections().use(HERE, Optional.empty());
        desk.catalogue();
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void whereNothingMayBeReadTypedIdsAreTaken() throws Problem {
        allowed = false;
        desk.connections().use(HERE, Optional.empty());
        refused(ProblemCode.SERVER_NOT_ALLOWED, desk::catalogue);
        assertThat(desk.promotion(PROGRAM, PROMOTION).type()).isEqualTo(PromotionType.LOYALTY);
        assertThat(desk.programName(PROGRAM)).isEqualTo("469");
        approved();
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void theDemonstrationKnowsWhatItHasAndTakesNoTypedIds() {
        refused(ProblemCode.PROGRAM_UNKNOWN, () -> desk.promotion(new ProgramId("999999"), PROMOTION));
    }

    @Test
    void aRunRemembersHowItsBackendIsReached() throws Exception {
        desk.connections().use(HERE, Optional.empty());
        RunId run = approved();
        desk.connections().useDemo();
        refused(ProblemCode.RUN_OF_OTHER_CONNECTION, () -> desk.start(run));

        assertThat(desk.connections().of(run)).contains(HERE);
    }

    @Test
    void aRunIsContinuedWithTheLimitsOfTodayWhereTheConnectionStillLeadsThere() throws Problem {
        desk.connections().use(HERE, Optional.empty());
        RunId run = approved();
        Connection slower = new Connection(
                HERE.name(),
                HERE.colour(),
                HERE.url(),
                false,
                HERE.auth(),
                "",
                false,
                1,
                1,
                1,
                Duration.ofSeconds(10),
                HERE.deadline(),
                Optional.empty(),
                false);
        desk.connections().save(Optional.empty(), slower);
        assertThat(desk.connections().of(run)).contains(slower);
        desk.connections().save(Optional.of("Here"), Connection.to("Here", "http://127.0.0.1:9090", Auth.NONE, ""));
        assertThat(desk.connections().of(run)).contains(HERE);
    }

    @Test
    void aTypedSecretHoldsUntilTheProgramEnds() throws Problem {
        desk.connections().save(Optional.empty(), EUROPE);
        assertThat(desk.connections().needsSecret(EUROPE)).isTrue();
        desk.connections().use(EUROPE, Optional.of(Secret.of("pass")));
        desk.connections().useDemo();
        assertThat(desk.connections().needsSecret(EUROPE)).isFalse();
        desk.connections().use(EUROPE, Optional.empty());
        assertThat(backends.secrets).containsExactly("pass", "pass");
    }

    @Test
    void aSecretGoesWithARenamedConnectionAndNotToAnotherServer() throws Problem {
        desk.connections().save(Optional.empty(), EUROPE);
        assertThat(desk.connections().keepSecret(EUROPE, Secret.of("pass"))).isEqualTo(SecretStore.Kind.MEMORY);
        Connection renamed = desk.connections().save(Optional.of("Europe"), EUROPE.withName("EU"));
        assertThat(desk.connections().needsSecret(EUROPE)).isTrue();
        assertThat(desk.connections().needsSecret(renamed)).isFalse();
        Connection moved = desk.connections()
                .save(Optional.of("EU"), Connection.to("EU", "https://other.example", Auth.BASIC, "till"));
        assertThat(desk.connections().needsSecret(moved)).isTrue();
        assertThat(desk.connections().needsSecret(renamed)).isTrue();
        desk.connections().remove("EU");
        refused(ProblemCode.CONNECTION_UNKNOWN, () -> desk.connections().named("EU"));
    }

    @Test
    void anMd5MustBeOne() throws Problem {
        Connection md5 = new Connection(
                "Md5",
                EUROPE.colour(),
                EUROPE.url(),
                false,
                Auth.BASIC,
                "till",
                true,
                10,
                60,
                1,
                EUROPE.settleAfter(),
                EUROPE.deadline(),
                Optional.empty(),
                false);
        refused(ProblemCode.SECRET_NOT_MD5, () -> desk.connections().use(md5, Optional.of(Secret.of("server123"))));
        refused(ProblemCode.SECRET_EMPTY, () -> desk.connections().use(md5, Optional.of(Secret.of(""))));
        desk.connections().use(md5, Optional.of(Secret.of("8A16a6b70505eb1f1ff7cdc0cd5559a7")));
        assertThat(desk.connection()).isEqualTo("Md5");
    }

    @Test
    void aRefusedSecretLeavesTheOneBeforeItWhereItWas() throws Problem {
        Connections connections = desk.connections();
        Connection moved = Connection.to("Europe", "https://other.example", Auth.BASIC, "till");
        try (Secret first = Secret.of("first");
                Secret second = Secret.of("second")) {
            connections.save(Optional.empty(), EUROPE, Optional.of(first), SecretStore.Kind.MEMORY);
            refused(
                    ProblemCode.SECRET_STORE_ABSENT,
                    () -> connections.save(
                            Optional.of("Europe"), moved, Optional.of(second), SecretStore.Kind.PASSPHRASE));
            assertThat(connections.list().connections()).containsExactly(EUROPE);
            assertThat(connections.needsSecret(EUROPE)).isFalse();

            connections.save(Optional.of("Europe"), moved, Optional.of(second), SecretStore.Kind.MEMORY);
            assertThat(connections.needsSecret(EUROPE)).isTrue();
            assertThat(connections.needsSecret(moved)).isFalse();
        }
    }

    @Test
    void aConnectionWhoseSecretCannotBeKeptAsChosenIsNotSaved() throws Problem {
        Connections connections = desk.connections();
        try (Secret secret = Secret.of("secret")) {
            refused(
                    ProblemCode.SECRET_STORE_ABSENT,
                    () -> connections.save(Optional.empty(), EUROPE, Optional.of(secret), SecretStore.Kind.PASSPHRASE));
            assertThat(connections.list().connections()).isEmpty();

            connections.save(Optional.empty(), EUROPE, Optional.of(secret), SecretStore.Kind.MEMORY);
            Connection moved = Connection.to("Europe 2", EUROPE.url(), EUROPE.auth(), EUROPE.user());
            refused(
                    ProblemCode.SECRET_STORE_ABSENT,
                    () -> connections.save(Optional.of("Europe"), moved, Optional.empty(), SecretStore.Kind.SYSTEM));
        }
        assertThat(connections.list().connections()).containsExactly(EUROPE);
        assertThat(connections.keeping(Optional.of(EUROPE)).now()).contains(SecretStore.Kind.MEMORY);
    }
}
