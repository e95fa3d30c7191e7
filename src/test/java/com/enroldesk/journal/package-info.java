/** Tests of the same part. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.journal;
