package com.enroldesk.sim;

/** The lock of the workspace. The operating system frees it when its process ends, however that is. */
final class Lock {
    private boolean held;

    /** Returns false when another process has it. */
    boolean take() {
        boolean free = !held;
        held = true;
        return free;
    }

    void free() {
        held = false;
    }
}
