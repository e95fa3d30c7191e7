package com.enroldesk.engine.wire;

/** Which promotion: by its number or, with that empty, by its external identifier. A text is empty where it is missing. */
public record PromotionDetails(String programId, String promotionId, String promoIdentifier) {}
