package org.specialstudy.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What the models call their user tasks, so that people can search for the words they see in the picture. */
@Component
public class TaskNames {

    private final Map<String, String> byElement = new TreeMap<>();

    TaskNames() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            for (var file : new PathMatchingResourcePatternResolver(TaskNames.class.getClassLoader()).getResources("classpath*:bpmn/*.bpmn")) {
                try (var stream = file.getInputStream()) {
                    var tasks = factory.newDocumentBuilder().parse(stream).getElementsByTagNameNS("*", "userTask");
                    for (int i = 0; i < tasks.getLength(); i++) {
                        var task = (Element) tasks.item(i);
                        if (task.hasAttribute("id")) byElement.put(task.getAttribute("id"), task.getAttribute("name"));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("A model cannot be read", e);
        }
    }

    /** The elements whose name contains these words, in any case. */
    public String[] elementsNamed(String words) {
        var wanted = words.toLowerCase(Locale.ROOT);
        return byElement.entrySet().stream()
            .filter(task -> task.getValue().toLowerCase(Locale.ROOT).contains(wanted))
            .map(Map.Entry::getKey)
            .toArray(String[]::new);
    }
}
