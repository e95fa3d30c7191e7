package com.enroldesk.desk;

import com.enroldesk.domain.RunId;

/**
 * A run that was on its way when the program last ended.
 *
 * @param nowNeedChecking customers whose sending had no answer; they are never sent again by themselves (R6)
 */
public record Interrupted(RunId run, long nowNeedChecking) {}
