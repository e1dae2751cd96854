package org.specialstudy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words of the screens, for what leaves the system as a file: a status is called the same in a table that was taken home. A key is
 * {@code <file>:<path>}, for example {@code assignment:status.GIVEN}.
 */
@Component
public class ScreenWords {

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    ScreenWords(JsonMapper json) {
        LANGUAGES.forEach(language -> byLanguage.put(language, load(language, json)));
    }

    /** In the language that the request asks for. */
    public Spoken of(HttpServletRequest request) {
        return in(Language.of(request));
    }

    public Spoken in(Locale language) {
        return new Spoken(byLanguage.getOrDefault(language.getLanguage(), byLanguage.get("zh")));
    }

    /** The words of one language. */
    public static final class Spoken {

        private final Map<String, String> words;

        private Spoken(Map<String, String> words) {
            this.words = words;
        }

        /** The key itself where the screens have no word for it. {@code with}: a name and what stands for it, in turn. */
        public String say(String key, Object... with) {
            var text = words.getOrDefault(key, key);
            for (var i = 0; i + 1 < with.length; i += 2) text = text.replace("{{" + with[i] + "}}", String.valueOf(with[i + 1]));
            return text;
        }

        /** The same with other words where the screens have none. */
        public String known(String key, String otherwise) {
            return words.getOrDefault(key, otherwise);
        }

        /** The word for one of several, for example a status; nothing for nothing. */
        public String one(String keys, Object which) {
            return which == null ? "" : say(keys + "." + which);
        }
    }

    private static Map<String, String> load(String language, JsonMapper json) {
        var words = new HashMap<String, String>();
        try {
            var loader = ScreenWords.class.getClassLoader();
            for (var file : new PathMatchingResourcePatternResolver(loader).getResources("classpath*:screen-words/" + language + "/*.json")) {
                try (var stream = file.getInputStream()) {
                    collect(file.getFilename().replace(".json", "") + ":", json.readTree(stream), words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static void collect(String path, JsonNode node, Map<String, String> words) {
        for (var entry : node.properties()) {
            if (entry.getValue().isString()) words.put(path + entry.getKey(), entry.getValue().asString());
            else collect(path + entry.getKey() + ".", entry.getValue(), words);
        }
    }
}
