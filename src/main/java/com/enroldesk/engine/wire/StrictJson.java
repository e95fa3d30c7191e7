package com.enroldesk.engine.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads JSON as a whole or not at all: UTF-8 without a wrong byte, no repeated key, one document and nothing after it,
 * bounded in size and depth. The types of values are {@link JsonFields}' part, because binding to records would still turn
 * 9.7 into 9 and {@code "true"} into true (http-client.md).
 */
public final class StrictJson {
    private static final int DEPTH = 32;
    private static final int NUMBER_LENGTH = 40;
    private static final int NAME_LENGTH = 256;
    private static final int STRING_LENGTH = 1 << 16;

    /** For readers that take a large document piece by piece. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(NUMBER_LENGTH)
                            .maxNameLength(NAME_LENGTH)
                            .maxStringLength(STRING_LENGTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private StrictJson() {}

    /**
     * Reads one document whose root is an object.
     *
     * @param cap the most bytes it may have
     * @param root what to call it in messages
     */
    public static JsonFields object(byte[] body, int cap, String root) throws Malformed {
        if (body.length > cap) {
            throw new Malformed(root, "more than " + cap + " bytes");
        }
        JsonNode node;
        try {
            node = MAPPER.readTree(decode(body, root));
        } catch (JsonProcessingException e) {
            throw notJson(e, root);
        }
        return new JsonFields(node, root);
    }

    /** Without Jackson's own words, which quote the text. */
    public static Malformed notJson(JsonProcessingException e, String root) {
        JsonLocation at = e.getLocation();
        String where = at == null ? root : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new Malformed(where, "not valid JSON");
    }

    private static String decode(byte[] body, String root) throws Malformed {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            throw new Malformed(root, "not UTF-8");
        }
    }
}
