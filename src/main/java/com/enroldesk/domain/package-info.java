/**
 * The words of the product and the one function that derives an outcome. Imports nothing but {@code java.base}. Every value is
 * immutable and may cross threads.
 */
package com.enroldesk.domain;
