package com.enroldesk.engine.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Trust in whoever the Java runtime trusts, and else whoever this computer trusts: companies that look into their own
 * connections put their authority into the system's store (failure-modes C-17). The name of the server is checked by either.
 */
final class Trust extends X509ExtendedTrustManager {
    private static final List<String> SYSTEM_STORES = List.of("Windows-ROOT", "KeychainStore-ROOT", "KeychainStore");

    /** Where Linux systems keep the authorities that an administrator has added. */
    private static final List<Path> SYSTEM_FILES =
            List.of(Path.of("/etc/ssl/certs/ca-certificates.crt"), Path.of("/etc/pki/tls/certs/ca-bundle.crt"));

    private static final String ENDED = "expired or not valid yet";
    private final X509ExtendedTrustManager first;
    private final Supplier<List<X509ExtendedTrustManager>> others;
    private @Nullable List<X509ExtendedTrustManager> loaded;
    private volatile String issuer = "";
    private volatile boolean everTrusted;

    /** @param others read when the first does not trust a server, and not before */
    Trust(X509ExtendedTrustManager first, Supplier<List<X509ExtendedTrustManager>> others) {
        this.first = first;
        this.others = others;
    }

    static Trust ofRuntimeAndSystem() {
        try {
            return new Trust(in(null).orElseThrow(), Trust::ofSystem);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a runtime without trusted authorities", e);
        }
    }

    SSLContext context() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {this}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a runtime without TLS", e);
        }
    }

    /** Whether any server was trusted yet: before that, no TLS connection can have carried a request. */
    boolean everTrusted() {
        return everTrusted;
    }

    /** Who signed the last certificate that was trusted; empty before. */
    String issuer() {
        return issuer;
    }

    /** @param store null for the runtime's own; empty when nobody in it is trusted */
    static Optional<X509ExtendedTrustManager> in(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .filter(manager -> manager.getAcceptedIssuers().length > 0)
                .findFirst();
    }

    private static List<X509ExtendedTrustManager> ofSystem() {
        List<X509ExtendedTrustManager> managers = new ArrayList<>();
        for (String type : SYSTEM_STORES) {
            try {
                KeyStore store = KeyStore.getInstance(type);
                store.load(null, null);
                in(store).ifPresent(managers::add);
            } catch (IOException | GeneralSecurityException _) {
                // Another system than this one has that store.
            }
        }
        SYSTEM_FILES.stream().filter(Files::isReadable).findFirst().ifPresent(file -> {
            try {
                in(storeOf(file)).ifPresent(managers::add);
            } catch (IOException | GeneralSecurityException _) {
                // What cannot be read vouches for nobody.
            }
        });
        return managers;
    }

    private static KeyStore storeOf(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream bytes = Files.newInputStream(file)) {
            int number = 0;
            for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(bytes)) {
                store.setCertificateEntry(Integer.toString(number++), one);
            }
        }
        return store;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        judge(chain, authType, engine);
        try {
            // A certificate that is trusted by itself passes the runtime's check whenever it ended.
            chain[0].checkValidity();
        } catch (CertificateException e) {
            throw new Untrusted(ENDED, e);
        }
        everTrusted = true;
        issuer = Issuer.of(chain[chain.length - 1]);
    }

    private void judge(X509Certificate[] chain, String authType, SSLEngine engine) throws CertificateException {
        try {
            first.checkServerTrusted(chain, authType, engine);
        } catch (CertificateException refusal) {
            for (X509ExtendedTrustManager other : others()) {
                if (trusts(() -> other.checkServerTrusted(chain, authType, engine))) {
                    return;
                }
            }
            throw new Untrusted(why(chain, authType), refusal);
        }
    }

    private synchronized List<X509ExtendedTrustManager> others() {
        List<X509ExtendedTrustManager> now = loaded == null ? List.copyOf(others.get()) : loaded;
        loaded = now;
        return now;
    }

    private String why(X509Certificate[] chain, String authType) {
        try {
            chain[0].checkValidity();
        } catch (CertificateException _) {
            return ENDED;
        }
        boolean vouchedFor = trusts(() -> first.checkServerTrusted(chain, authType))
                || others().stream().anyMatch(other -> trusts(() -> other.checkServerTrusted(chain, authType)));
        return vouchedFor ? "made for another host" : "signed by " + Issuer.of(chain[chain.length - 1]);
    }

    private interface Vouching {
        void run() throws CertificateException;
    }

    private static boolean trusts(Vouching check) {
        try {
            check.run();
            return true;
        } catch (CertificateException _) {
            return false;
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return first.getAcceptedIssuers();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        first.checkServerTrusted(chain, authType, socket);
    }

    /** Without the server's name: nobody here asks so. */
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a server is trusted by its name only");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        throw new CertificateException(NO_CLIENTS);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        throw new CertificateException(NO_CLIENTS);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException(NO_CLIENTS);
    }

    private static final String NO_CLIENTS = "nobody is served here";
}
