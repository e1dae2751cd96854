package org.specialstudy.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.directory.Register;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.roster.Checked.Outcome;
import org.specialstudy.roster.ImportStore.Kept;
import org.springframework.stereotype.Component;

/** Takes an import back, line by line in the reverse order, as long as nothing that it made has been used or changed since. */
@Component
class TakingBack {

    private static final int TOLD = 50;

    private final Register register;
    private final Traces traces;

    TakingBack(Register register, Traces traces) {
        this.register = register;
        this.traces = traces;
    }

    /** Refuses with every line that stands in the way, named {@code lines[no]}, and then changes nothing. */
    void takeBack(List<Kept> lines) {
        var written = lines.stream().filter(line -> line.made() != null && line.made().id() != null).toList();
        var obstacles = obstacles(written);
        if (!obstacles.isEmpty()) throw Refusal.invalid(obstacles.stream().limit(TOLD).toList());
        restore(written);
        register.removePosts(ids(written, Kind.POSTS, Outcome.CREATE));
        register.removeAccounts(written.stream().filter(line -> line.made().account()).map(line -> line.made().id()).toList());
        register.removePeople(ids(written, Kind.PEOPLE, Outcome.CREATE));
        register.removeOrganisations(ids(written, Kind.ORGANISATIONS, Outcome.CREATE));
    }

    private List<Refusal.Wrong> obstacles(List<Kept> written) {
        var now = register.contents();
        var orgs = now.organisations().stream().collect(Collectors.toMap(Register.Organisation::id, Function.identity()));
        var people = now.people().stream().collect(Collectors.toMap(Register.Person::id, Function.identity()));
        var posts = now.posts().stream().collect(Collectors.toMap(Register.Post::id, Function.identity()));
        var newOrgs = new HashSet<>(ids(written, Kind.ORGANISATIONS, Outcome.CREATE));
        var newPeople = new HashSet<>(ids(written, Kind.PEOPLE, Outcome.CREATE));
        var newPosts = new HashSet<>(ids(written, Kind.POSTS, Outcome.CREATE));
        var made = new HashSet<>(newOrgs);
        made.addAll(newPeople);
        var withChildren = parentsOf(now, newOrgs);
        var withPosts = now.posts().stream().filter(post -> !newPosts.contains(post.id())).map(Register.Post::org).collect(Collectors.toSet());
        var withRoles = register.whoHasRoles(made);
        var named = traces.of(made);
        var signedIn = register.whoSignedIn(written.stream().filter(line -> line.made().account()).map(line -> line.made().id()).toList());
        var found = new ArrayList<Refusal.Wrong>();
        for (var one : written) {
            var id = one.made().id();
            var fresh = made.contains(id);
            var why = switch (one.checked().line().kind()) {
                case ORGANISATIONS -> !orgs.containsKey(id) || orgs.get(id).version() != one.made().version() ? "undo-changed"
                    : fresh && withChildren.contains(id) ? "undo-children" : fresh && withPosts.contains(id) ? "undo-posts" : null;
                case PEOPLE -> signedIn.contains(id) ? "undo-signed-in"
                    : !people.containsKey(id) || people.get(id).version() != one.made().version() ? "undo-changed" : null;
                case POSTS -> untouched(one, posts.get(id)) ? null : "undo-changed";
                case MEMBERSHIPS -> null;
            };
            if (why == null && fresh) why = withRoles.contains(id) ? "undo-roles" : named.contains(id) ? "undo-named" : null;
            if (why != null) found.add(new Refusal.Wrong("lines[" + one.checked().line().no() + "]", why, name(one)));
        }
        return found;
    }

    private static Set<UUID> parentsOf(Register.Contents now, Set<UUID> newOrgs) {
        return now.organisations().stream().filter(org -> !newOrgs.contains(org.id())).map(Register.Organisation::parent)
            .filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static String name(Kept one) {
        var line = one.checked().line();
        return switch (line.kind()) {
            case ORGANISATIONS -> line.cell("organisation");
            case PEOPLE -> line.cell("name");
            default -> line.cell("person");
        };
    }

    /** The post is there and says what the import wrote; an empty cell left what stood there. */
    private static boolean untouched(Kept one, Register.Post post) {
        if (post == null) return false;
        var line = one.checked().line();
        return same(line, "from", one.made().before(), post.from()) && same(line, "to", one.made().before(), post.to());
    }

    private static boolean same(Line line, String column, Map<String, String> before, Object now) {
        var wrote = line.cell(column) == null ? before.get(column) : line.cell(column);
        return Objects.equals(wrote, now == null ? null : now.toString());
    }

    private void restore(List<Kept> written) {
        for (var one : written) {
            if (one.checked().outcome() != Outcome.CHANGE) continue;
            var made = one.made();
            var before = new HashMap<>(made.before());
            switch (one.checked().line().kind()) {
                case ORGANISATIONS -> register.changeOrganisation(made.id(), made.version(), before.get("type"), before.get("level"),
                    before.get("parent") == null ? null : UUID.fromString(before.get("parent")));
                case PEOPLE -> {
                    if (before.containsKey("name")) register.rename(made.id(), made.version(), before.get("name"));
                }
                case POSTS -> register.changePost(made.id(), Writing.day(before.get("from")), Writing.day(before.get("to")));
                case MEMBERSHIPS -> {}
            }
        }
    }

    private static List<UUID> ids(List<Kept> written, Kind kind, Outcome outcome) {
        return written.stream().filter(line -> line.checked().is(kind, outcome)).map(line -> line.made().id()).toList();
    }
}
