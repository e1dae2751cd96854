package org.specialstudy.meeting;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
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
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.kernel.BusinessClock;

/**
 * The invitation to a meeting as a calendar file (RFC 5545, scheduling by RFC 5546), for the one person who fetches it: nobody learns from it
 * who else is invited. The house keeps no mail addresses; people are named by {@code urn:uuid}.
 */
final class CalendarFile {

    static {
        // The definitions that come with the library are enough; never ask the network for newer ones.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    private CalendarFile() {}

    static byte[] of(Meeting meeting, PersonRef reader, Instant stamp) {
        var plan = meeting.plan();
        var cancelled = meeting.cancelled() != null;
        var zone = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(BusinessClock.ZONE.getId());
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
        var calendar = new Calendar();
        calendar.add(new ProdId("-//special-study//meeting//ZH"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(zone.getVTimeZone());
        calendar.add(event);
        return calendar.toString().getBytes(StandardCharsets.UTF_8);
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
