package com.enroldesk.engine.local;

import com.enroldesk.engine.wire.Malformed;
import java.util.regex.Pattern;

/** Checks the fields of one customer who is to be loaded. */
final class CustomerFields {
    private static final Pattern ID = Pattern.compile("[1-9][0-9]{0,17}");
    private static final Pattern MOBILE = Pattern.compile("[0-9]{5,15}");
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\"\\\\@\\p{Cntrl}\\p{Cs}]+@[^\\s\"\\\\@\\p{Cntrl}\\p{Cs}]+");
    private static final int EMAIL_LENGTH = 254;
    private static final int NAME_LENGTH = 200;

    private CustomerFields() {}

    /** @param place where the customer stands in its file */
    static CustomerRow check(String place, String id, String mobile, String email, String first, String last)
            throws Malformed {
        String plain = mobile.startsWith("+") ? mobile.substring(1) : mobile;
        if (!plain.isEmpty() && !MOBILE.matcher(plain).matches()) {
            throw new Malformed(place + ", mobile", "not 5 to 15 digits");
        }
        if (!email.isEmpty()
                && (email.length() > EMAIL_LENGTH || !EMAIL.matcher(email).matches())) {
            throw new Malformed(place + ", email", "not an e-mail address");
        }
        if (first.length() > NAME_LENGTH || last.length() > NAME_LENGTH) {
            throw new Malformed(place, "a name has more than " + NAME_LENGTH + " characters");
        }
        return new CustomerRow(id(place + ", id", id), plain, email, first, last);
    }

    /** An id of a customer, program or promotion as the engine keeps it. */
    static long id(String place, String id) throws Malformed {
        if (!ID.matcher(id).matches()) {
            throw new Malformed(place, id.isEmpty() ? "missing" : "not a whole number from 1");
        }
        return Long.parseLong(id);
    }
}
