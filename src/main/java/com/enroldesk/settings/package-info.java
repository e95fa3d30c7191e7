/**
 * What a person set and what the window remembers, in JSON files beside the journal, and where secrets are kept, which is never
 * there. Imports domain, Jackson and the key store's library. Reading, saving and asking for a secret wait for the disk or for
 * another program, so never on the window's thread; the records are immutable.
 */
@org.jspecify.annotations.NullMarked
package com.enroldesk.settings;
