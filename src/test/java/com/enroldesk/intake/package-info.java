@org.jspecify.annotations.NullMarked
package com.enroldesk.intake;
