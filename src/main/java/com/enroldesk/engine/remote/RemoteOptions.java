package com.enroldesk.engine.remote;

import com.enroldesk.engine.Limits;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * One server, how to sign in to it, and how it wants to be driven.
 *
 * @param endpoint what the journal knows the backend by; two connections to one backend give the same text
 * @param base {@code https://host} or {@code https://host:port}; {@code http} for a loopback host alone
 * @param signIn the engine makes a copy and wipes that; the giver wipes this one
 * @param bulkAction sends {@code bulkAction} with a direct issue too, as older clusters want it (contract 10.7)
 * @param deadline how long a whole answer is awaited
 * @param replyCap the most bytes of one answer
 * @param headers what to add to each request, such as the attribution of section 1; never a sign-in
 * @param clock the wall's, for receipts and for comparing with the server's
 * @param nanos the monotonic one, for the life of tokens
 */
public record RemoteOptions(
        String endpoint,
        URI base,
        SignIn signIn,
        Limits limits,
        boolean bulkAction,
        Duration deadline,
        Duration connectTimeout,
        int replyCap,
        Map<String, String> headers,
        Clock clock,
        LongSupplier nanos) {
    public static final Duration DEADLINE = Duration.ofMinutes(2);
    public static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    public static final int REPLY_CAP = 8 << 20;

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,100}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7E]{0,500}");
    private static final Set<String> OURS = Set.of(
            "authorization",
            "proxy-authorization",
            "x-cap-api-oauth-token",
            "content-type",
            "accept",
            "accept-encoding",
            "user-agent",
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "expect",
            "upgrade");

    public RemoteOptions {
        headers = Map.copyOf(headers);
        if (deadline.compareTo(Duration.ZERO) <= 0 || connectTimeout.compareTo(Duration.ZERO) <= 0 || replyCap < 1) {
            throw new IllegalArgumentException("a deadline or a cap that nobody can keep");
        }
        headers.forEach((name, value) -> {
            // Without the value: someone may have put a token there.
            if (!NAME.matcher(name).matches()
                    || !VALUE.matcher(value).matches()
                    || OURS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("a header that may not be added");
            }
        });
    }

    /** With the usual deadlines and nothing added. */
    public static RemoteOptions to(
            String endpoint, URI base, SignIn signIn, Limits limits, Clock clock, LongSupplier nanos) {
        return new RemoteOptions(
                endpoint, base, signIn, limits, false, DEADLINE, CONNECT_TIMEOUT, REPLY_CAP, Map.of(), clock, nanos);
    }

    /** Without what it signs in with, and without the added headers. */
    @Override
    public String toString() {
        return "RemoteOptions[" + endpoint + "]";
    }
}
