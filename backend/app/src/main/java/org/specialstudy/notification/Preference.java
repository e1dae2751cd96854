package org.specialstudy.notification;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What one person chose: in which language letters come to them, how often, when not, and what for.
 *
 * @param email their confirmed address, which {@link Addresses} keeps; null while they have none
 */
record Preference(String email, Language language, Rhythm rhythm, LocalTime quietFrom, LocalTime quietTo, Map<Reason, Set<Channel>> wanted,
    long version) {

    enum Language { ZH, EN }

    /** How letters come; whoever is urged hears of it at once. */
    enum Rhythm { AT_ONCE, DAILY, WEEKLY }

    /** Of a person who has chosen nothing. */
    static Preference usual() {
        var wanted = new EnumMap<Reason, Set<Channel>>(Reason.class);
        for (var reason : Reason.values()) wanted.put(reason, reason.usual);
        return new Preference(null, Language.ZH, Rhythm.AT_ONCE, LocalTime.of(21, 0), LocalTime.of(8, 0), wanted, 0);
    }

    boolean wants(Reason reason, Channel channel) {
        return wanted.getOrDefault(reason, Set.of()).contains(channel);
    }

    Preference at(String address) {
        return new Preference(address, language, rhythm, quietFrom, quietTo, wanted, version);
    }

    /** The same with one answer changed. */
    Preference with(Reason reason, Channel channel, boolean want) {
        var changed = new EnumMap<Reason, Set<Channel>>(Reason.class);
        changed.putAll(wanted);
        var channels = EnumSet.noneOf(Channel.class);
        channels.addAll(wanted.getOrDefault(reason, Set.of()));
        if (want) channels.add(channel);
        else channels.remove(channel);
        changed.put(reason, channels);
        return new Preference(email, language, rhythm, quietFrom, quietTo, changed, version);
    }
}
