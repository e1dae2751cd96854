package org.specialstudy.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.meeting.MeetingView.InvitationView;
import org.specialstudy.web.ScreenWords;
import org.specialstudy.web.ScreenWords.Spoken;
import org.specialstudy.web.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Who was asked to a meeting, what they replied and who came: the list that lies at the door to be signed. */
@Component
class RollSheet {

    private record Line(int no, InvitationView one, List<Directory.Held> posts) {

        String each(Function<Directory.Held, String> part) {
            return posts.stream().map(part).distinct().collect(Collectors.joining("\n"));
        }
    }

    private final MeetingQuery views;
    private final Directory directory;
    private final ScreenWords screen;
    private final BusinessClock clock;

    RollSheet(MeetingQuery views, Directory directory, ScreenWords screen, BusinessClock clock) {
        this.views = views;
        this.directory = directory;
        this.screen = screen;
        this.clock = clock;
    }

    /** For the people of the study: who was invited from outside is not shown what others replied. */
    ResponseEntity<byte[]> of(UUID id, RollFilter filter, Me me, HttpServletRequest request) {
        var meeting = views.meeting(id, me);
        Refusal.unless(!meeting.outside(), Refusal::notFound);
        var words = screen.of(request);
        var title = words.say("export:of", "list", words.say("export:roll"), "study", meeting.title());
        return new Sheet<Line>(words, title, clock.instant())
            .number("export:no", Line::no)
            .text("meeting:invitee", 24, line -> RollFilter.name(line.one))
            .text("export:post", 24, line -> line.each(Directory.Held::title))
            .text("meeting:inviteeKind.ORGANISATION", 32, line -> line.one.org() == null ? line.each(Directory.Held::organisation) : line.one.org().name())
            .text("meeting:replyLabel", 14, line -> line.one.reply() == null ? words.say("meeting:noReply") : words.one("meeting:reply", line.one.reply()))
            .text("export:replyNote", 30, line -> line.one.reason() == null ? line.one.delegate() : line.one.reason())
            .text("meeting:attendance", 16, line -> came(line.one, words))
            .text("export:signature", 20, line -> "")
            .answer(lines(filter.of(meeting.invitations()), meeting.startsAt()));
    }

    private List<Line> lines(List<InvitationView> invited, Instant startsAt) {
        var day = LocalDate.ofInstant(startsAt == null ? clock.instant() : startsAt, BusinessClock.ZONE);
        var people = invited.stream().map(InvitationView::person).filter(Objects::nonNull).map(person -> person.id()).toList();
        var posts = directory.postsOn(people, day);
        return IntStream.range(0, invited.size()).mapToObj(at -> {
            var one = invited.get(at);
            return new Line(at + 1, one, one.person() == null ? List.of() : posts.getOrDefault(one.person().id(), List.of()));
        }).toList();
    }

    private static String came(InvitationView one, Spoken words) {
        if (one.present() == null) return "";
        return Stream.of(words.say(one.present() ? "meeting:present" : "meeting:absent"), one.attendedBy()).filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    }
}
