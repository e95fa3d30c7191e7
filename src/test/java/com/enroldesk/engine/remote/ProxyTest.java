package com.enroldesk.engine.remote;

import static org.assertj.core.api.Assertions.assertThat;

import com.enroldesk.domain.ConnectionCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The system's proxy: what it refuses has not left, and it never sees who we are (C-18). */
class ProxyTest {
    private static final URI SERVER = URI.create("https://server.invalid");
    private static final ProxySelector BEFORE = ProxySelector.getDefault();
    private static final ScriptedServer PROXY = new ScriptedServer(Talk::close);

    @TempDir
    static Path folder;

    private static Certificates certificates;

    @BeforeAll
    static void standBetween() throws Exception {
        certificates = Certificates.make(folder, "-ext", "SAN=dns:server.invalid", "-validity", "30");
        Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), PROXY.port()));
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(proxy);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // Nobody is told: there is no other way.
            }
        });
    }

    @AfterAll
    static void stepAside() {
        ProxySelector.setDefault(BEFORE);
        PROXY.close();
    }

    @Test
    void aProxyThatWantsAPasswordLetsNothingThrough() throws Exception {
        refuses(
                Answers.http(407, "", "Proxy-Authenticate: Basic realm=\"x\""),
                "NOT_SENT PROXY_REFUSED again:NOT_SENT");
    }

    @Test
    void aProxyThatDoesNotReachTheServerLetsNothingThrough() throws Exception {
        refuses(Answers.http(502, ""), "NOT_SENT PROXY_REFUSED again:NOT_SENT");
        refuses(Answers.http(403, ""), "NOT_SENT PROXY_REFUSED again:NOT_SENT");
    }

    @Test
    void aProxyThatBreaksOffLetsNothingThrough() throws Exception {
        refuses("", "NOT_SENT CONNECTION_REFUSED again:NOT_SENT");
        refuses("HTTP/1.1 20", "NOT_SENT CONNECTION_REFUSED again:NOT_SENT");
    }

    private static void refuses(String answer, String told) throws Exception {
        int before = PROXY.requests().size();
        PROXY.plays(talk -> {
            talk.whole();
            talk.send(answer);
            talk.close();
        });
        try (RemoteEngine engine = engine(Scene.PATIENT)) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo(told);
        }
        List<Request> seen = PROXY.requests();
        assertThat(seen.subList(before, seen.size()))
                .isNotEmpty()
                .allMatch(request -> request.method().equals("CONNECT")
                        && !request.headers().containsKey("authorization")
                        && !request.headers().containsKey("proxy-authorization"));
    }

    @Test
    void aProxyThatStallsIsNotWaitedForLongerThanTheDeadline() throws Exception {
        PROXY.plays(talk -> {
            talk.whole();
            talk.stall();
        });
        try (RemoteEngine engine = engine(Duration.ofMillis(300))) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("NOT_SENT CONNECT_TIMEOUT again:NOT_SENT");
        }
    }

    @Test
    void throughAProxyTheServerAloneIsSpokenTo() throws Exception {
        try (ScriptedServer server = ScriptedServer.secure(Answers.fine(), certificates.server());
                RemoteEngine engine = engine(Scene.PATIENT)) {
            PROXY.plays(talk -> {
                talk.whole();
                talk.send("HTTP/1.1 200 Connection established\r\n\r\n");
                talk.tunnel(server.port());
            });
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("OK goOn");
            assertThat(server.posts().getFirst().header("authorization")).startsWith("Basic ");
            assertThat(engine.probe().subList(0, 3))
                    .containsExactly(
                            ConnectionCheck.skipped(ConnectionCheck.Kind.NAME),
                            ConnectionCheck.fine(
                                    ConnectionCheck.Kind.PROXY,
                                    InetAddress.getLoopbackAddress().getHostName()),
                            ConnectionCheck.fine(ConnectionCheck.Kind.CERTIFICATE, "Loopback Proxy CA"));
        }
    }

    @Test
    void thisComputerIsNeverSpokenToThroughAProxy() throws Exception {
        int before = PROXY.connections();
        try (ScriptedServer server = new ScriptedServer(Answers.fine());
                RemoteEngine engine = Scene.engine(server.uri(), Scene.basic(), Scene.PATIENT, System::nanoTime)) {
            assertThat(Told.of(engine.send(Scene.permit(0)))).isEqualTo("OK goOn");
        }
        assertThat(PROXY.connections()).isEqualTo(before);
    }

    private static RemoteEngine engine(Duration deadline) throws Exception {
        return Scene.engine(
                Scene.options(SERVER, Scene.basic(), deadline, System::nanoTime),
                new Trust(certificates.trusted(), List::of));
    }
}
