package org.specialstudy.version;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.specialstudy.engine.Engine;
import org.specialstudy.kernel.Auditable;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Sort;
import org.specialstudy.web.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the system administrator does with versions: sees who runs on which, hears what a move would change, and asks for it. */
@Service
class Versions {

    /** One process with its newest version and how many instances run on it and on older ones. */
    record ModelView(String processId, String name, int newest, long running, long outdated, List<VersionCount> versions) {}

    record VersionCount(int version, long running) {}

    private final VersionQuery query;
    private final Engine engine;
    private final JdbcClient jdbc;
    private final Words words;
    private final ApplicationEventPublisher events;

    Versions(VersionQuery query, Engine engine, JdbcClient jdbc, Words words, ApplicationEventPublisher events) {
        this.query = query;
        this.engine = engine;
        this.jdbc = jdbc;
        this.words = words;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<ModelView> models(ModelFilter filter) {
        var running = query.running();
        return filter.of(query.newest().values().stream().map(model -> {
            var own = running.stream().filter(one -> one.processId().equals(model.processId())).toList();
            return new ModelView(model.processId(), model.name(), model.version(), own.stream().mapToLong(VersionQuery.Running::running).sum(),
                own.stream().filter(one -> one.version() < model.version()).mapToLong(VersionQuery.Running::running).sum(),
                own.stream().map(one -> new VersionCount(one.version(), one.running())).toList());
        }));
    }

    @Transactional(readOnly = true)
    List<Proposal> outdated(String processId, Integer version, String sort, int limit, int offset, Locale language) {
        var newest = query.newest(processId);
        var found = query.outdated(processId, newest.map(Model::version).orElse(0), version, Sort.of(sort, "since"), limit, offset);
        return found.stream().map(one -> Move.of(one, query.model(one.modelKey()), newest.orElseThrow(), words, language)).toList();
    }

    @Transactional(readOnly = true)
    Proposal proposal(long key, Locale language) {
        return proposed(key, language);
    }

    /** Refuses what the engine would refuse, and what was asked already. {@code to} is the version that the person was shown. */
    @Transactional
    void migrate(long key, int to, UUID by, Locale language) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('version'), hashint8(:key))").param("key", key).query((row, number) -> true).single();
        var proposal = proposed(key, language);
        var instance = proposal.instance();
        Refusal.unless(instance.asked() == null, () -> Refusal.conflict("version-asked"));
        Refusal.unless(proposal.to() == to, () -> Refusal.conflict("version-newer"));
        if (!proposal.can()) {
            var first = proposal.reasons().getFirst();
            throw Refusal.conflict(first.code(), first.element() == null ? "" : first.element());
        }
        var target = query.newest(instance.processId()).orElseThrow(Refusal::notFound);
        engine.migrate(key, instance.processId(), target.key(), Move.mapping(instance), instance.studyId(), by);
        Map<String, Object> details = new HashMap<>(Map.of("process", instance.processId(), "version", instance.version() + " → " + to));
        details.put("study", instance.studyId());
        events.publishEvent(new Auditable("version.migration-asked", String.valueOf(key), true, details));
    }

    private Proposal proposed(long key, Locale language) {
        var instance = query.running(key).orElseThrow(Refusal::notFound);
        var newest = query.newest(instance.processId()).orElseThrow(Refusal::notFound);
        return Move.of(instance, query.model(instance.modelKey()), newest, words, language);
    }
}
