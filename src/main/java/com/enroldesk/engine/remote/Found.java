package com.enroldesk.engine.remote;

/** What a look-up of one customer came to. */
sealed interface Found {

    record Customer(String id) implements Found {
        /** Masked: it names a customer. */
        @Override
        public String toString() {
            return "Customer[]";
        }
    }

    /** The server knows nobody by that identifier. */
    record Nobody() implements Found {}

    /** The server finds something wrong with the question itself, such as the source; only its number. */
    record Refused(String code) implements Found {}

    /** This account may not look customers up, or the server cannot. */
    record NotAllowed() implements Found {}

    /** No answer that could be read. */
    record Failed() implements Found {}
}
