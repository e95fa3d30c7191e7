package com.enroldesk.app;

import java.util.Locale;
import java.util.Map;

/** What this computer and its user are called, and whether it can show a window. */
final class Machine {
    private Machine() {}

    static String operator() {
        String name = System.getProperty("user.name", "").strip();
        return name.isEmpty() ? "operator" : name;
    }

    /** From the environment: asking the network for it may take seconds. */
    static String name() {
        Map<String, String> environment = System.getenv();
        String name = environment.getOrDefault("HOSTNAME", environment.getOrDefault("COMPUTERNAME", ""));
        return name.isBlank() ? "this computer" : name;
    }

    static String programVersion() {
        String version = Machine.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    /** JavaFX draws through X11 on Linux; other systems always have a display. */
    static boolean hasDisplay() {
        boolean headless = Boolean.getBoolean("java.awt.headless");
        boolean linux =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        return !headless
                && (!linux || !System.getenv().getOrDefault("DISPLAY", "").isBlank());
    }
}
