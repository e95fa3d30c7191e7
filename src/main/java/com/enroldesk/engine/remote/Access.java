package com.enroldesk.engine.remote;

import java.util.Optional;

/** What signs requests in to one server: one way for every request, and never to another server. */
final class Access implements AutoCloseable {
    private final SignIn signIn;
    private final Optional<Tokens> tokens;

    /** @param signIn a copy of its own */
    Access(Line line, SignIn signIn, RemoteOptions options) {
        this.signIn = signIn;
        this.tokens = signIn instanceof SignIn.OAuth client
                ? Optional.of(new Tokens(line, client, options))
                : Optional.empty();
    }

    /** The header for a request that is about to be sent; empty where nobody signs in. */
    Optional<Credential> credential() throws NotSignedIn {
        return switch (signIn) {
            case SignIn.None _ -> Optional.empty();
            case SignIn.Basic basic -> Optional.of(Credential.basic(basic));
            case SignIn.OAuth _ -> Optional.of(tokens.orElseThrow().current());
        };
    }

    /** Whether a refused sign-in can be made anew without a person. */
    boolean renews() {
        return tokens.isPresent();
    }

    void refused(Credential credential) {
        tokens.ifPresent(all -> all.drop(credential));
    }

    @Override
    public void close() {
        signIn.close();
    }
}
