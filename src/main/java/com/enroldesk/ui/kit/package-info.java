/**
 * What every screen is made of: work off the window's thread, FXML loading, paged tables, chips, cards, notices, dates. Imports
 * text, domain, settings and the toolkit; it knows no screen. Everything here belongs to the window's thread but the work
 * handed to {@link com.enroldesk.ui.kit.Background}.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.ui.kit;
