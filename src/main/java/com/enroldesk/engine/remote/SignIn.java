package com.enroldesk.engine.remote;

import com.enroldesk.domain.Secret;

/** How a server is signed in to (contract section 6). One way only, and to one server only. */
public sealed interface SignIn extends AutoCloseable {

    /** A copy with secrets of its own. */
    SignIn copy();

    /** Overwrites the secrets. */
    @Override
    void close();

    /** Not at all: a rehearsal endpoint. */
    record None() implements SignIn {
        @Override
        public SignIn copy() {
            return this;
        }

        @Override
        public void close() {
            // It holds nothing.
        }
    }

    /**
     * A till's user and password.
     *
     * @param md5 whether the password is given as its MD5, 32 hexadecimal digits, which is worth as much as the password
     */
    record Basic(String user, Secret password, boolean md5) implements SignIn {
        @Override
        public SignIn copy() {
            return new Basic(user, password.copy(), md5);
        }

        @Override
        public void close() {
            password.close();
        }

        /** Masked: the user is half of what signs in. */
        @Override
        public String toString() {
            return "Basic[•••]";
        }
    }

    /** A client's key and secret, for which the server gives tokens. */
    record OAuth(String key, Secret secret) implements SignIn {
        @Override
        public SignIn copy() {
            return new OAuth(key, secret.copy());
        }

        @Override
        public void close() {
            secret.close();
        }

        /** Masked: the key is half of what signs in. */
        @Override
        public String toString() {
            return "OAuth[•••]";
        }
    }
}
