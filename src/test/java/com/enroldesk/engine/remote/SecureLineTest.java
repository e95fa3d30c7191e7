package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.Verdict;
import com.enroldesk.engine.Reply;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is not who it should be gets nothing, and what did not leave may go again (C-16, C-17). */
class SecureLineTest {
    private static final String[] HERE = {"-ext", "SAN=ip:127.0.0.1", "-validity", "30"};

    @TempDir
    static Path folder;

    private static Certificates good;
    private static Certificates expired;
    private static Certificates ofAnotherHost;

    @BeforeAll
    static void makeCertificates() throws Exception {
        good = Certificates.make(folder, HERE);
        expired = Certificates.make(folder, "-ext", "SAN=ip:127.0.0.1", "-startdate", "-20d", "-validity", "10");
        ofAnotherHost = Certificates.make(folder, "-ext", "SAN=dns:other.example", "-validity", "30");
    }

    @Test
    void whoIsTrustedGetsTheRequest() throws Exception {
        try (ScriptedServer server = ScriptedServer.secure(Answers.fine(), good.server());
                RemoteEngine engine = engine(server.uri(), new Trust(good.trusted(), List::of))) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("OK goOn");
            assertThat(Told.of(engine.send(Scene.permit(1)))).isEqualTo("OK goOn");
            assertThat(server.posts()).hasSize(2);
        }
    }

    @Test
    void whomTheSystemTrustsIsTrustedToo() throws Exception {
        Trust both = new Trust(Certificates.runtime(), () -> List.of(trusted(good)));
        try (ScriptedServer server = ScriptedServer.secure(Answers.fine(), good.server());
                RemoteEngine engine = engine(server.uri(), both)) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("OK goOn");
            assertThat(both.issuer()).isEqualTo("Loopback Proxy CA");
        }
    }

    @Test
    void nobodyVouchesForACertificateOfItsOwn() throws Exception {
        refused(good.server(), Trust.ofRuntimeAndSystem(), "signed by Loopback Proxy CA");
    }

    @Test
    void aCertificateThatHasEndedIsNoCertificate() throws Exception {
        refused(expired.server(), new Trust(expired.trusted(), List::of), "expired or not valid yet");
    }

    @Test
    void aCertificateOfAnotherHostIsNotThisOnes() throws Exception {
        refused(ofAnotherHost.server(), new Trust(ofAnotherHost.trusted(), List::of), "made for another host");
        Trust bySystem = new Trust(Certificates.runtime(), () -> List.of(trusted(ofAnotherHost)));
        refused(ofAnotherHost.server(), bySystem, "made for another host");
    }

    private static void refused(SSLContext shown, Trust trust, String why) throws Exception {
        try (ScriptedServer server = ScriptedServer.secure(Answers.fine(), shown);
                RemoteEngine engine = engine(server.uri(), trust)) {
            Reply reply = engine.send(Scene.permit(0));
            assertThat(Told.of(reply)).isEqualTo("NOT_SENT NOT_TRUSTED again:NOT_SENT");
            assertThat(reply.verdicts().getFirst())
                    .isInstanceOfSatisfying(
                            Verdict.NotSent.class,
                            unsent -> assertThat(unsent.reason().detail()).isEqualTo(why));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void aServerThatSpeaksInTheClearOrNotAtAllGetsNothing() throws Exception {
        try (ScriptedServer plain = new ScriptedServer(talk -> talk.send(Answers.http(400, "")));
                RemoteEngine engine = engine(secure(plain), new Trust(good.trusted(), List::of))) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("NOT_SENT NOT_SECURE again:NOT_SENT");
        }
        try (ScriptedServer closing = new ScriptedServer(Talk::close);
                RemoteEngine engine = engine(secure(closing), new Trust(good.trusted(), List::of))) {
            assertThat(Told.of(engine.send(Scene.permit(0))))
                    .startsWith("NOT_SENT ")
                    .endsWith("again:NOT_SENT");
        }
    }

    @Test
    void aHandshakeThatStallsEndsAtTheDeadlineAndNothingLeavesLater() throws Exception {
        try (ScriptedServer stalling = new ScriptedServer(Talk::stall);
                RemoteEngine engine = Scene.engine(
                        Scene.options(secure(stalling), new SignIn.None(), Duration.ofMillis(300), System::nanoTime),
                        new Trust(good.trusted(), List::of))) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("NOT_SENT CONNECT_TIMEOUT again:NOT_SENT");
        }
    }

    private static javax.net.ssl.X509ExtendedTrustManager trusted(Certificates one) {
        try {
            return one.trusted();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI secure(ScriptedServer server) {
        return URI.create("https://127.0.0.1:" + server.port());
    }

    private static RemoteEngine engine(URI base, Trust trust) throws Exception {
        return Scene.engine(Scene.options(base, new SignIn.None(), Scene.PATIENT, System::nanoTime), trust);
    }
}
