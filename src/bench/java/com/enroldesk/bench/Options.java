package com.enroldesk.bench;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@code --name value} pairs of a bench's command line. */
final class Options {
    private final Map<String, String> values = new HashMap<>();

    private Options() {}

    static Options of(String[] args) {
        Options options = new Options();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                throw new IllegalArgumentException("expected --name, found " + args[i]);
            }
            boolean flag = i + 1 == args.length || args[i + 1].startsWith("--");
            options.values.put(args[i].substring(2), flag ? "" : args[++i]);
        }
        return options;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name, String otherwise) {
        return given(name).orElse(otherwise);
    }

    int number(String name, int otherwise) {
        return given(name).map(Integer::parseInt).orElse(otherwise);
    }

    Path path(String name, Path otherwise) {
        return given(name).map(Path::of).orElse(otherwise);
    }

    private Optional<String> given(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
    }
}
