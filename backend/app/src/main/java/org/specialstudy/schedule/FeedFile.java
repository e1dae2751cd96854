package org.specialstudy.schedule;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VToDo;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Completed;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Due;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.PercentComplete;
import net.fortuna.ical4j.model.property.Priority;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.specialstudy.deadline.Reminders;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Secret;
import org.specialstudy.schedule.FeedStore.Revision;
import org.specialstudy.web.CalendarFrame;
import org.specialstudy.web.ScreenWords;

/**
 * Somebody's schedule as a calendar program reads it (RFC 5545): meetings and visits as events, deadlines as to-dos. It leaves the house, and
 * often for a phone maker's servers: of each entry it says what it is called, when it is and where to open it, and nothing else. No place, no
 * agenda, no names of people, no papers.
 */
record FeedFile(String language, ScreenWords.Spoken words, String address, Reminders reminders, Instant now) {

    private static final Duration REFRESH = Duration.ofHours(1);
    private static final Duration BEFORE_MEETING = Duration.ofMinutes(-30);

    String of(List<Entry> entries, Map<UUID, Revision> revisions) {
        var calendar = CalendarFrame.of("schedule", language);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", words.say("schedule:feed.calendar")));
        calendar.add(new XProperty("X-WR-TIMEZONE", BusinessClock.ZONE.getId()));
        calendar.add(new RefreshInterval(null, REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        for (var entry : entries) calendar.add(component(entry, revisions.get(entry.id())));
        return CalendarFrame.text(calendar);
    }

    /** What an entry tells calendar programs; when this changes, they are to take notice. */
    static String digest(Entry entry) {
        return Secret.digest(String.join("\n", List.of(entry.kind() + "", entry.elementId() + "", entry.subject() + "", entry.from() + "", entry.to() + "",
            entry.startsAt() + "", entry.endsAt() + "", entry.tentative() + "", entry.closedAt() + "")));
    }

    private CalendarComponent component(Entry entry, Revision revision) {
        var made = switch (entry.kind()) {
            case DEADLINE -> todo(entry);
            case MEETING -> meeting(entry);
            case VISIT -> visit(entry);
        };
        var link = address + entry.path();
        made.add(new Uid(entry.id().toString()));
        made.add(new DtStamp(revision.at()));
        made.add(new LastModified(revision.at()));
        made.add(new Sequence(revision.sequence()));
        made.add(new Summary(title(entry)));
        made.add(new Description(link));
        made.add(new Url(URI.create(link)));
        made.add(ImmutableClazz.PRIVATE);
        return made;
    }

    private CalendarComponent todo(Entry entry) {
        var todo = new VToDo(false);
        if (entry.startsAt().isBefore(entry.endsAt())) todo.add(new DtStart<>(entry.startsAt().atZone(BusinessClock.ZONE)));
        todo.add(new Due<>(entry.endsAt().atZone(BusinessClock.ZONE)));
        todo.add(new Priority(priority(entry)));
        todo.add(entry.done() ? ImmutableStatus.VTODO_COMPLETED : ImmutableStatus.VTODO_NEEDS_ACTION);
        if (entry.done()) {
            todo.add(new Completed(entry.closedAt()));
            todo.add(new PercentComplete(100));
        } else {
            reminders.of(entry.endsAt(), entry.urgent()).stream().filter(at -> at.isAfter(now)).forEach(at -> todo.add(alarm(new VAlarm(at), entry)));
        }
        return todo;
    }

    private CalendarComponent meeting(Entry entry) {
        var event = event(entry);
        event.add(new DtStart<>(entry.startsAt().atZone(BusinessClock.ZONE)));
        event.add(new DtEnd<>(entry.endsAt().atZone(BusinessClock.ZONE)));
        var trigger = new Trigger(BEFORE_MEETING);
        trigger.add(Related.START);
        var alarm = new VAlarm();
        alarm.add(trigger);
        event.add(alarm(alarm, entry));
        return event;
    }

    /** Whole days, the last one not included, as the format has it. */
    private CalendarComponent visit(Entry entry) {
        var event = event(entry);
        event.add(new DtStart<>(entry.from()));
        event.add(new DtEnd<>(entry.to().plusDays(1)));
        return event;
    }

    private static VEvent event(Entry entry) {
        var event = new VEvent(false);
        event.add(entry.tentative() ? ImmutableStatus.VEVENT_TENTATIVE : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    private VAlarm alarm(VAlarm alarm, Entry entry) {
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(title(entry)));
        return alarm;
    }

    /** 1 is the highest of nine. */
    private static int priority(Entry entry) {
        if (entry.urgent()) return 1;
        return switch (entry.light().kind()) {
            case OVERDUE -> 1;
            case NEAR -> 3;
            default -> 5;
        };
    }

    private String title(Entry entry) {
        if (entry.elementId() == null) return entry.subject();
        var step = words.one("tasks:elements", entry.elementId());
        return entry.subject() == null ? step : step + " · " + entry.subject();
    }
}
