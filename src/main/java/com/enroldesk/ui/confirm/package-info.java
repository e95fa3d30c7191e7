/**
 * The one sheet before anybody is enrolled. Imports desk, text, the kit and plain records. Window thread; the desk is asked
 * through the background.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.confirm;
