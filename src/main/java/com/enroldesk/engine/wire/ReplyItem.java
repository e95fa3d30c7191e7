package com.enroldesk.engine.wire;

import java.util.List;
import java.util.Optional;

/**
 * What a reply says of one customer.
 *
 * @param result missing on a failed item; present on success <em>and</em> on a warned item
 */
public record ReplyItem(Optional<ItemResult> result, List<WireMessage> errors, List<WireMessage> warnings) {

    public static ReplyItem failed(WireMessage error) {
        return new ReplyItem(Optional.empty(), List.of(error), List.of());
    }

    public static ReplyItem warned(ItemResult result, WireMessage warning) {
        return new ReplyItem(Optional.of(result), List.of(), List.of(warning));
    }

    public static ReplyItem issued(ItemResult result) {
        return new ReplyItem(Optional.of(result), List.of(), List.of());
    }
}
