package com.enroldesk.engine.wire;

/** Paths of the vendor's other calls, from the root of the host (contract section 1). */
public final class WirePaths {
    /** POST: key and secret for a token. */
    public static final String TOKEN = "/v3/oauth/token/generate";

    /** GET, not paged. */
    public static final String PROGRAMS = "/v2/organization/programs";

    /** GET, by {@code limit} and {@code offset}. */
    public static final String PROMOTIONS = "/api_gateway/loyalty/v1/programs/promotions/list";

    /** GET, by {@code identifierName}, {@code identifierValue} and {@code source}. */
    public static final String CUSTOMER = "/v2/customers/lookup";

    /** GET, as {@link #CUSTOMER}, and by {@code limit} and {@code offset}. */
    public static final String CUSTOMER_PROMOTIONS = "/v2/customers/lookup/promotionData";

    /** GET, not paged. */
    public static final String SOURCES = "/v2/meta/sources";

    private WirePaths() {}
}
