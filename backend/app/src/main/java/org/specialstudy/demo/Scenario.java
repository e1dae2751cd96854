package org.specialstudy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The files of the demonstration, read as they are: maps and lists of texts. */
final class Scenario {

    /** One entry of the file. A missing word is null, a missing list empty. */
    record Entry(Map<String, Object> words) {

        String text(String key) {
            var value = words.get(key);
            return value == null ? null : value.toString();
        }

        Integer number(String key) {
            return words.get(key) == null ? null : Integer.valueOf(text(key));
        }

        LocalDate day(String key) {
            return words.get(key) == null ? null : LocalDate.parse(text(key));
        }

        LocalDateTime moment(String key) {
            return words.get(key) == null ? null : LocalDateTime.parse(text(key));
        }

        /** The entry of a list that has this id. */
        Entry in(String list, String id) {
            return entries(list).stream().filter(one -> id.equals(one.text("id"))).findFirst().orElseThrow(() -> new IllegalArgumentException(id));
        }

        Entry entry(String key) {
            return of(words.get(key));
        }

        List<Entry> entries(String key) {
            return list(key).stream().map(Entry::of).toList();
        }

        List<String> texts(String key) {
            return list(key).stream().map(Object::toString).toList();
        }

        private List<?> list(String key) {
            return words.get(key) instanceof List<?> list ? list : List.of();
        }

        @SuppressWarnings("unchecked")
        private static Entry of(Object value) {
            return new Entry((Map<String, Object>) value);
        }
    }

    private Scenario() {}

    /** The case itself: facts, tasks and dates, with where each comes from. */
    static Entry bundled() {
        return read("demo/scenario.yaml");
    }

    /** What the case leaves open and the system asks for: hours, words, itineraries. */
    static Entry story() {
        return read("demo/story.yaml");
    }

    private static Entry read(String file) {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return Entry.of(new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(new DumperOptions()), new DumperOptions(),
                new TextsOnly()).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Dates and numbers stay the texts that they are in the file. */
    private static final class TextsOnly extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, Pattern.compile("^(?:~|null)$"), "~n");
        }
    }
}
