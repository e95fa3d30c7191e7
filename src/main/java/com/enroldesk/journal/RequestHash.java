package com.enroldesk.journal;

import org.jspecify.annotations.Nullable;

/** What the two facts about one request cover: of its customers, in the order of the list, and of itself. */
final class RequestHash {
    private RequestHash() {}

    /** Begins a claim; its customers follow. */
    static Hash claim(
            long run,
            String kind,
            long size,
            long claimedAt,
            @Nullable String operator,
            @Nullable String machine,
            String version) {
        return new Hash()
                .add(run)
                .add(kind)
                .add(size)
                .add(claimedAt)
                .add(operator)
                .add(machine)
                .add(version);
    }

    static void claimed(Hash hash, long enrolment, long scope, String key, long resendNo) {
        hash.add(enrolment).add(scope).add(key).add(resendNo);
    }

    /** Begins an answer, or the end of a request that has none; its customers follow. */
    static Hash answer(
            @Nullable String answeredAt,
            long closedAt,
            @Nullable String request,
            @Nullable String status,
            @Nullable String serverRequestId,
            @Nullable String reply) {
        return new Hash()
                .add(answeredAt)
                .add(closedAt)
                .add(request)
                .add(status)
                .add(serverRequestId)
                .add(reply);
    }

    static void enrolled(
            Hash hash,
            long enrolment,
            @Nullable String earnedId,
            @Nullable String issualId,
            @Nullable String customer) {
        hash.add(enrolment).add("OK").add(earnedId).add(issualId).add(customer);
    }

    /** Without its cause, which makes place for that of a ruling. */
    static void unknown(Hash hash, long enrolment) {
        hash.add(enrolment).add("UNKNOWN");
    }

    static void other(
            Hash hash,
            long enrolment,
            String verdict,
            @Nullable String reason,
            @Nullable String key,
            @Nullable String detail) {
        hash.add(enrolment).add(verdict).add(reason).add(key).add(detail);
    }
}
