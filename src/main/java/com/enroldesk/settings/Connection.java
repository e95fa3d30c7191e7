package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach one backend over HTTP, and how gently. It holds no password and no token: those are in a {@link SecretStore}.
 *
 * @param url {@code https://host} or {@code https://host:port}; {@code http} for this computer alone
 * @param production the customers are real ones
 * @param user the till's id for BASIC, the client's key for OAUTH, empty for NONE
 * @param passwordIsMd5 the password was given as its MD5, 32 hexadecimal digits (contract 6.1)
 * @param batch customers in one request
 * @param perMinute the most requests in a minute; 0 where nothing limits them
 * @param lanes the most requests on their way at once
 * @param settleAfter how long a lost answer may still take effect at the backend (row-states R10)
 * @param deadline how long an answer is awaited
 * @param source where customers come from unless their list says so
 * @param bulkAction sends {@code bulkAction} with a direct issue too, as older clusters may want it (contract 10.7)
 */
public record Connection(
        String name,
        Colour colour,
        String url,
        boolean production,
        Auth auth,
        String user,
        boolean passwordIsMd5,
        int batch,
        int perMinute,
        int lanes,
        Duration settleAfter,
        Duration deadline,
        Optional<String> source,
        boolean bulkAction) {
    /** The embedded engine's; no connection may take it. */
    public static final String DEMO = "demo";

    public static final int LONGEST_NAME = 40;
    public static final int BATCH = 10;
    public static final int MOST_BATCH = 500;
    public static final int PER_MINUTE = 60;
    public static final int MOST_PER_MINUTE = 6_000;
    public static final int MOST_LANES = 4;
    public static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final Duration SETTLE_AFTER = Duration.ofMinutes(15);
    private static final Duration SETTLE_AFTER_HERE = Duration.ofSeconds(10);

    /** A connection with the usual limits; a server on this computer needs no sparing. */
    public static Connection to(String name, String url, Auth auth, String user) {
        return new Connection(
                name,
                Colour.BLUE,
                url,
                false,
                auth,
                user,
                false,
                BATCH,
                Address.isLoopback(url) ? 0 : PER_MINUTE,
                1,
                usualSettleAfter(url),
                DEADLINE,
                Optional.empty(),
                false);
    }

    /** Fifteen minutes; ten seconds where the backend is this computer, which forgets nothing that long. */
    public static Duration usualSettleAfter(String url) {
        return Address.isLoopback(url) ? SETTLE_AFTER_HERE : SETTLE_AFTER;
    }

    /** By what the journal knows its server: promotions of one server have one id, whoever asks for them under whatever name. */
    public String endpoint() {
        return Address.identity(url);
    }

    /**
     * The same with its texts stripped and its address in one form.
     *
     * @throws Problem saying what of it cannot be; never with the user's name or anything that may be a secret in it
     */
    public Connection checked() throws Problem {
        return ConnectionRules.checked(this);
    }

    /** The server, with its port where that is not the usual one. */
    public String host() {
        return Address.host(url);
    }

    public boolean needsSecret() {
        return auth != Auth.NONE;
    }

    /**
     * The name under which its secret is kept. It stands for the server, the way and the user too, so that a secret is never
     * shown to another server than the one it was given for, whoever changed the address meanwhile.
     */
    public String secretEntry() {
        return name + " " + Fingerprint.of(url, auth.name(), user, Boolean.toString(passwordIsMd5));
    }

    /** Whether a secret that was given for one may be shown to the other: same server, same way, same user. */
    public boolean signsInLike(Connection other) {
        return url.equals(other.url)
                && auth == other.auth
                && user.equals(other.user)
                && passwordIsMd5 == other.passwordIsMd5;
    }

    /** All of it as text, for a run to remember how it was made; {@link #ofSpec} reads it. It holds no secret. */
    public String spec() {
        return ConnectionJson.text(this);
    }

    /** @throws Problem when the text is no connection's */
    public static Connection ofSpec(String spec) throws Problem {
        return ConnectionJson.read(spec);
    }

    public Connection withName(String next) {
        return new Connection(
                next,
                colour,
                url,
                production,
                auth,
                user,
                passwordIsMd5,
                batch,
                perMinute,
                lanes,
                settleAfter,
                deadline,
                source,
                bulkAction);
    }

    /** Without the user: for OAuth it is half of what signs in. */
    @Override
    public String toString() {
        return "Connection[" + name + ", " + url + ", " + auth + "]";
    }
}
