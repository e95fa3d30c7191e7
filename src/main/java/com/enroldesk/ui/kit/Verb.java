package com.enroldesk.ui.kit;

import com.enroldesk.domain.Problem;

/** Something to be done off the window's thread. */
@FunctionalInterface
public interface Verb {
    void call() throws Problem;
}
