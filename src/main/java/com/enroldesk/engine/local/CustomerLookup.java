package com.enroldesk.engine.local;

import com.enroldesk.engine.wire.CustomerRef;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Finds the customers of a whole request by one statement over the index of their kind of identifier. */
final class CustomerLookup {
    // The list goes in as one parameter and the ids come back as one text: two calls into SQLite instead of two per
    // customer.
    private static final String BY_ID = """
            SELECT group_concat(coalesce(c.id, ''), ',')
            FROM json_each(?) AS asked LEFT JOIN customers AS c ON c.id = CAST(asked.value AS INTEGER)
            """;
    private static final String BY_MOBILE = """
            SELECT group_concat(coalesce(c.id, ''), ',')
            FROM json_each(?) AS asked LEFT JOIN customers AS c ON c.mobile = asked.value
            """;
    private static final String BY_EMAIL = """
            SELECT group_concat(coalesce(c.id, ''), ',')
            FROM json_each(?) AS asked LEFT JOIN customers AS c ON c.email = asked.value
            """;

    private static final int LONG_DIGITS = 18;

    private CustomerLookup() {}

    /**
     * @param identifierName {@code id}, {@code mobile} or {@code email}
     * @return the customer's id for each of them, 0 for one that is not there
     */
    static long[] ids(Connection connection, String identifierName, List<CustomerRef> customers) throws SQLException {
        if (customers.isEmpty()) {
            return new long[0];
        }
        boolean byId = identifierName.equals("id");
        String statement = byId ? BY_ID : identifierName.equals("mobile") ? BY_MOBILE : BY_EMAIL;
        StringBuilder asked = new StringBuilder(customers.size() * 16).append('[');
        for (CustomerRef customer : customers) {
            String value = customer.identifierValue().strip();
            asked.append(asked.length() == 1 ? "\"" : ",\"");
            if (byId ? isNumber(value) : isPlain(value)) {
                asked.append(value);
            }
            asked.append('"');
        }
        try (PreparedStatement query = connection.prepareStatement(statement)) {
            query.setString(1, asked.append(']').toString());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return numbers(row.getString(1), customers.size());
            }
        }
    }

    private static long[] numbers(String text, int count) {
        long[] numbers = new long[count];
        int index = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',') {
                index++;
            } else {
                numbers[index] = numbers[index] * 10 + (c - '0');
            }
        }
        return numbers;
    }

    /** No customer's identifier has a character that JSON would have to escape, so a value with one is asked for as "". */
    private static boolean isPlain(String value) {
        return value.chars().allMatch(c -> c > ' ' && c != '"' && c != '\\' && !Character.isSurrogate((char) c));
    }

    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.length() <= LONG_DIGITS
                && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
