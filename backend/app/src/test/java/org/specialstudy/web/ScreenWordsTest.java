package org.specialstudy.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScreenWordsTest {

    private static final Pattern KEY = Pattern.compile("\"([a-z]+:[\\w.-]*[\\w])\"");

    /** Every key that a spreadsheet names whole; those of {@code one} are tables of words. */
    static Stream<String> keysInSheets() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("Sheet.java")).flatMap(file -> {
                try {
                    return KEY.matcher(Files.readString(file).replaceAll("words\\.one\\(\"[^\"]*\"", "")).results().map(found -> found.group(1));
                } catch (IOException unreadable) {
                    throw new java.io.UncheckedIOException(unreadable);
                }
            }).distinct().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("keysInSheets")
    void the_head_of_every_column_is_worded_on_the_screens_in_both_languages(String key) {
        for (var language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            assertThat(SpokenWords.in(language).say(key)).as("%s in %s", key, language).isNotEqualTo(key);
        }
    }

    @Test
    void a_name_takes_its_place_and_a_word_that_is_missing_shows_its_key() {
        assertThat(SpokenWords.in(Locale.CHINESE).say("export:of", "study", "人工智能研究", "list", "会议")).isEqualTo("人工智能研究会议");
        assertThat(SpokenWords.in(Locale.CHINESE).one("assignment:status", "GIVEN")).isEqualTo("待签收");
        assertThat(SpokenWords.in(Locale.CHINESE).one("assignment:status", null)).isEmpty();
        assertThat(SpokenWords.in(Locale.ENGLISH).say("no:such.word")).isEqualTo("no:such.word");
    }
}
