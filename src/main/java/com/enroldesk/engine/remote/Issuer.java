package com.enroldesk.engine.remote;

import java.security.cert.X509Certificate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who signed a certificate, as a person would say it. */
final class Issuer {
    private static final Pattern NAME = Pattern.compile("(?:^|,)(?:CN|O)=((?:\\\\.|[^,\\\\])*)");
    private static final int LENGTH = 80;

    private Issuer() {}

    static String of(X509Certificate certificate) {
        String whole = certificate.getIssuerX500Principal().getName();
        Matcher name = NAME.matcher(whole);
        String known = name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : whole;
        String plain = known.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > LENGTH ? plain.substring(0, LENGTH) : plain;
    }
}
