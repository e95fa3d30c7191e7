package com.enroldesk.ui.run;

/**
 * Why a run came to rest before its end.
 *
 * @param refused the whole request was refused, so that another promotion is the way on
 */
public record StopCard(String cause, String consequence, String advice, boolean refused) {}
