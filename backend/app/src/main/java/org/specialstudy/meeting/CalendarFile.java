package org.specialstudy.meeting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.web.CalendarFrame;

/**
 * The invitation to a meeting as a calendar file (RFC 5545, scheduling by RFC 5546), for the one person who fetches it: nobody learns from it
 * who else is invited. The house keeps no mail addresses; people are named by {@code urn:uuid}.
 */
final class CalendarFile {

    private CalendarFile() {}

    static byte[] of(Meeting meeting, PersonRef reader, Instant stamp) {
        var plan = meeting.plan();
        var cancelled = meeting.cancelled() != null;
        var event = new VEvent(at(plan.startsAt()), at(plan.endsAt()), plan.title());
        event.getProperty(Property.DTSTAMP).ifPresent(event::remove);
        event.add(new DtStamp(stamp));
        event.add(new Uid(meeting.id().value().toString()));
        event.add(new Sequence(meeting.sequence()));
        event.add(cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (plan.place() != null) event.add(new Location(plan.place()));
        if (!plan.agenda().isEmpty()) event.add(new Description(agenda(plan)));
        event.add(organizer(meeting));
        event.add(attendee(reader));
        var calendar = CalendarFrame.of("meeting", "zh");
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(event);
        return CalendarFrame.text(calendar).getBytes(StandardCharsets.UTF_8);
    }

    private static ZonedDateTime at(Instant instant) {
        return instant.atZone(BusinessClock.ZONE);
    }

    private static String agenda(Meeting.Plan plan) {
        var lines = plan.agenda().stream().map(line -> (plan.agenda().indexOf(line) + 1) + ". " + line.title()
            + (line.presenter() == null || line.presenter().isBlank() ? "" : "（" + line.presenter() + "）"));
        return lines.collect(Collectors.joining("\n"));
    }

    private static Organizer organizer(Meeting meeting) {
        var names = meeting.plan().convenors().stream().map(Convenor::name).collect(Collectors.joining("、"));
        var organizer = new Organizer(URI.create("urn:uuid:" + meeting.study()));
        organizer.add(new Cn(names));
        return organizer;
    }

    private static Attendee attendee(PersonRef reader) {
        var attendee = new Attendee(URI.create("urn:uuid:" + reader.id()));
        attendee.add(new Cn(reader.name()));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.TRUE);
        return attendee;
    }
}
