package org.specialstudy.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** People, organisations and the roles that are held as spreadsheets. */
@Component
class DirectorySheet {

    private final DirectoryQuery query;
    private final MembershipQuery held;
    private final ScreenWords screen;
    private final BusinessClock clock;

    DirectorySheet(DirectoryQuery query, MembershipQuery held, ScreenWords screen, BusinessClock clock) {
        this.query = query;
        this.held = held;
        this.screen = screen;
        this.clock = clock;
    }

    /** User names and those who are no longer active are for the system administrator. */
    ResponseEntity<byte[]> people(String q, String sort, boolean all, HttpServletRequest request) {
        var words = screen.of(request);
        var sheet = new Sheet<PersonView>(words, words.say("directory:people"), clock.instant())
            .text("directory:name", 20, PersonView::name)
            .text("directory:organisation", 48, person -> posts(person, post -> post.org().name()))
            .text("admin:people.postTitle", 48, person -> posts(person, PostView::title));
        if (all) {
            sheet.text("admin:account.username", 20, PersonView::username)
                .text("admin:state", 12, person -> words.say(person.active() ? "admin:people.active" : "admin:people.inactive"));
        }
        return sheet.answer(query.people(q, sort, all, Sheet.MOST + 1, 0));
    }

    ResponseEntity<byte[]> organisations(String q, String sort, HttpServletRequest request) {
        var words = screen.of(request);
        var names = query.organisations(null, null).stream().collect(Collectors.toMap(OrgView::id, OrgView::name));
        return new Sheet<OrgView>(words, words.say("directory:organisations"), clock.instant())
            .text("directory:organisation", 40, OrgView::name)
            .text("directory:type", 24, org -> words.known("directory:types." + org.type(), org.type()))
            .text("admin:organisations.level", 12, org -> org.level() == null ? "" : words.known("directory:levels." + org.level(), org.level()))
            .text("directory:parent", 40, org -> org.parent() == null ? "" : names.get(org.parent()))
            .answer(query.organisations(q, sort));
    }

    /** A study or a group has a number and no name: what it is about is no business of an administrator. */
    ResponseEntity<byte[]> memberships(String q, UUID person, Role role, String sort, HttpServletRequest request) {
        var words = screen.of(request);
        return new Sheet<MembershipView>(words, words.say("admin:section.memberships"), clock.instant())
            .text("admin:memberships.person", 20, row -> row.person().name())
            .text("admin:memberships.role", 18, row -> words.one("admin:role", row.role()))
            .text("admin:memberships.scope", 12, row -> words.one("admin:scope", row.scopeType()))
            .text("export:scopeName", 40, row -> row.scopeName() != null || row.scopeId() == null ? row.scopeName() : row.scopeId().toString())
            .moment("admin:memberships.from", MembershipView::from)
            .text("admin:memberships.by", 20, row -> row.by() == null ? words.say("admin:system") : row.by().name())
            .answer(held.rows(q, person, role, sort, Sheet.MOST + 1, 0));
    }

    /** Line by line, so that organisation and post of one appointment stand side by side. */
    private static String posts(PersonView person, Function<PostView, String> part) {
        return person.posts().stream().map(part).collect(Collectors.joining("\n"));
    }
}
