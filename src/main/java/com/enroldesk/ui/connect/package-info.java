/**
 * The screen of connections: which there are, how one is set up and tried, and the bad days that the demonstration can rehearse.
 * View models know no scene. Secrets live as {@link com.enroldesk.domain.Secret} and only as long as a job needs them.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.connect;
