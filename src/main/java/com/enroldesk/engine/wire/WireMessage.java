package com.enroldesk.engine.wire;

/** An entry of {@code errors} or {@code warnings}. The order of its fields on the wire varies and means nothing. */
public record WireMessage(String code, String message) {

    /** Masked: a message may name a customer. */
    @Override
    public String toString() {
        return "WireMessage[" + code + "]";
    }
}
