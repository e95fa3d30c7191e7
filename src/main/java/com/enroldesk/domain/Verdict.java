package com.enroldesk.domain;

/** What one sending of one enrolment came to (row-states 2 and 4). */
public sealed interface Verdict {

    /** The word stored in the journal. */
    String word();

    /** Whether this sending may have counted, or may still count: the guard against a second one. */
    default boolean live() {
        return switch (this) {
            case Open _ -> true;
            case Ok _ -> true;
            case Vouched _ -> true;
            case Unknown _ -> true;
            case Rejected _ -> false;
            case Refused _ -> false;
            case NotSent _ -> false;
            case Cleared _ -> false;
        };
    }

    /** Claimed, and no answer yet. */
    record Open() implements Verdict {
        @Override
        public String word() {
            return "OPEN";
        }
    }

    /** The backend enrolled the customer and gave a receipt. */
    record Ok(Receipt receipt) implements Verdict {
        @Override
        public String word() {
            return "OK";
        }
    }

    /** Nobody can know what became of it but a named person who vouches that it counted; there is no receipt. */
    record Vouched(Reason reason) implements Verdict {
        @Override
        public String word() {
            return "OK";
        }
    }

    /** The backend said no to this customer, for certain. */
    record Rejected(Reason reason) implements Verdict {
        @Override
        public String word() {
            return "REJECTED";
        }
    }

    /** The backend refused the whole request before it did anything. */
    record Refused(Reason reason) implements Verdict {
        @Override
        public String word() {
            return "REFUSED";
        }
    }

    /** Not a byte of the request left. */
    record NotSent(Reason reason) implements Verdict {
        @Override
        public String word() {
            return "NOT_SENT";
        }
    }

    /** It may or may not have counted. */
    record Unknown(Reason reason) implements Verdict {
        @Override
        public String word() {
            return "UNKNOWN";
        }
    }

    /** Was unknown; a later read proved that it did not count. */
    record Cleared(Reason reason) implements Verdict {
        @Override
        public String word() {
            return "CLEARED";
        }
    }
}
