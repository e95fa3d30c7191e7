/** Every word that a person reads: messages by key, the wording of outcomes and reasons, numbers. Imports domain. Any thread. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.text;
