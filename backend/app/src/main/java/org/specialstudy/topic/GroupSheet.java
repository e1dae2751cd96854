package org.specialstudy.topic;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.web.Sheet;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.study.StudyQuery;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.ScreenWords.Spoken;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The topic groups and the members of a study as spreadsheets. */
@Component
class GroupSheet {

    /** What the screen narrows its list to; {@code late} leaves those whose step is near or overdue. */
    record Filter(String q, String phase, boolean late, String sort) {}

    private final TopicQuery views;
    private final StudyQuery studies;
    private final ScreenWords screen;
    private final BusinessClock clock;

    GroupSheet(TopicQuery views, StudyQuery studies, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.studies = studies;
        this.screen = screen;
        this.clock = clock;
    }

    ResponseEntity<byte[]> groups(UUID study, Filter filter, Me me, HttpServletRequest request) {
        var rows = narrowed(views.groups(study, me), filter);
        var words = screen.of(request);
        var sheet = new Sheet<GroupView>(words, title(study, "study:groups", words), clock.instant())
            .number("export:no", GroupView::no)
            .text("study:title", 36, GroupView::name)
            .text("export:duty", 40, GroupView::duty)
            .text("study:lead", 20, group -> group.lead() == null ? "" : group.lead().name())
            .text("study:leadOrg", 28, group -> group.leadOrg() == null ? "" : group.leadOrg().name())
            .text("study:members", 40, group -> group.members().stream().map(PersonRef::name).collect(Collectors.joining("、")))
            .text("study:inCharge", 20, group -> group.inCharge() == null ? "" : group.inCharge().name())
            .text("export:state", 14, group -> group.work() == null ? words.one("study:groupState", group.state())
                : words.one("topic:phase", group.work().phase()))
            .number("export:questions", group -> group.work() == null ? null : group.work().points());
        for (var kind : kinds(rows)) sheet.text("topic:figureKind." + kind, 14, group -> figure(group, kind));
        return sheet
            .due("topic:list.due", group -> group.work() == null ? null : group.work().due())
            .text("export:light", 12, group -> group.work() == null ? "" : words.one("common:light", Light.kindOf(group.work().light())))
            .answer(rows);
    }

    ResponseEntity<byte[]> members(UUID study, MemberFilter filter, Me me, HttpServletRequest request) {
        var rows = views.members(study, filter, me);
        var words = screen.of(request);
        return new Sheet<MemberView>(words, title(study, "study:members", words), clock.instant())
            .text("study:person", 20, member -> member.person().name())
            .text("study:posts", 48, member -> String.join("、", member.posts()))
            .text("study:role", 16, member -> words.one("study:roleOf", member.role()))
            .text("study:scope", 40, member -> member.scope().name())
            .answer(rows);
    }

    private String title(UUID study, String list, Spoken words) {
        return words.say("export:of", "list", words.say(list), "study", studies.title(study));
    }

    private static List<String> kinds(List<GroupView> groups) {
        return groups.stream().filter(group -> group.work() != null).flatMap(group -> group.work().figures().stream()).map(GroupProgress.Figure::kind)
            .distinct().toList();
    }

    private static String figure(GroupView group, String kind) {
        if (group.work() == null) return "";
        return group.work().figures().stream().filter(figure -> figure.kind().equals(kind)).findFirst()
            .map(figure -> figure.planned() == null ? "" + figure.done() : figure.done() + "/" + figure.planned()).orElse("");
    }

    /** As the screen does it; equals stay in the study's own order. */
    static List<GroupView> narrowed(List<GroupView> groups, Filter filter) {
        var said = filter.q() == null ? "" : filter.q().strip().toLowerCase(Locale.ROOT);
        var left = groups.stream()
            .filter(group -> words(group).contains(said))
            .filter(group -> filter.phase() == null || filter.phase().isBlank() || group.work() != null
                && group.work().phase().name().equals(filter.phase()))
            .filter(group -> !filter.late() || pressing(group));
        var order = order(filter.sort());
        return order == null ? left.toList() : left.sorted(order).toList();
    }

    private static Comparator<GroupView> order(String sort) {
        return switch (sort == null ? "" : sort) {
            case "due" -> Comparator.comparing((GroupView group) -> group.work() == null ? null : group.work().due(),
                Comparator.nullsLast(Comparator.<Instant>naturalOrder()));
            case "phase" -> Comparator.comparing((GroupView group) -> group.work() == null ? -1 : group.work().phase().ordinal());
            case "name" -> Comparator.comparing(GroupView::name, Collator.getInstance(Locale.CHINA));
            default -> null;
        };
    }

    private static String words(GroupView group) {
        return Stream.concat(Stream.of(group.name(), group.duty(), group.lead() == null ? null : group.lead().name(),
            group.leadOrg() == null ? null : group.leadOrg().name()), group.members().stream().map(PersonRef::name))
            .filter(Objects::nonNull).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
    }

    private static boolean pressing(GroupView group) {
        var kind = group.work() == null ? null : Light.kindOf(group.work().light());
        return kind == Light.Kind.OVERDUE || kind == Light.Kind.NEAR;
    }
}
