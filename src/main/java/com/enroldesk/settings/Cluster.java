package com.enroldesk.settings;

/** The vendor's clusters; any other address may be typed as well (contract section 1). */
public enum Cluster {
    ASIA("apac.api.intouch.capillarytech.com"),
    EUROPE("eu.api.capillarytech.com"),
    US("ushc.api.capillarytech.com"),
    ASIA_2("sea.api.capillarytech.com");

    private final String host;

    Cluster(String host) {
        this.host = host;
    }

    public String host() {
        return host;
    }

    public String url() {
        return "https://" + host;
    }
}
