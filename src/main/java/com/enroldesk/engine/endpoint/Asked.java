package com.enroldesk.engine.endpoint;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One request as it came in.
 *
 * @param authorization the header of Basic, empty when there is none
 * @param token the vendor's own header, empty when there is none
 * @param query by name, decoded; of two of one name the first counts
 */
@SuppressWarnings("ArrayRecordComponent") // It is read once and never compared.
record Asked(String method, String path, Map<String, String> query, String authorization, String token, byte[] body) {

    /** A parameter; empty when it is missing. */
    String of(String name) {
        return query.getOrDefault(name, "");
    }

    /** A parameter that is no number of at least zero is as good as missing. */
    OptionalInt number(String name) {
        try {
            int number = Integer.parseInt(of(name));
            return number < 0 ? OptionalInt.empty() : OptionalInt.of(number);
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    static Map<String, String> query(String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** Masked: it names customers and holds secrets. */
    @Override
    public String toString() {
        return "Asked[" + method + ", " + path + "]";
    }
}
