package org.specialstudy.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the models name: job types, candidate groups, messages, errors, user tasks. */
record ModelFacts(Set<String> jobTypes, Set<String> groups, Set<String> messages, Set<String> errors, Set<String> userTasks) {

    static final Pattern GROUP = Pattern.compile("\"([a-z]+)@\" \\+ ([A-Za-z]+)");

    ModelFacts() {
        this(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    static ModelFacts in(Path folder) {
        var facts = new ModelFacts();
        try (var files = Files.newDirectoryStream(folder, "*.bpmn")) {
            for (var file : files) {
                try (var model = Files.newInputStream(file)) {
                    facts.read(model);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return facts;
    }

    void read(InputStream model) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var elements = factory.newDocumentBuilder().parse(model).getElementsByTagName("*");
            for (int i = 0; i < elements.getLength(); i++) read((Element) elements.item(i));
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalArgumentException(broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void read(Element element) {
        switch (element.getLocalName()) {
            case "taskDefinition" -> jobTypes.add(element.getAttribute("type"));
            case "message" -> messages.add(element.getAttribute("name"));
            case "error" -> errors.add(element.getAttribute("errorCode"));
            case "userTask" -> {
                if (element.getNamespaceURI().endsWith("/MODEL")) userTasks.add(element.getAttribute("id"));
            }
            case "assignmentDefinition" -> readGroups(element.getAttribute("candidateGroups"));
            default -> {}
        }
    }

    /** One of two lists, by a fact: {@code =if … then […] else […]}. */
    private static final Pattern EITHER = Pattern.compile("^=\\s*if [^\\[\\]]+ then (\\[[^\\]]*]) else (\\[[^\\]]*])$");

    /** Each item of the FEEL list must be a role joined to an id; what is not is kept as it stands, so that it is seen. */
    private void readGroups(String expression) {
        if (expression.isEmpty()) return;
        var either = EITHER.matcher(expression);
        if (either.matches()) {
            readGroups("=" + either.group(1));
            readGroups("=" + either.group(2));
            return;
        }
        for (var item : expression.replaceFirst("^=\\s*\\[", "").replaceFirst("]$", "").split(",")) groups.add(item.strip());
    }
}
