/** Tests of questions to the journal and of exports. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.results;
