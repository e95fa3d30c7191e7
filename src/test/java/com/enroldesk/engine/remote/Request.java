package com.enroldesk.engine.remote;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One request as a server read it; names of headers in lower case. */
record Request(String method, String path, Map<String, String> headers, String body) {
    private static final Pattern VALUE = Pattern.compile("\"identifierValue\":\"([^\"]*)\"");

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The customers that it names. */
    List<String> values() {
        return VALUE.matcher(body).results().map(match -> match.group(1)).toList();
    }
}
