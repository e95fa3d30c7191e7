package com.enroldesk.engine.remote;

import java.security.cert.CertificateException;

/** A certificate that nobody here vouches for. */
final class Untrusted extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final String what;

    Untrusted(String what, CertificateException cause) {
        super(what, cause);
        this.what = what;
    }

    /** Why, in a few words: who signed it, or that it has expired. */
    String what() {
        return what;
    }
}
