package com.enroldesk.engine.endpoint;

import com.enroldesk.domain.Secret;

/**
 * Who may call.
 *
 * @param user the user of Basic, and the key of OAuth
 * @param secret the password of Basic, and the secret of OAuth; whoever made it wipes it once the endpoint is closed
 */
public record SignIn(String user, Secret secret) {
    /** Without both. */
    @Override
    public String toString() {
        return "SignIn[]";
    }
}
