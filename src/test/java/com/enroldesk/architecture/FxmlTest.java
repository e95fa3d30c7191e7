package com.enroldesk.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** FXML is layout and nothing else; what it names exists. */
class FxmlTest {
    private static final String FX = "http://javafx.com/fxml";
    private static final Set<String> WORDS = Set.of(
            "text",
            "promptText",
            "title",
            "headerText",
            "contentText",
            "accessibleText",
            "accessibleHelp",
            "accessibleRoleDescription",
            "placeholder",
            "message",
            "description",
            "label");

    @TestFactory
    Stream<DynamicTest> everyScreenIsLayoutOnly() {
        return Sources.files(Sources.RESOURCES, ".fxml").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(),
                        () -> assertThat(complaints(file)).as(file.toString()).isEmpty()));
    }

    private static List<String> complaints(Path file) throws IOException, SAXException, ParserConfigurationException {
        List<String> complaints = new ArrayList<>();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(Files.newInputStream(file));
        NodeList top = document.getChildNodes();
        for (int i = 0; i < top.getLength(); i++) {
            if (top.item(i).getNodeType() == Node.PROCESSING_INSTRUCTION_NODE
                    && top.item(i).getNodeName().equals("language")) {
                complaints.add("names a script language: move the script into the controller");
            }
        }
        Element root = document.getDocumentElement();
        List<Element> elements = elements(root);
        for (Element element : elements) {
            look(element, complaints);
        }
        String controller = root.getAttributeNS(FX, "controller");
        if (controller.isEmpty()) {
            for (Element element : elements) {
                if (!handlers(element).isEmpty()) {
                    complaints.add("has handlers and no fx:controller: name the controller");
                }
            }
        } else {
            holdAgainst(controller, elements, complaints);
        }
        return complaints;
    }

    private static void look(Element element, List<String> complaints) {
        String name = element.getTagName();
        if (name.equals("fx:script")) {
            complaints.add("holds a script: move it into the controller");
        }
        if (element.getAttribute("styleClass").contains("problem-sentence")
                && !element.getAttribute("minHeight").equals("-Infinity")) {
            complaints.add(name + " may cut a problem's sentence off: give it minHeight=\"-Infinity\"");
        }
        for (Node attribute : attributes(element)) {
            String key = attribute.getNodeName();
            String value = attribute.getNodeValue();
            if (key.equals("style")) {
                complaints.add(name + " has an inline style: give it a styleClass and write the rule in CSS");
            }
            if (value.startsWith("${") || value.contains("${controller")) {
                complaints.add(
                        name + "." + key + " binds in FXML, where a wrong path loads silently: bind in initialize()");
            }
            if (WORDS.contains(key) && !value.startsWith("%") && value.chars().anyMatch(Character::isLetter)) {
                complaints.add(name + "." + key + " holds words: write %key and put the text into ui.properties");
            }
            if (key.startsWith("on") && Character.isUpperCase(key.charAt(2)) && !value.startsWith("#")) {
                complaints.add(name + "." + key + " is no #verb of the controller");
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean words = child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE;
            if (words && child.getNodeValue().chars().anyMatch(Character::isLetter)) {
                complaints.add(name + " holds words between its tags: write them as %key");
            }
        }
    }

    private static void holdAgainst(String controller, List<Element> elements, List<String> complaints) {
        Class<?> type;
        try {
            type = Class.forName(controller, false, FxmlTest.class.getClassLoader());
        } catch (ClassNotFoundException _) {
            complaints.add("fx:controller " + controller + " does not exist");
            return;
        }
        Set<String> fields =
                Arrays.stream(type.getDeclaredFields()).map(Field::getName).collect(Collectors.toSet());
        Set<String> methods = Arrays.stream(type.getDeclaredMethods())
                .map(method -> method.getName())
                .collect(Collectors.toSet());
        Set<String> ids = new TreeSet<>();
        for (Element element : elements) {
            String id = element.getAttributeNS(FX, "id");
            if (!id.isEmpty()) {
                ids.add(id);
                if (element.getTagName().equals("fx:include")) {
                    ids.add(id + "Controller");
                } else if (!fields.contains(id) && !isReferred(id, elements)) {
                    complaints.add("fx:id " + id + " has no field in the controller: add it or drop the id");
                }
            }
            for (String handler : handlers(element)) {
                if (!methods.contains(handler)) {
                    complaints.add("#" + handler + " is no method of the controller");
                }
            }
        }
        for (Field field : type.getDeclaredFields()) {
            boolean injected = Arrays.stream(field.getAnnotations())
                    .anyMatch(
                            annotation -> annotation.annotationType().getName().equals("javafx.fxml.FXML"));
            if (injected
                    && !ids.contains(field.getName())
                    && !Set.of("resources", "location").contains(field.getName())) {
                complaints.add("@FXML " + field.getName() + " has no fx:id here and would be null");
            }
        }
    }

    /** An id that only other elements of the file point to needs no field. */
    private static boolean isReferred(String id, List<Element> elements) {
        return elements.stream()
                .flatMap(element -> attributes(element).stream())
                .map(Node::getNodeValue)
                .anyMatch(value -> value.equals("$" + id) || value.startsWith("$" + id + "."));
    }

    private static List<String> handlers(Element element) {
        return attributes(element).stream()
                .filter(attribute -> attribute.getNodeName().startsWith("on"))
                .map(Node::getNodeValue)
                .filter(value -> value.startsWith("#"))
                .map(value -> value.substring(1))
                .toList();
    }

    private static List<Node> attributes(Element element) {
        return IntStream.range(0, element.getAttributes().getLength())
                .mapToObj(i -> element.getAttributes().item(i))
                .filter(attribute -> !attribute.getNodeName().startsWith("xmlns"))
                .toList();
    }

    private static List<Element> elements(Element root) {
        NodeList all = root.getElementsByTagName("*");
        return Stream.concat(
                        Stream.of(root), IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)))
                .toList();
    }
}
