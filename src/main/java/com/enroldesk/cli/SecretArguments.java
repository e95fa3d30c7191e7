package com.enroldesk.cli;

import java.util.List;
import java.util.Locale;

/** Arguments that carry a secret: every process of the computer can read them, so none is taken (failure-modes H-9). */
final class SecretArguments {
    /** An option that begins so is meant to carry one. */
    private static final List<String> WORDS = List.of("--secret", "--password", "--passphrase", "--token");

    private static final String ALLOWED = "--secret-stdin";

    private SecretArguments() {}

    static boolean among(String... args) {
        for (String arg : args) {
            String option = arg.toLowerCase(Locale.ROOT);
            if (!option.equals(ALLOWED) && WORDS.stream().anyMatch(option::startsWith)) {
                return true;
            }
        }
        return false;
    }
}
