package org.specialstudy.study;

import static org.specialstudy.kernel.Refusal.unless;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.specialstudy.directory.Directory;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.StudyPeople;
import org.specialstudy.directory.StudyPeople.StudyPerson;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who are mentioned in what others write in a study. Only people of the study mention, and only such as may see what is written; each
 * hears of it once, whatever is changed in the text later.
 */
@Service
public class Mentions {

    private static final int MOST = 50;
    private static final int LISTED = 20;

    /** Who may see what is written: people of the study, where {@code roles} are given only those who hold one of them. */
    public record Circle(UUID study, Collection<String> roles) {

        public static Circle everybody(UUID study) {
            return new Circle(study, null);
        }
    }

    /**
     * A text that was written.
     *
     * @param thing what it belongs to, {@code field} which of its texts it is, by the name of the request's field
     * @param what  the kind of the text, {@code about} what the sentence about it needs
     */
    public record Written(UUID thing, String field, String text, String what, String link, Map<String, Object> about) {}

    private record Kept(UUID thing, String field, Mention mention) {}

    private final JdbcClient jdbc;
    private final StudyPeople people;
    private final Directory directory;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    Mentions(JdbcClient jdbc, StudyPeople people, Directory directory, BusinessClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
    }

    /** The others whom this person may mention, by name or post; nobody for whoever is not of the study. */
    @Transactional(readOnly = true)
    public List<StudyPerson> mentionable(Circle circle, String q, Me me) {
        if (people.among(circle.study(), null, List.of(me.id())).isEmpty()) return List.of();
        return people.find(circle.study(), circle.roles(), q, LocalDate.ofInstant(clock.instant(), BusinessClock.ZONE), LISTED + 1).stream()
            .filter(person -> !person.id().equals(me.id())).limit(LISTED).toList();
    }

    /** Takes the place of what was mentioned in the text before, in the transaction that keeps the text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Circle circle, Written written, List<Mention> said, Me me, Instant at) {
        var mentions = said == null ? List.<Mention>of() : said;
        var before = of(List.of(written.thing()), written.field()).getOrDefault(written.thing(), List.of());
        if (mentions.isEmpty() && before.isEmpty()) return;
        check(circle, written, mentions, before, me);
        jdbc.sql("delete from study.mention where thing_id = :thing and field = :field").param("thing", written.thing()).param("field", written.field())
            .update();
        for (var mention : mentions) {
            jdbc.sql("insert into study.mention (thing_id, field, at, person_id, name) values (:thing, :field, :at, :person, :name) on conflict do nothing")
                .param("thing", written.thing()).param("field", written.field()).param("at", mention.at()).param("person", mention.person())
                .param("name", mention.name()).update();
        }
        var fresh = new LinkedHashSet<>(mentions.stream().map(Mention::person).toList());
        fresh.retainAll(untold(written, fresh));
        fresh.remove(me.id());
        if (fresh.isEmpty()) return;
        var named = directory.people(fresh);
        events.publishEvent(new Mentioned(circle.study(), written.what(), fresh.stream().map(named::get).toList(), written.link(), written.about(), me.id(),
            at));
    }

    /** The text is no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void drop(UUID thing) {
        jdbc.sql("delete from study.mention where thing_id = :thing").param("thing", thing).update();
    }

    /** Those of the people who were not told before; from now on they are. */
    private Set<UUID> untold(Written written, Collection<UUID> people) {
        return Set.copyOf(jdbc.sql("""
            insert into study.mention_told (thing_id, field, person_id)
            select :thing, :field, unnest(:people)
                on conflict do nothing
            returning person_id
            """)
            .param("thing", written.thing()).param("field", written.field()).param("people", people.toArray(UUID[]::new)).query(UUID.class).list());
    }

    /** By thing, in the order of the text. */
    public Map<UUID, List<Mention>> of(Collection<UUID> things, String field) {
        var found = new HashMap<UUID, List<Mention>>();
        jdbc.sql("select thing_id, field, at, person_id, name from study.mention where thing_id = any(:things) and field = :field order by at")
            .param("things", things.toArray(UUID[]::new)).param("field", field).query(Mentions::kept).list()
            .forEach(kept -> found.computeIfAbsent(kept.thing(), any -> new ArrayList<>()).add(kept.mention()));
        return found;
    }

    /** A name is the person's own, or the one that they had when they were mentioned there; whoever was, stays so though they see it no more. */
    private void check(Circle circle, Written written, List<Mention> mentions, List<Mention> before, Me me) {
        var named = mentions.stream().map(Mention::person).distinct().toList();
        unless(mentions.size() <= MOST, () -> Refusal.invalid(written.field(), "too-many", MOST));
        unless(named.isEmpty() || !people.among(circle.study(), null, List.of(me.id())).isEmpty(),
            () -> Refusal.invalid(written.field(), "mention-from-outside"));
        var names = directory.people(named);
        var may = people.among(circle.study(), circle.roles(), named);
        for (var mention : mentions) {
            var stood = before.stream().anyMatch(old -> old.person().equals(mention.person()) && old.name().equals(mention.name()));
            unless(stood || may.contains(mention.person()), () -> Refusal.invalid(written.field(), "mention-not-readable", mention.name()));
            var known = stood || mention.name().equals(names.get(mention.person()).name());
            unless(known && mention.standsIn(written.text()), () -> Refusal.invalid(written.field(), "mention-not-in-text", mention.name()));
        }
    }

    private static Kept kept(ResultSet row, int line) throws SQLException {
        return new Kept(row.getObject("thing_id", UUID.class), row.getString("field"),
            new Mention(row.getObject("person_id", UUID.class), row.getString("name"), row.getInt("at")));
    }
}
