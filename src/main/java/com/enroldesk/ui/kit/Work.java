package com.enroldesk.ui.kit;

import com.enroldesk.domain.Problem;

/** Something to be found out off the window's thread. */
@FunctionalInterface
public interface Work<T> {
    T call() throws Problem;
}
