package com.enroldesk.engine.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.enroldesk.domain.IdentifierKind;
import com.enroldesk.domain.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** However a reply is broken, nobody is shown as enrolled or failed who was not. */
class BrokenRepliesTest {
    static final List<Printed> PRINTED = Printed.ALL;

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @FieldSource("PRINTED")
    void aReplyThatIsCutAnywhereSaysNothing(Printed printed) {
        byte[] whole = printed.bytes();
        for (int length = 0; length < whole.length; length++) {
            Reading reading = ReplyReader.read(printed.sent(), Arrays.copyOf(whole, length), Printed.AT);
            assertThat(Words.of(reading)).as("cut at %s", length).containsOnly("UNKNOWN reply");
        }
    }

    @ParameterizedTest
    @FieldSource("PRINTED")
    void aReplyWithAWrongByteNeverTurnsANoIntoAYesNorAYesIntoANo(Printed printed) {
        byte[] whole = printed.bytes();
        for (int place = 0; place < whole.length; place++) {
            for (byte wrong : new byte[] {0, ' ', '"', '{', ']', ',', '0', 'x', (byte) 0xFF}) {
                byte[] changed = whole.clone();
                changed[place] = wrong;
                assertNoLie(printed, changed, "byte " + place + " is " + wrong);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("PRINTED")
    void aReplyWithAnyPartRemovedRepeatedOrRetypedNeverLies(Printed printed) throws Exception {
        int parts = containers(JSON.readTree(printed.bytes())).size();
        for (int i = 0; i < parts; i++) {
            int children = containers(JSON.readTree(printed.bytes())).get(i).size();
            for (int child = 0; child < children; child++) {
                for (Consumer<Place> change : changes(printed.sent().kind())) {
                    JsonNode root = JSON.readTree(printed.bytes());
                    change.accept(new Place(containers(root).get(i), child));
                    byte[] changed = JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
                    assertNoLie(printed, changed, new String(changed, StandardCharsets.UTF_8));
                }
            }
        }
    }

    /** A yes may lose its receipt's number to a wrong digit, which nobody can notice, but it stays a yes or a doubt. */
    private static void assertNoLie(Printed printed, byte[] changed, String what) {
        Reading reading = ReplyReader.read(printed.sent(), changed, Printed.AT);
        List<String> words = Words.of(reading);
        assertThat(words.size()).isEqualTo(printed.verdicts().size());
        for (int i = 0; i < words.size(); i++) {
            String before = word(printed.verdicts().get(i));
            String after = word(words.get(i));
            // The one printed reply that contradicts itself says nothing, so a changed one cannot say the opposite.
            boolean doubt = before.equals("UNKNOWN") || after.equals("UNKNOWN");
            if (!doubt && before.equals("OK") != after.equals("OK")) {
                fail(before + " became " + after + ": " + what);
            }
            if (printed.sent().kind() == IdentifierKind.ID && reading.verdicts().get(i) instanceof Verdict.Ok ok) {
                assertThat(ok.receipt().customerId())
                        .isEqualTo(printed.sent().values().get(i));
            }
        }
    }

    private static String word(String verdict) {
        return verdict.substring(0, verdict.indexOf(' '));
    }

    /** One child of an object or an array. */
    private record Place(ContainerNode<?> parent, int child) {
        void set(JsonNode value) {
            if (parent instanceof ArrayNode array) {
                array.set(child, value);
            } else if (parent instanceof ObjectNode object) {
                object.set(name(object), value);
            }
        }

        void remove() {
            if (parent instanceof ArrayNode array) {
                array.remove(child);
            } else if (parent instanceof ObjectNode object) {
                object.remove(name(object));
            }
        }

        void rename() {
            if (parent instanceof ObjectNode object) {
                object.set(name(object) + "z", object.remove(name(object)));
            }
        }

        void repeat() {
            if (parent instanceof ArrayNode array) {
                array.insert(child, array.get(child).deepCopy());
            }
        }

        void moveToFront() {
            if (parent instanceof ArrayNode array) {
                array.insert(0, array.remove(child));
            }
        }

        private String name(ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            return names.get(child);
        }
    }

    /** Items in another order are noticed, and mended, only where customers were sent by id: that is what grade B means. */
    private static List<Consumer<Place>> changes(IdentifierKind kind) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Consumer<Place> reorder = kind == IdentifierKind.ID ? Place::moveToFront : Place::remove;
        return List.of(
                Place::remove,
                Place::rename,
                Place::repeat,
                reorder,
                place -> place.set(nodes.nullNode()),
                place -> place.set(nodes.booleanNode(true)),
                place -> place.set(nodes.numberNode(7)),
                place -> place.set(nodes.numberNode(7.5)),
                place -> place.set(nodes.textNode("")),
                place -> place.set(nodes.textNode("7")),
                place -> place.set(nodes.arrayNode()),
                place -> place.set(nodes.objectNode()));
    }

    private static List<ContainerNode<?>> containers(JsonNode node) {
        List<ContainerNode<?>> found = new ArrayList<>();
        if (node instanceof ContainerNode<?> container) {
            found.add(container);
            container.forEach(child -> found.addAll(containers(child)));
        }
        return found;
    }
}
