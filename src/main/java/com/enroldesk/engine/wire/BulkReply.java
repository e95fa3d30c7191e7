package com.enroldesk.engine.wire;

import java.util.List;

/**
 * The bulk envelope of a reply (contract section 3).
 *
 * @param totalCount items processed, failures included
 * @param failureCount items with errors; warnings are not counted
 */
public record BulkReply(List<ReplyItem> response, long totalCount, long failureCount) {}
