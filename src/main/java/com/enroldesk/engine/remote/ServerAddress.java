package com.enroldesk.engine.remote;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one server that requests and credentials go to. */
final class ServerAddress {
    /** Names and numbers that never leave this computer, without asking a resolver that could say anything. */
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]|\\[0(?::0){6}:1]");

    private final String scheme;
    private final String host;
    private final int port;

    private ServerAddress(String scheme, String host, int port) {
        this.scheme = scheme;
        this.host = host;
        this.port = port;
    }

    /** @throws Problem SERVER_ADDRESS_REFUSED when it is no server alone, or would be spoken to in the clear */
    static ServerAddress of(URI base) throws Problem {
        String scheme = lower(base.getScheme());
        String host = lower(base.getHost());
        boolean secure = scheme.equals("https");
        boolean here = scheme.equals("http") && LOOPBACK.matcher(host).matches();
        boolean alone = base.getRawUserInfo() == null
                && (base.getRawPath().isEmpty() || base.getRawPath().equals("/"))
                && base.getRawQuery() == null
                && base.getRawFragment() == null;
        boolean portFits = base.getPort() == -1 || (base.getPort() >= 1 && base.getPort() <= 65_535);
        if (host.isEmpty() || !alone || !portFits || (!secure && !here)) {
            throw new Problem(ProblemCode.SERVER_ADDRESS_REFUSED, host.isEmpty() ? "?" : scheme + "://" + host);
        }
        return new ServerAddress(scheme, host, base.getPort());
    }

    private static String lower(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    boolean secure() {
        return scheme.equals("https");
    }

    /** For resolvers, which know no brackets. */
    String name() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** For people: the host, and the port where it is not the usual one. */
    String shown() {
        return port == -1 ? host : host + ":" + port;
    }

    /** @param pathAndQuery encoded, beginning with a slash */
    URI at(String pathAndQuery) {
        return URI.create(scheme + "://" + shown() + pathAndQuery);
    }

    @Override
    public String toString() {
        return scheme + "://" + shown();
    }
}
