/** Tests of the words. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.text;
