package com.enroldesk.ui.kit;

import java.util.Locale;

/**
 * What no one foresaw.
 *
 * @param code short and the same for the same place in the code, so that people can search for it
 */
public record Bug(String code, Throwable cause) {
    private static final System.Logger LOG = System.getLogger(Bug.class.getName());
    private static final int FRAMES = 6;

    public static Bug of(Throwable cause) {
        int hash = cause.getClass().getName().hashCode();
        StackTraceElement[] frames = cause.getStackTrace();
        for (int index = 0; index < Math.min(FRAMES, frames.length); index++) {
            hash = 31 * hash + frames[index].getClassName().hashCode();
            hash = 31 * hash + frames[index].getMethodName().hashCode();
        }
        String digits = Integer.toString(hash & Integer.MAX_VALUE, 36).toUpperCase(Locale.ROOT);
        return new Bug("BUG-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits, cause);
    }

    /** Written once, where it is handled. */
    public void log() {
        LOG.log(System.Logger.Level.ERROR, code, cause);
    }
}
