package com.enroldesk.settings;

import com.enroldesk.domain.Problem;
import com.enroldesk.domain.ProblemCode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a backend as a person may write it, in the one form that is kept: scheme, host, and port where it is given. */
final class Address {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|\\[::1]|\\[0(?::0){6}:1]");
    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://.*");
    private static final int LONGEST = 300;

    private Address() {}

    /** @param typed a bare host means https */
    static String checked(String typed) throws Problem {
        String text = typed.strip();
        if (text.indexOf('@') >= 0) {
            throw new Problem(ProblemCode.CONNECTION_ADDRESS_WITH_SIGN_IN);
        }
        URI address = parsed(SCHEME.matcher(text).matches() ? text : "https://" + text)
                .filter(Address::isServerAlone)
                .orElseThrow(() -> new Problem(ProblemCode.CONNECTION_ADDRESS_INVALID, shown(text)));
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if (!secure && !LOOPBACK.matcher(host).matches()) {
            throw new Problem(ProblemCode.CONNECTION_ADDRESS_NOT_SECURE, host);
        }
        boolean usualPort = address.getPort() == -1 || (secure && address.getPort() == 443);
        return scheme + "://" + host + (usualPort ? "" : ":" + address.getPort());
    }

    private static boolean isServerAlone(URI address) {
        String scheme = address.getScheme().toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http"))
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && (address.getRawPath().isEmpty() || address.getRawPath().equals("/"))
                && address.getRawQuery() == null
                && address.getRawFragment() == null
                && address.getPort() != 0
                && address.getPort() <= 65_535;
    }

    /** What a person typed without its query, where people paste tokens. */
    private static String shown(String text) {
        String plain = text.split("[?#]", 2)[0].replaceAll("\\p{Cntrl}", "\uFFFD");
        return plain.substring(0, Math.min(plain.length(), 80));
    }

    static boolean isLoopback(String url) {
        return parsed(url)
                .map(URI::getHost)
                .filter(host -> LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches())
                .isPresent();
    }

    /** By what a server is known, however it is called: this computer has several names. */
    static String identity(String url) {
        Optional<URI> address = parsed(url).filter(_ -> isLoopback(url));
        return address.isEmpty() ? url : address.get().getScheme() + "://127.0.0.1:" + port(address.get());
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return address.getScheme().equals("https") ? 443 : 80;
    }

    static String host(String url) {
        return parsed(url).map(URI::getRawAuthority).orElse(url);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return text.length() > LONGEST ? Optional.empty() : Optional.of(new URI(text));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }
}
