package org.specialstudy.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.directory.Register;
import org.specialstudy.roster.Checked.Change;
import org.specialstudy.roster.Checked.Key;
import org.specialstudy.roster.Checked.Outcome;
import org.specialstudy.roster.Line.Problem;

/**
 * Holds the lines of an import against the directory as it is now. An organisation is known by its name, a person by their user name or, where
 * only one has it, by their name. An empty cell of somebody who is there already leaves what is there.
 */
final class Comparison {

    private static final Pattern USERNAME = Pattern.compile("[\\p{L}\\p{N}._-]{3,50}");

    private final Register.Contents directory;
    private final List<Line> lines;
    private final Map<String, List<Register.Organisation>> orgsByName;
    private final Map<UUID, Register.Organisation> orgs;
    private final Map<String, List<Register.Person>> peopleByName;
    private final Map<String, Register.Person> peopleByUsername;
    private final Map<UUID, Register.Person> people;
    private final Map<UUID, List<Register.Post>> posts;
    private final Map<String, Integer> newOrgs = new HashMap<>();
    private final Map<String, List<Key>> namedPeople = new HashMap<>();
    private final Map<String, Key> peopleOfFile = new HashMap<>();
    private final Set<Key> withPosts = new HashSet<>();
    private final Set<Register.Held> roles;
    private final RolePlace places;
    private final Map<Key, Key> parents = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Checked> checked = new ArrayList<>();

    private Comparison(List<Line> lines, Register.Contents directory) {
        this.lines = lines;
        this.directory = directory;
        orgsByName = directory.organisations().stream().collect(Collectors.groupingBy(Register.Organisation::name));
        orgs = directory.organisations().stream().collect(Collectors.toMap(Register.Organisation::id, Function.identity()));
        peopleByName = directory.people().stream().collect(Collectors.groupingBy(Register.Person::name));
        peopleByUsername = directory.people().stream().filter(person -> person.username() != null)
            .collect(Collectors.toMap(person -> lower(person.username()), Function.identity()));
        people = directory.people().stream().collect(Collectors.toMap(Register.Person::id, Function.identity()));
        roles = Set.copyOf(directory.roles());
        places = new RolePlace(directory.scopes());
        posts = directory.posts().stream().collect(Collectors.groupingBy(Register.Post::person));
    }

    static List<Checked> of(List<Line> lines, Register.Contents directory) {
        return new Comparison(lines, directory).compare();
    }

    private List<Checked> compare() {
        learnOrganisations();
        learnPeople();
        for (var line : lines) {
            if (line.kind() == null || line.cells().isEmpty()) {
                checked.add(new Checked(line, Outcome.WRONG, line.problems(), List.of(), null, null, null));
                continue;
            }
            checked.add(switch (line.kind()) {
                case ORGANISATIONS -> organisation(line);
                case PEOPLE -> person(line);
                case POSTS -> post(line);
                case MEMBERSHIPS -> membership(line);
            });
        }
        return checked;
    }

    /** Names that this import makes, so that lines may refer to what stands further down. */
    private void learnOrganisations() {
        of(Kind.ORGANISATIONS).filter(line -> line.cell("organisation") != null && !orgsByName.containsKey(line.cell("organisation")))
            .forEach(line -> newOrgs.putIfAbsent(line.cell("organisation"), line.no()));
        directory.organisations().stream().filter(org -> org.parent() != null)
            .forEach(org -> parents.put(Key.there(org.id()), Key.there(org.parent())));
        of(Kind.ORGANISATIONS).filter(line -> line.cell("parent") != null).forEach(line -> {
            var own = organisation(line.cell("organisation"));
            var above = organisation(line.cell("parent"));
            if (own != null && above != null) parents.put(own, above);
        });
    }

    private void learnPeople() {
        directory.people().forEach(person -> named(person.name(), Key.there(person.id())));
        of(Kind.PEOPLE).filter(line -> line.cell("name") != null).forEach(line -> {
            var there = there(line);
            var key = there == null ? Key.made(line.no()) : Key.there(there.id());
            named(line.cell("name"), key);
            if (line.cell("username") != null) peopleOfFile.put(lower(line.cell("username")), key);
        });
        of(Kind.POSTS).filter(line -> line.cell("person") != null).forEach(line -> withPosts.addAll(keys(line.cell("person"))));
    }

    private void named(String name, Key key) {
        var keys = namedPeople.computeIfAbsent(name, any -> new ArrayList<>());
        if (!keys.contains(key)) keys.add(key);
    }

    private Checked organisation(Line line) {
        var problems = new ArrayList<>(line.problems());
        var changes = new ArrayList<Change>();
        var name = line.cell("organisation");
        if (name != null) once(line, "organisation", "organisation " + name, problems);
        var same = orgsByName.getOrDefault(name, List.of());
        if (same.size() > 1) problems.add(Problem.of("organisation", "import-organisation-ambiguous"));
        var there = same.size() == 1 ? same.getFirst() : null;
        var type = code(line, "type", Terms::type, directory.organisations().stream().map(Register.Organisation::type), problems);
        var level = code(line, "level", Terms::level, directory.organisations().stream().map(Register.Organisation::level), problems);
        var parent = named(line, "parent", problems);
        if (there == null && same.isEmpty() && line.cell("type") == null) problems.add(Problem.of("type", "import-cell-missing"));
        if (name != null && parent != null && circle(organisation(name))) problems.add(Problem.of("parent", "organisation-circle"));
        if (there != null) {
            change("type", there.type(), type, changes);
            change("level", there.level(), level, changes);
            if (parent != null && !Objects.equals(parent.id(), there.parent())) {
                changes.add(new Change("parent", there.parent() == null ? null : orgs.get(there.parent()).name(), line.cell("parent")));
            }
        }
        return result(line, problems, changes, there == null ? null : there.id(), null, parent);
    }

    private Checked person(Line line) {
        var problems = new ArrayList<>(line.problems());
        var changes = new ArrayList<Change>();
        var name = line.cell("name");
        var username = line.cell("username");
        if (username != null && !USERNAME.matcher(username).matches()) problems.add(Problem.of("username", "import-username"));
        if (username != null) once(line, "username", "username " + lower(username), problems);
        if (username == null && name != null) once(line, "name", "person " + name, problems);
        var there = there(line);
        if (name != null && username == null && there == null && peopleByName.containsKey(name)) {
            problems.add(Problem.of("name", "import-person-ambiguous"));
        }
        if (there != null) {
            if (!there.active()) problems.add(Problem.of("name", "import-person-inactive"));
            change("name", there.name(), name, changes);
            if (there.username() == null && username != null) changes.add(new Change("username", null, username));
        } else if (name != null && problems.isEmpty() && !withPosts.contains(Key.made(line.no()))) {
            problems.add(Problem.of("name", "import-post-missing"));
        }
        return result(line, problems, changes, there == null ? null : there.id(), null, null);
    }

    private Checked post(Line line) {
        var problems = new ArrayList<>(line.problems());
        var changes = new ArrayList<Change>();
        var person = someone(line, problems);
        var org = named(line, "organisation", problems);
        if (person != null && org != null && line.cell("title") != null) once(line, "title", "post " + person + org + line.cell("title"), problems);
        var there = person == null || org == null || person.id() == null ? null
            : posts.getOrDefault(person.id(), List.of()).stream()
                .filter(post -> post.org().equals(org.id()) && post.title().equals(line.cell("title"))).findFirst().orElse(null);
        var from = line.cell("from") != null ? line.cell("from") : there == null ? null : text(there.from());
        var to = line.cell("to") != null ? line.cell("to") : there == null ? null : text(there.to());
        if (problems.isEmpty() && from != null && to != null && to.compareTo(from) < 0) problems.add(Problem.of("to", "post-dates"));
        if (there != null) {
            change("from", text(there.from()), line.cell("from"), changes);
            change("to", text(there.to()), line.cell("to"), changes);
        }
        return result(line, problems, changes, there == null ? null : there.id(), person, org);
    }

    private Checked membership(Line line) {
        var problems = new ArrayList<>(line.problems());
        var person = someone(line, problems);
        var org = named(line, "organisation", problems);
        var role = line.cell("role") == null ? null : Terms.role(line.cell("role")).orElse(null);
        if (line.cell("role") != null && role == null) problems.add(Problem.of("role", "import-role-unknown"));
        if (!isFlawed(line, "organisation") && !isFlawed(line, "scope")) places.check(line, role, problems);
        var there = person == null || person.id() == null ? null : people.get(person.id());
        if (there != null && there.administers()) problems.add(Problem.of("person", "administrator-no-business"));
        if (there != null && !there.active()) problems.add(Problem.of("person", "import-person-inactive"));
        var place = org == null ? RolePlace.number(line) == null ? null : Key.there(RolePlace.number(line)) : org;
        if (person != null && place != null && role != null) once(line, "role", "role " + person + place + role, problems);
        var has = there != null && place != null && roles.contains(new Register.Held(there.id(), role, place.id()));
        return result(line, problems, List.of(), has ? there.id() : null, person, org);
    }

    private static Checked result(Line line, List<Problem> problems, List<Change> changes, UUID target, Key person, Key org) {
        var outcome = !problems.isEmpty() ? Outcome.WRONG : target == null ? Outcome.CREATE : changes.isEmpty() ? Outcome.SAME : Outcome.CHANGE;
        return new Checked(line, outcome, List.copyOf(problems), List.copyOf(changes), target, person, org);
    }

    /** The person of the directory that a line of the list of people means, or null. */
    private Register.Person there(Line line) {
        var username = line.cell("username");
        var named = peopleByName.getOrDefault(line.cell("name"), List.of());
        if (username == null) return named.size() == 1 ? named.getFirst() : null;
        var known = peopleByUsername.get(lower(username));
        if (known != null) return known;
        return named.size() == 1 && named.getFirst().username() == null ? named.getFirst() : null;
    }

    /** The person whom a post or a role names, by user name or by name. */
    private Key someone(Line line, List<Problem> problems) {
        var word = line.cell("person");
        if (word == null || isFlawed(line, "person")) return null;
        var keys = keys(word);
        if (keys.isEmpty()) problems.add(Problem.of("person", "import-person-unknown"));
        if (keys.size() > 1) problems.add(Problem.of("person", "import-person-ambiguous"));
        return keys.size() == 1 ? keys.getFirst() : null;
    }

    /** A cell that could not be read is told once. */
    private static boolean isFlawed(Line line, String column) {
        return line.problems().stream().anyMatch(problem -> column.equals(problem.column()));
    }

    private List<Key> keys(String word) {
        if (peopleOfFile.containsKey(lower(word))) return List.of(peopleOfFile.get(lower(word)));
        if (peopleByUsername.containsKey(lower(word))) return List.of(Key.there(peopleByUsername.get(lower(word)).id()));
        return namedPeople.getOrDefault(word, List.of());
    }

    private Key named(Line line, String column, List<Problem> problems) {
        var word = line.cell(column);
        if (word == null || isFlawed(line, column)) return null;
        var found = organisation(word);
        var ambiguous = orgsByName.getOrDefault(word, List.of()).size() > 1;
        if (found == null) problems.add(Problem.of(column, ambiguous ? "import-organisation-ambiguous" : "import-organisation-unknown"));
        return found;
    }

    private Key organisation(String name) {
        var there = orgsByName.getOrDefault(name, List.of());
        if (there.size() == 1) return Key.there(there.getFirst().id());
        var line = there.isEmpty() ? newOrgs.get(name) : null;
        return line == null ? null : Key.made(line);
    }

    private boolean circle(Key start) {
        var passed = new HashSet<Key>();
        for (var above = parents.get(start); above != null; above = parents.get(above)) {
            if (above.equals(start)) return true;
            if (!passed.add(above)) return false;
        }
        return false;
    }

    private void once(Line line, String column, String key, List<Problem> problems) {
        var before = seen.putIfAbsent(key, line.row());
        if (before != null) problems.add(Problem.of(column, "import-row-twice", before));
    }

    /** A word for a code, or a code that the directory uses already. */
    private static String code(Line line, String column, Function<String, Optional<String>> words, Stream<String> used,
        List<Problem> problems) {
        var word = line.cell(column);
        if (word == null) return null;
        var code = words.apply(word).or(() -> used.filter(word::equals).findFirst());
        if (code.isEmpty()) problems.add(Problem.of(column, "import-" + column + "-unknown"));
        return code.orElse(null);
    }

    private static void change(String column, String before, String after, List<Change> changes) {
        if (after != null && !after.equals(before)) changes.add(new Change(column, before, after));
    }

    private Stream<Line> of(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind);
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
