package org.specialstudy.roster;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Register;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.roster.Checked.Change;
import org.specialstudy.roster.Checked.Key;
import org.specialstudy.roster.Checked.Outcome;

/** Writes the lines of one import into the directory, in the order in which they need each other, and notes what it made. */
class Writing {

    private final Directory directory;
    private final Register register;
    private final Map<Integer, Checked> lines;
    private final Map<UUID, Register.Organisation> orgs;
    private final Map<UUID, Register.Person> people;
    private final Map<UUID, Register.Post> posts;
    private final Map<Integer, Made> made = new TreeMap<>();
    private final Map<UUID, String> accounts = new LinkedHashMap<>();

    Writing(Directory directory, Register register, List<Checked> lines, Register.Contents before) {
        this.directory = directory;
        this.register = register;
        this.lines = lines.stream().collect(Collectors.toMap(one -> one.line().no(), Function.identity(), (one, other) -> one, TreeMap::new));
        orgs = before.organisations().stream().collect(Collectors.toMap(Register.Organisation::id, Function.identity()));
        people = before.people().stream().collect(Collectors.toMap(Register.Person::id, Function.identity()));
        posts = before.posts().stream().collect(Collectors.toMap(Register.Post::id, Function.identity()));
    }

    /** By line. */
    Map<Integer, Made> made() {
        return made;
    }

    /** The user names of the people who shall have an account. */
    Map<UUID, String> accounts() {
        return accounts;
    }

    void write() {
        of(Kind.ORGANISATIONS, Outcome.CREATE).forEach(this::organisation);
        of(Kind.ORGANISATIONS, Outcome.CHANGE).forEach(this::changedOrganisation);
        of(Kind.PEOPLE, Outcome.CREATE).forEach(this::person);
        of(Kind.PEOPLE, Outcome.CHANGE).forEach(this::changedPerson);
        of(Kind.POSTS, Outcome.CREATE).forEach(this::post);
        of(Kind.POSTS, Outcome.CHANGE).forEach(this::changedPost);
        of(Kind.MEMBERSHIPS, Outcome.CREATE).forEach(line -> made.put(line.line().no(), Made.role(id(line.person()), place(line))));
    }

    private List<Checked> of(Kind kind, Outcome outcome) {
        return lines.values().stream().filter(line -> line.is(kind, outcome)).sorted(Comparator.comparing(line -> line.line().no())).toList();
    }

    /** The one above comes first, wherever in the list it stands. */
    private void organisation(Checked checked) {
        var line = checked.line();
        if (made.containsKey(line.no())) return;
        if (checked.org() != null && checked.org().id() == null) organisation(lines.get(checked.org().line()));
        var type = Terms.type(line.cell("type")).orElse(line.cell("type"));
        var id = directory.createOrganisation(line.cell("organisation"), type, level(line), checked.org() == null ? null : id(checked.org()), false);
        made.put(line.no(), Made.created(id, false));
    }

    private void changedOrganisation(Checked checked) {
        var line = checked.line();
        var there = orgs.get(checked.target());
        var type = line.cell("type") == null ? there.type() : Terms.type(line.cell("type")).orElse(line.cell("type"));
        var level = line.cell("level") == null ? there.level() : level(line);
        var parent = checked.org() == null ? there.parent() : id(checked.org());
        require(register.changeOrganisation(there.id(), there.version(), type, level, parent));
        var before = new HashMap<String, String>();
        before.put("type", there.type());
        before.put("level", there.level());
        before.put("parent", there.parent() == null ? null : there.parent().toString());
        made.put(line.no(), Made.changed(there.id(), there.version() + 1, before, false));
    }

    private void person(Checked checked) {
        var line = checked.line();
        var id = directory.createPerson(line.cell("name"), false);
        if (line.cell("username") != null) accounts.put(id, line.cell("username"));
        made.put(line.no(), Made.created(id, line.cell("username") != null));
    }

    private void changedPerson(Checked checked) {
        var there = people.get(checked.target());
        var account = changes(checked, "username");
        var before = new HashMap<String, String>();
        var version = there.version();
        if (changes(checked, "name")) {
            require(register.rename(there.id(), version, checked.line().cell("name")));
            before.put("name", there.name());
            version++;
        }
        if (account) accounts.put(there.id(), checked.line().cell("username"));
        made.put(checked.line().no(), Made.changed(there.id(), version, before, account));
    }

    private void post(Checked checked) {
        var line = checked.line();
        var person = id(checked.person());
        var id = directory.addPost(person, id(checked.org()), line.cell("title"), day(line.cell("from")), day(line.cell("to")));
        made.put(line.no(), Made.post(id, Map.of(), person));
    }

    private void changedPost(Checked checked) {
        var there = posts.get(checked.target());
        var from = checked.line().cell("from") == null ? there.from() : day(checked.line().cell("from"));
        var to = checked.line().cell("to") == null ? there.to() : day(checked.line().cell("to"));
        register.changePost(there.id(), from, to);
        var before = new HashMap<String, String>();
        before.put("from", there.from() == null ? null : there.from().toString());
        before.put("to", there.to() == null ? null : there.to().toString());
        made.put(checked.line().no(), Made.post(there.id(), before, there.person()));
    }

    /** The organisation, study or group in which a role holds. */
    private UUID place(Checked checked) {
        return checked.org() == null ? RolePlace.number(checked.line()) : id(checked.org());
    }

    private UUID id(Key key) {
        return key.id() != null ? key.id() : made.get(key.line()).id();
    }

    private static boolean changes(Checked checked, String column) {
        return checked.changes().stream().map(Change::column).anyMatch(column::equals);
    }

    private static String level(Line line) {
        return line.cell("level") == null ? null : Terms.level(line.cell("level")).orElse(line.cell("level"));
    }

    static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static void require(boolean done) {
        Refusal.unless(done, () -> Refusal.conflict("import-outdated"));
    }
}
