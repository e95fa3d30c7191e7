/** Pages of docs/ whose figures are written by tests and benches. Any thread. */
@org.jspecify.annotations.NullMarked
package com.enroldesk.pages;
