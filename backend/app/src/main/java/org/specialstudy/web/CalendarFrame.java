package org.specialstudy.web;

import java.util.Locale;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.specialstudy.kernel.BusinessClock;

/** What every calendar file of the house begins with (RFC 5545): who wrote it, and the zone in which the house counts. */
public final class CalendarFrame {

    static {
        // The definitions that come with the library are enough; never ask the network for newer ones.
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
        System.setProperty("net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
    }

    private static final int LONGEST = 75;

    private CalendarFrame() {}

    public static Calendar of(String part, String language) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//special-study//%s//%s".formatted(part, language.toUpperCase(Locale.ROOT))));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(BusinessClock.ZONE.getId()).getVTimeZone());
        return calendar;
    }

    /** In lines of at most 75 octets, as the format wants them; the library's own fold counts characters, of which a Chinese one is three. */
    public static String text(Calendar calendar) {
        var folded = new StringBuilder();
        for (var line : calendar.toString().split("\r\n")) {
            var octets = 0;
            for (var at = 0; at < line.length();) {
                var letter = line.codePointAt(at);
                var size = letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
                if (octets + size > LONGEST) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(letter);
                octets += size;
                at += Character.charCount(letter);
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
