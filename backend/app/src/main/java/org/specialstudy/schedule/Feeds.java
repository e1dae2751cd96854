package org.specialstudy.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.Reminders;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.People;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Secret;
import org.specialstudy.web.ScreenWords;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People's schedules for their own calendar programs, behind a link that only they know. The link is worth what the person may see when it is
 * fetched: a role that ended is gone from it, and with the account it dies.
 */
@Service
@Transactional
class Feeds {

    /** Calendar programs ask every quarter of an hour at most; several of one person's may. */
    private static final int MOST_PER_HOUR = 60;

    private static final int PAST_DAYS = 60;

    /** {@code madeAt} is null where there is no link. */
    record FeedView(Instant madeAt, Instant fetchedAt) {}

    /** The only time that the link is said. */
    record FeedLink(String link, FeedView feed) {}

    /** {@code text} is null when it was asked for too often. */
    record Answer(String text, String digest, Instant changedAt) {}

    private final FeedStore feeds;
    private final ScheduleQuery schedule;
    private final People people;
    private final ScreenWords words;
    private final Reminders reminders;
    private final BusinessClock clock;
    private final String address;

    Feeds(FeedStore feeds, ScheduleQuery schedule, People people, ScreenWords words, Reminders reminders, BusinessClock clock,
        @Value("${specialstudy.address:}") String address) {
        this.feeds = feeds;
        this.schedule = schedule;
        this.people = people;
        this.words = words;
        this.reminders = reminders;
        this.clock = clock;
        this.address = address.strip().replaceAll("/+$", "");
    }

    @Transactional(readOnly = true)
    public FeedView of(Me me) {
        return feeds.of(me.id()).map(made -> new FeedView(made.at(), made.fetchedAt())).orElse(new FeedView(null, null));
    }

    /** A new link; the one before is dead. */
    public FeedLink make(Me me, Locale language) {
        var secret = Secret.random();
        feeds.make(me.id(), secret.hash(), language.getLanguage().equals("en") ? "en" : "zh", clock.instant());
        return new FeedLink(address + "/api/feeds/" + secret.text() + ".ics", of(me));
    }

    public void revoke(Me me) {
        Refusal.unless(feeds.revoke(me.id()), Refusal::notFound);
    }

    /** Nothing for a link that nobody has, or whose person may no longer come in. */
    public Optional<Answer> fetch(Secret secret) {
        var now = clock.instant();
        return feeds.fetched(secret.hash(), now).flatMap(fetched -> people.me(fetched.person()).filter(me -> me.is(Me.BUSINESS))
            .map(me -> fetched.fetches() > MOST_PER_HOUR ? new Answer(null, null, null) : answer(me, fetched.language(), now)));
    }

    private Answer answer(Me me, String language, Instant now) {
        var entries = schedule.since(LocalDate.ofInstant(now, BusinessClock.ZONE).minusDays(PAST_DAYS), me);
        var digests = new HashMap<UUID, String>();
        for (var entry : entries) digests.put(entry.id(), FeedFile.digest(entry));
        var text = new FeedFile(language, words.in(Locale.of(language)), address, reminders, now).of(entries, feeds.revised(digests, now));
        var digest = Secret.digest(text);
        return new Answer(text, digest, feeds.answered(me.id(), digest, now));
    }
}
