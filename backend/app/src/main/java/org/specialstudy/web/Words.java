package org.specialstudy.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.specialstudy.kernel.Refusal;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words for codes, in Chinese and in English. Every module brings its own {@code messages/<module>_zh.properties} and
 * {@code _en.properties} (UTF-8); {@code {0}} stands for the first argument. A test refuses a code that two modules word.
 */
@Component
public class Words {

    private static final List<String> LANGUAGES = List.of("zh", "en");

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    Words() {
        LANGUAGES.forEach(language -> byLanguage.put(language, load(language)));
    }

    /** The sentence for a code; the code itself where nobody has worded it. */
    public String say(Locale locale, String code, Object... args) {
        var text = words(locale).getOrDefault(code, code);
        for (var i = 0; i < args.length; i++) {
            text = text.replace("{" + i + "}", word(locale, args[i]));
        }
        return text;
    }

    private String word(Locale locale, Object arg) {
        return switch (arg) {
            case Refusal.Part part -> say(locale, part.code(), part.args());
            case Collection<?> several -> several.stream().map(one -> word(locale, one)).collect(Collectors.joining(say(locale, "separator")));
            case null, default -> String.valueOf(arg);
        };
    }

    public boolean knows(Locale locale, String code) {
        return words(locale).containsKey(code);
    }

    private Map<String, String> words(Locale locale) {
        return byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get("zh"));
    }

    private static Map<String, String> load(String language) {
        var words = new HashMap<String, String>();
        try {
            var loader = Words.class.getClassLoader();
            for (var file : new PathMatchingResourcePatternResolver(loader).getResources("classpath*:messages/*_" + language + ".properties")) {
                var properties = new Properties();
                try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((code, text) -> words.putIfAbsent((String) code, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
