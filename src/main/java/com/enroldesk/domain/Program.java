package com.enroldesk.domain;

/** A loyalty program that promotions belong to. */
public record Program(ProgramId id, String name) {}
