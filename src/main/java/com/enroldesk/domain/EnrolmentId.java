package com.enroldesk.domain;

/** One row of one run, unique within the workspace; rows of a run have consecutive ids in the order of its list. */
public record EnrolmentId(long value) {}
