package com.enroldesk.domain;

/**
 * Why a row is as it is.
 *
 * @param key the stable name counted in totals: the backend's number, or the code's own key
 * @param detail what fills the code's sentence: the backend's message, the line of the first duplicate, the earlier run;
 *     never an identifier of a customer; empty when there is nothing to add
 */
public record Reason(ReasonCode code, String key, String detail) {

    public static Reason of(ReasonCode code) {
        return new Reason(code, code.key(), "");
    }

    public static Reason of(ReasonCode code, String detail) {
        return new Reason(code, code.key(), detail);
    }

    /** A backend's error or warning; an unknown number is kept and counted under itself. */
    public static Reason ofServer(String number, String message) {
        return new Reason(ReasonCode.ofServer(number), number, message);
    }
}
