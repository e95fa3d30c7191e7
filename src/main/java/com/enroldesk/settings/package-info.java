/**
 * What a person set and what the window remembers, in one JSON file beside the journal. Imports domain and Jackson. Reading and
 * saving wait for the disk, so never on the window's thread; the records are immutable.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.settings;
