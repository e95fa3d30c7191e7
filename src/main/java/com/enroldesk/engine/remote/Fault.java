package com.enroldesk.engine.remote;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What kept an answer away.
 *
 * @param detail a few words for a person, never an exception's own: those may quote addresses and headers
 */
record Fault(Kind kind, String detail) {
    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: (\\d{3})");
    private static final int DEEPEST = 20;

    enum Kind {
        NAME_NOT_FOUND,
        REFUSED,
        CONNECT_TIMEOUT,
        NOT_TRUSTED,
        NOT_SECURE,
        PROXY,
        /** Our own deadline. */
        LATE,
        LOST
    }

    static Fault of(Kind kind) {
        return new Fault(kind, "");
    }

    /** By the types in the chain of causes; what nobody knows is a lost connection. */
    static Fault of(Throwable thrown) {
        List<Throwable> chain = chain(thrown);
        for (Throwable one : chain) {
            if (one instanceof Untrusted untrusted) {
                return new Fault(Kind.NOT_TRUSTED, untrusted.what());
            }
        }
        for (Throwable one : chain) {
            switch (one) {
                case UnknownHostException _, UnresolvedAddressException _ -> {
                    return of(Kind.NAME_NOT_FOUND);
                }
                case HttpConnectTimeoutException _ -> {
                    return of(Kind.CONNECT_TIMEOUT);
                }
                case SSLException _ -> {
                    return of(Kind.NOT_SECURE);
                }
                default -> {
                    Matcher tunnel = TUNNEL.matcher(String.valueOf(one.getMessage()));
                    if (tunnel.find()) {
                        return new Fault(Kind.PROXY, tunnel.group(1));
                    }
                }
            }
        }
        return of(chain.stream().anyMatch(ConnectException.class::isInstance) ? Kind.REFUSED : Kind.LOST);
    }

    private static List<Throwable> chain(Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (@Nullable Throwable one = thrown; one != null && chain.size() < DEEPEST; one = one.getCause()) {
            chain.add(one);
        }
        return chain;
    }
}
