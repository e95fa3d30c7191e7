package com.enroldesk.engine.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The fields of one JSON object, each asked for by name and type; nothing is coerced. For one thread. */
public final class JsonFields {
    private static final int ID_LENGTH = 64;

    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new LinkedHashSet<>();

    /** @throws Malformed when the node is no object: {@code null}, an array and a scalar are none */
    public JsonFields(JsonNode node, String path) throws Malformed {
        if (!node.isObject()) {
            throw new Malformed(path, "not an object");
        }
        this.node = node;
        this.path = path;
    }

    /** A text; empty when it is missing or null. */
    public String text(String name) throws Malformed {
        JsonNode value = value(name);
        if (absent(value)) {
            return "";
        }
        if (!value.isTextual()) {
            throw wrong(name, "not a text");
        }
        return sound(name, value.textValue());
    }

    /** A text that may have been written as a whole number; empty when it is missing or null. */
    public String plain(String name) throws Malformed {
        JsonNode value = value(name);
        return absent(value) ? "" : plain(name, value);
    }

    /** An id, which is a text or a whole number on the wire; empty when it is missing or null. */
    public String id(String name) throws Malformed {
        JsonNode value = value(name);
        return absent(value) ? "" : id(name, value);
    }

    /** An array of ids, each of them a text or a whole number; empty when it is missing. Null is no list. */
    public Optional<List<String>> ids(String name) throws Malformed {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isArray()) {
            throw wrong(name, "not a list");
        }
        List<String> ids = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            String id = id(name + "[" + ids.size() + "]", element);
            if (id.isEmpty()) {
                throw wrong(name + "[" + ids.size() + "]", "empty");
            }
            ids.add(id);
        }
        return Optional.of(ids);
    }

    /** A whole number; empty when it is missing or null. */
    public OptionalLong whole(String name) throws Malformed {
        JsonNode value = value(name);
        if (absent(value)) {
            return OptionalLong.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw wrong(name, "not a whole number");
        }
        return OptionalLong.of(value.longValue());
    }

    public Optional<Boolean> flag(String name) throws Malformed {
        JsonNode value = value(name);
        if (absent(value)) {
            return Optional.empty();
        }
        if (!value.isBoolean()) {
            throw wrong(name, "neither true nor false");
        }
        return Optional.of(value.booleanValue());
    }

    /** An object; empty when it is missing or null. */
    public Optional<JsonFields> object(String name) throws Malformed {
        JsonNode value = value(name);
        return absent(value) ? Optional.empty() : Optional.of(new JsonFields(value, at(name)));
    }

    /** An array of objects; empty when it is missing. Null is not missing here: it is no list. */
    public Optional<List<JsonFields>> objects(String name) throws Malformed {
        JsonNode value = value(name);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isArray()) {
            throw wrong(name, "not a list");
        }
        List<JsonFields> objects = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            objects.add(new JsonFields(element, at(name) + "[" + objects.size() + "]"));
        }
        return Optional.of(objects);
    }

    /** Knows a field and takes nothing from it, whatever it holds. */
    public void passOver(String name) {
        asked.add(name);
    }

    /** Names of fields that nobody asked for. */
    public Set<String> others() {
        Set<String> names = new LinkedHashSet<>();
        node.fieldNames().forEachRemaining(names::add);
        names.removeAll(asked);
        return names;
    }

    public Malformed wrong(String name, String what) {
        return new Malformed(at(name), what);
    }

    private String at(String name) {
        return path + "." + name;
    }

    private JsonNode value(String name) {
        asked.add(name);
        return node.path(name);
    }

    private String plain(String name, JsonNode value) throws Malformed {
        if (!value.isTextual() && !value.isIntegralNumber()) {
            throw wrong(name, "neither a text nor a whole number");
        }
        return sound(name, value.asText());
    }

    private String id(String name, JsonNode value) throws Malformed {
        String text = plain(name, value);
        if (text.length() > ID_LENGTH) {
            throw wrong(name, "longer than an id can be");
        }
        if (!text.isEmpty() && text.isBlank()) {
            throw wrong(name, "blank");
        }
        return text;
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    /** Half a surrogate pair passes every parser and then cannot be stored or compared. */
    private String sound(String name, String text) throws Malformed {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw wrong(name, "holds half a character");
            }
        }
        return text;
    }
}
