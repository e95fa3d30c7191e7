package com.enroldesk.plan;

import com.enroldesk.domain.Promotion;

/** Where a list is to be sent: one promotion of one backend. */
public record Target(String endpoint, Promotion promotion) {}
