package com.enroldesk.text;

import com.enroldesk.domain.OutcomeKind;
import com.enroldesk.domain.Problem;
import com.enroldesk.domain.Reason;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Every word that a person reads, by key. The bundles lie beside this class in resources. Any thread. */
public final class Texts {
    private static final List<String> BUNDLES = List.of("words", "ui", "cli");

    private final Map<String, String> patterns;
    private final Locale locale;

    private Texts(Map<String, String> patterns, Locale locale) {
        this.patterns = patterns;
        this.locale = locale;
    }

    /** Loads all bundles; a key that stands in two of them is a bug and stops the program. */
    public static Texts load(Locale locale) {
        Map<String, String> patterns = new LinkedHashMap<>();
        for (String name : BUNDLES) {
            ResourceBundle bundle = ResourceBundle.getBundle("com.enroldesk.text." + name, locale);
            for (String key : Collections.list(bundle.getKeys())) {
                if (patterns.put(key, bundle.getString(key)) != null) {
                    throw new IllegalStateException("text key stands twice: " + key);
                }
            }
        }
        return new Texts(patterns, locale);
    }

    /** The text of a key, its {@code {0}}, {@code {1}} … filled; numbers get the locale's grouping, plurals use choice. */
    public String get(String key, Object... arguments) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text for " + key, Texts.class.getName(), key);
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    /** The word for an outcome: the same on screen, in exports and on the command line. */
    public String outcome(OutcomeKind kind) {
        return get("outcome." + kind.key());
    }

    /** One sentence: why a row is as it is. */
    public String reason(Reason reason) {
        return get("reason." + reason.code(), reason.detail(), reason.key());
    }

    /** One sentence: what to do about it. */
    public String advice(Reason reason) {
        return get("advice." + reason.code(), reason.detail(), reason.key());
    }

    /** What happened, to how many, why, and what to do. */
    public String problem(Problem problem) {
        return get("problem." + problem.code(), problem.arguments().toArray());
    }

    /** The same texts for FXML's {@code %key}; a pattern without arguments is returned as its text. */
    public ResourceBundle bundle() {
        return new ResourceBundle() {
            @Override
            protected Object handleGetObject(String key) {
                return get(key);
            }

            @Override
            public boolean containsKey(String key) {
                return has(key);
            }

            @Override
            public Enumeration<String> getKeys() {
                return Collections.enumeration(patterns.keySet());
            }
        };
    }
}
