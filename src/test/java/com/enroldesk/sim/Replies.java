package com.enroldesk.sim;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The vendor's bulk replies as bytes. */
final class Replies {
    private Replies() {}

    /** The count of failures that agrees with the items. */
    static int failures(List<Server.Item> items) {
        int failures = 0;
        for (Server.Item item : items) {
            failures += item.failed() ? 1 : 0;
        }
        return failures;
    }

    static String list(List<Server.Item> items, FaultKind fault, int odd) {
        StringBuilder json = new StringBuilder(64 + items.size() * 220).append("{\"response\":[");
        for (int i = 0; i < items.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            item(json, items.get(i), i == odd ? fault : FaultKind.HELD_BEFORE);
        }
        int total = items.size() + (fault == FaultKind.COUNTS_DISAGREE ? 1 : 0);
        int failures = failures(items) + (fault == FaultKind.ITEM_WITH_ERROR_AND_RECEIPT && odd >= 0 ? 1 : 0);
        return json.append("],\"totalCount\":")
                .append(total)
                .append(",\"failureCount\":")
                .append(failures)
                .append('}')
                .toString();
    }

    private static void item(StringBuilder json, Server.Item item, FaultKind fault) {
        json.append('{');
        if (!item.failed()) {
            result(json, item, fault);
        }
        String error = item.failed() ? item.code() : fault == FaultKind.ITEM_WITH_ERROR_AND_RECEIPT ? "8896" : "";
        String warning = item.warned() ? item.code() : fault == FaultKind.UNKNOWN_WARNING ? "9999" : "";
        json.append("\"errors\":[");
        message(json, error);
        json.append("],\"warnings\":[");
        message(json, warning);
        json.append("]}");
    }

    private static void result(StringBuilder json, Server.Item item, FaultKind fault) {
        String promotion = fault == FaultKind.ITEM_OF_ANOTHER_PROMOTION ? "11111" : Server.PROMOTION;
        json.append("\"result\":{\"entityType\":\"CUSTOMER\",\"entityId\":")
                .append(item.customer())
                .append(",\"promotionId\":")
                .append(promotion)
                .append(",\"programId\":")
                .append(Server.PROGRAM);
        boolean receipt = fault != FaultKind.ITEM_WITHOUT_RECEIPT;
        number(json, "issualId", receipt ? item.issualId() : "");
        number(json, "earnedId", receipt ? item.earnedId() : "");
        if (!item.revoked().isEmpty()) {
            json.append(",\"revokedEarnIds\":").append(receipt ? item.revoked() : List.of());
        }
        json.append("},");
    }

    private static void number(StringBuilder json, String name, String value) {
        if (!value.isEmpty()) {
            json.append(",\"").append(name).append("\":").append(value);
        }
    }

    private static void message(StringBuilder json, String code) {
        if (!code.isEmpty()) {
            json.append("{\"status\":false,\"code\":").append(code).append(",\"message\":\"no\"}");
        }
    }

    /** One error for the whole request. */
    static String refusal(String code) {
        return "{\"response\":[{\"errors\":[{\"status\":false,\"code\":" + code
                + ",\"message\":\"Promotion is inactive\"}],\"warnings\":[]}],\"totalCount\":1,\"failureCount\":1}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
