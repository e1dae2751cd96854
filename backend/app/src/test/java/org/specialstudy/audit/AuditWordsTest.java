package org.specialstudy.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The auditor reads words: whatever the list records has some in both languages. */
class AuditWordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_request_that_changes_something_has_words(String language) throws IOException {
        var known = words(language);
        var paths = JSON.readTree(Files.readString(Path.of("openapi.json"))).path("paths");
        var missing = new ArrayList<String>();
        paths.propertyStream().forEach(path -> path.getValue().propertyNames().stream()
            .filter(verb -> Set.of("post", "put", "delete", "patch").contains(verb))
            .map(verb -> verb.toUpperCase() + " " + path.getKey())
            .filter(action -> !action.equals("POST /api/session") && !known.contains(action))
            .forEach(missing::add));
        assertThat(missing).as("audit.actions of %s/admin.json", language).isEmpty();
    }

    /** Files that record something by a word of their own; a sign-in is one of them. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everything_that_is_recorded_by_a_word_of_its_own_has_words(String language) throws IOException {
        var recorded = new TreeSet<String>();
        for (var file : sources()) {
            var source = Files.readString(file);
            if (source.contains("Auditable(") || source.contains("AccountChanged(") || file.endsWith("AuditTrail.java")) {
                ACTION.matcher(source).results().forEach(found -> recorded.add(found.group(1)));
            }
        }
        assertThat(recorded).contains("session.sign-in", "account.created", "command.dropped", "import.applied");
        assertThat(recorded).allSatisfy(action -> assertThat(words(language)).contains(action));
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> words(String language) throws IOException {
        var file = Path.of("../../frontend/src/i18n/" + language + "/admin.json");
        var found = new TreeSet<String>();
        collect(JSON.readTree(Files.readString(file)).path("audit").path("actions"), "", found);
        return found;
    }

    private static void collect(JsonNode node, String path, Set<String> found) {
        node.propertyStream().forEach(entry -> {
            if (entry.getValue().isObject()) collect(entry.getValue(), path + entry.getKey() + ".", found);
            else found.add(path + entry.getKey());
        });
    }
}
