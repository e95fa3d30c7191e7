package com.enroldesk.engine.remote;

import java.time.Duration;

/** How a wait passes; tests leap over it. */
interface Nap {
    void rest(Duration wait) throws InterruptedException;
}
