package com.enroldesk.desk;

/**
 * What the taking back of a run would come to.
 *
 * @param receipts those that would be taken back
 * @param withoutNumber those that the server gives no number for, so that they cannot be
 */
public record TakeBackPreview(long receipts, long withoutNumber) {}
