package com.enroldesk.engine.remote;

import com.enroldesk.engine.wire.JsonFields;
import com.enroldesk.engine.wire.Malformed;
import com.enroldesk.engine.wire.StrictJson;
import com.enroldesk.engine.wire.WireJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What kind of body an answer has, since failures come in envelopes of their own (contract 5.3). */
sealed interface Envelope {
    /** Fields that only the bulk envelope has. */
    List<String> MARKS = List.of("\"earnedId\"", "\"issualId\"", "\"totalCount\"", "\"failureCount\"");

    /** {@code response} is a list, or meant to be one: the bulk envelope, for the one strict reader. */
    record ItemList() implements Envelope {}

    /** The body names a code of its own: 401, 498, 403 in the style of v1.1 or of the access groups' 4000 and 4001. */
    record Code(String code) implements Envelope {}

    /** An object without either. */
    record Other() implements Envelope {}

    /** No JSON object. */
    record NoJson() implements Envelope {}

    /** It may be what is left of a list. */
    record Remains() implements Envelope {}

    static Envelope of(byte[] body) {
        Envelope envelope = asIs(body);
        return envelope instanceof ItemList || !isLeftOfAList(body, envelope) ? envelope : new Remains();
    }

    private static Envelope asIs(byte[] body) {
        JsonFields root;
        try {
            root = StrictJson.object(body, WireJson.REPLY_CAP, "reply");
        } catch (Malformed _) {
            return new NoJson();
        }
        try {
            Optional<JsonFields> response = root.object("response");
            if (response.isPresent()) {
                return code(response.get().object("status"));
            }
        } catch (Malformed _) {
            return new ItemList();
        }
        try {
            String group = root.id("errorCode");
            if (!group.isEmpty()) {
                return new Code(group);
            }
            List<JsonFields> errors = root.objects("errors").orElse(List.of());
            return errors.size() == 1 ? code(Optional.of(errors.getFirst())) : new Other();
        } catch (Malformed _) {
            return new Other();
        }
    }

    private static boolean isLeftOfAList(byte[] body, Envelope envelope) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        boolean page = text.stripLeading().startsWith("<");
        return MARKS.stream().anyMatch(text::contains)
                || (envelope instanceof NoJson && !page && text.contains("\"response\""));
    }

    private static Envelope code(Optional<JsonFields> fields) {
        try {
            String code = fields.isPresent() ? fields.get().id("code") : "";
            return code.isEmpty() ? new Other() : new Code(code);
        } catch (Malformed _) {
            return new Other();
        }
    }
}
