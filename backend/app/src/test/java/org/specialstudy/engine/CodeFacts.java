package org.specialstudy.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the code names: workers, messages it sends, user tasks it completes, and all its string constants. Read from the sources. */
record CodeFacts(List<String> workers, Set<String> messages, Set<String> elements, Set<String> words) {

    private static final Pattern WORKER = Pattern.compile("@Worker\\(\"([^\"]+)\"\\)");
    private static final Pattern TEXT = Pattern.compile("\"([A-Za-z_.-]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("(?:engine\\.(?:start|publish)\\(\\s*|MESSAGE\\w* = )\"([a-z]+\\.[a-z-]+)\"");

    static CodeFacts in(Path sources) {
        var code = new StringBuilder();
        try (var files = Files.walk(sources)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) code.append(Files.readString(file)).append('\n');
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return of(code.toString());
    }

    static CodeFacts of(String code) {
        var words = new TreeSet<String>(all(TEXT, code));
        var elements = new TreeSet<>(words.stream().filter(word -> word.matches("UserTask_\\w+")).toList());
        return new CodeFacts(new ArrayList<>(all(WORKER, code)), new TreeSet<>(all(MESSAGE, code)), elements, words);
    }

    private static List<String> all(Pattern pattern, String code) {
        return pattern.matcher(code).results().map((MatchResult match) -> match.group(1)).toList();
    }
}
