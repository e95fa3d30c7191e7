package com.enroldesk.plan;

import com.enroldesk.domain.Action;
import com.enroldesk.domain.Promotion;

/** Where a list is to be sent: one promotion of one backend, and what is to be done there. */
public record Target(String endpoint, Promotion promotion, Action action) {}
