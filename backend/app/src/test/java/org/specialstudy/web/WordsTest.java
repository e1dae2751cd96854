package org.specialstudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class WordsTest {

    @Test
    void every_code_has_words_in_both_languages() throws IOException {
        assertThat(read("zh").keySet()).isEqualTo(read("en").keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void no_two_modules_word_the_same_code(String language) throws IOException {
        read(language);
    }

    @Test
    void arguments_take_their_places_and_apostrophes_need_no_care() {
        var words = new Words();

        assertThat(words.say(Locale.CHINESE, "password-short", 12)).contains("12");
        assertThat(words.say(Locale.ENGLISH, "no-such-code")).isEqualTo("no-such-code");
    }

    private static Map<String, String> read(String language) throws IOException {
        var words = new TreeMap<String, String>();
        var from = new HashMap<String, String>();
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_" + language + ".properties")) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            properties.forEach((code, text) -> {
                assertThat(from.put((String) code, file.getFilename())).as("%s is worded in %s too", code, file.getFilename()).isNull();
                words.put((String) code, (String) text);
            });
        }
        return words;
    }
}
