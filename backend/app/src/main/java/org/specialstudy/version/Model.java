package org.specialstudy.version;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** One deployed version of a process, as far as moving an instance to it depends on it: its flow nodes by id. */
record Model(long key, String processId, int version, String name, Map<String, FlowNode> nodes) {

    /**
     * @param scope   the process or sub-process it lies in
     * @param event   what a boundary event waits for, for example {@code timer}
     * @param content everything that is said about it in the model, to see whether two versions say the same
     */
    record FlowNode(String id, String name, String type, String scope, boolean multiInstance, boolean nativeTask, boolean eventSubprocess,
        String boundaryOf, String event, String content) {

        boolean sameKind(FlowNode other) {
            return type.equals(other.type) && multiInstance == other.multiInstance && eventSubprocess == other.eventSubprocess;
        }
    }

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> NODES = Set.of("userTask", "serviceTask", "businessRuleTask", "scriptTask", "sendTask", "receiveTask", "manualTask",
        "task",
        "callActivity", "subProcess", "startEvent", "endEvent", "intermediateCatchEvent", "intermediateThrowEvent", "boundaryEvent", "exclusiveGateway",
        "parallelGateway", "inclusiveGateway", "eventBasedGateway");

    static Model of(long key, String processId, int version, String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var processes = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getElementsByTagNameNS(BPMN, "process");
            for (var i = 0; i < processes.getLength(); i++) {
                var process = (Element) processes.item(i);
                if (process.getAttribute("id").equals(processId)) return new Model(key, processId, version, name(process), nodes(process));
            }
            return new Model(key, processId, version, processId, Map.of());
        } catch (ParserConfigurationException | SAXException unreadable) {
            throw new IllegalStateException("The engine has a model that is none", unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Event sub-processes that lie directly in this scope. */
    boolean hasEventSubprocess(String scope) {
        return nodes.values().stream().anyMatch(node -> node.eventSubprocess() && node.scope().equals(scope));
    }

    /** What the boundary events of an element wait for. */
    Set<String> boundaryEvents(String element) {
        return nodes.values().stream().filter(node -> element.equals(node.boundaryOf())).map(FlowNode::event).collect(Collectors.toSet());
    }

    private static Map<String, FlowNode> nodes(Element process) {
        var found = new LinkedHashMap<String, FlowNode>();
        var all = process.getElementsByTagNameNS(BPMN, "*");
        for (var i = 0; i < all.getLength(); i++) {
            var element = (Element) all.item(i);
            if (NODES.contains(element.getLocalName()) && !element.getAttribute("id").isEmpty()) found.put(element.getAttribute("id"), node(element));
        }
        return found;
    }

    private static FlowNode node(Element element) {
        var boundary = element.getLocalName().equals("boundaryEvent");
        return new FlowNode(element.getAttribute("id"), name(element), element.getLocalName(), ((Element) element.getParentNode()).getAttribute("id"),
            child(element, "multiInstanceLoopCharacteristics") != null, hasNativeTask(element), "true".equals(element.getAttribute("triggeredByEvent")),
            boundary ? element.getAttribute("attachedToRef") : null, event(element), content(element));
    }

    private static String name(Element element) {
        return element.getAttribute("name").isBlank() ? element.getAttribute("id") : element.getAttribute("name").replaceAll("\\s+", " ");
    }

    private static boolean hasNativeTask(Element element) {
        var extensions = child(element, "extensionElements");
        return extensions != null && extensions.getElementsByTagNameNS("*", "userTask").getLength() > 0;
    }

    private static String event(Element element) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && one.getLocalName().endsWith("EventDefinition")) return one.getLocalName().replace("EventDefinition", "");
        }
        return null;
    }

    private static Element child(Element element, String name) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one && name.equals(one.getLocalName())) return one;
        }
        return null;
    }

    /** Attributes in the order of their names and children, without the flow nodes within and without the lines between them. */
    private static String content(Node node) {
        var text = new StringBuilder();
        if (node instanceof Element element) {
            var attributes = new TreeMap<String, String>();
            for (var i = 0; i < element.getAttributes().getLength(); i++) {
                attributes.put(element.getAttributes().item(i).getNodeName(), element.getAttributes().item(i).getNodeValue());
            }
            text.append(element.getLocalName()).append(attributes);
            for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                var drawn = child instanceof Element one && (NODES.contains(one.getLocalName()) || Set.of("sequenceFlow", "incoming", "outgoing",
                    "textAnnotation", "association").contains(one.getLocalName()));
                var extension = child instanceof Element one && !BPMN.equals(one.getNamespaceURI());
                if (!drawn || extension) text.append(content(child));
            }
        } else if (node.getNodeType() == Node.TEXT_NODE) {
            text.append(node.getNodeValue().strip());
        }
        return text.toString();
    }
}
