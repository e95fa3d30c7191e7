package com.enroldesk.engine;

/**
 * A request as text, to be shown and never to be sent.
 *
 * @param head where it would go, and its headers, one a line; asterisks stand for what proves who sends it
 * @param body JSON in one line
 */
public record RequestText(String head, String body) {
    /** Masked: the body names customers. */
    @Override
    public String toString() {
        return "RequestText[" + body.length() + " characters]";
    }
}
