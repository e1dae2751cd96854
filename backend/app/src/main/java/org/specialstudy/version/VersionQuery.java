package org.specialstudy.version;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.specialstudy.kernel.Sort;
import org.specialstudy.version.Instance.Active;
import org.specialstudy.version.Instance.Asked;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads models and running instances from what the engine told. A deployed version never changes, so that each is read and parsed once. */
@Repository
class VersionQuery {

    /** How many instances of one model run on one version. */
    record Running(String processId, int version, long running) {}

    private final JdbcClient jdbc;
    private final Map<Long, Model> models = new ConcurrentHashMap<>();

    VersionQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Running> running() {
        return jdbc.sql("""
            select process_id, version, count(*) as running
              from engine.process_instance
             where state = 'ACTIVE'
             group by process_id, version
             order by process_id, version
            """)
            .query(Running.class).list();
    }

    /** The newest version of each process. */
    Map<String, Model> newest() {
        return jdbc.sql("select distinct on (process_id) definition_key from engine.process_model order by process_id, version desc")
            .query(Long.class).list().stream().map(this::model).collect(Collectors.toMap(Model::processId, model -> model));
    }

    Optional<Model> newest(String processId) {
        return jdbc.sql("select definition_key from engine.process_model where process_id = :id order by version desc limit 1")
            .param("id", processId).query(Long.class).optional().map(this::model);
    }

    Model model(long key) {
        return models.computeIfAbsent(key, missing -> jdbc.sql("select process_id, version, xml from engine.process_model where definition_key = :key")
            .param("key", key)
            .query((row, number) -> Model.of(key, row.getString("process_id"), row.getInt("version"), row.getString("xml"))).single());
    }

    private static final Map<String, String> OUTDATED = Map.of("study", "p.study_id is null, p.study_id", "version", "p.version", "since", "p.started_at");

    /** Instances that are not on the newest version; a model that the log no longer holds cannot be compared. */
    List<Instance> outdated(String processId, int newest, Integer version, Sort sort, int limit, int offset) {
        return withPlaces(jdbc.sql(SELECT + """
             where p.state = 'ACTIVE'
               and p.process_id = :process
               and p.version < :newest
               and (:version::int is null or p.version = :version)
               and exists (select from engine.process_model m where m.definition_key = p.definition_key)
             order by %s
             limit :limit
            offset :offset
            """.formatted(sort.in(OUTDATED, "p.key")))
            .param("process", processId).param("newest", newest).param("version", version).param("limit", limit).param("offset", offset)
            .query((row, number) -> instance(row)).list());
    }

    Optional<Instance> running(long key) {
        return withPlaces(jdbc.sql(SELECT + """
             where p.key = :key
               and p.state = 'ACTIVE'
               and exists (select from engine.process_model m where m.definition_key = p.definition_key)
            """)
            .param("key", key).query((row, number) -> instance(row)).list()).stream().findFirst();
    }

    private static final String SELECT = """
        select p.key, p.process_id, p.version, p.definition_key, p.study_id, p.started_at, m.state as asked, m.last_error
          from engine.process_instance p
          left join engine.migration m on m.instance_key = p.key
        """;

    private List<Instance> withPlaces(List<Instance> instances) {
        record Standing(long instance, Active active) {}
        Map<Long, List<Active>> places = jdbc.sql("""
            select process_instance_key, element_id, element_type
              from engine.element_instance
             where process_instance_key = any(:keys)
               and state = 'ACTIVE'
             order by key
            """)
            .param("keys", keys(instances))
            .query((row, number) -> new Standing(row.getLong("process_instance_key"), new Active(row.getString("element_id"), row.getString("element_type"))))
            .list().stream()
            .collect(Collectors.groupingBy(Standing::instance, Collectors.mapping(Standing::active, Collectors.toCollection(ArrayList::new))));
        return instances.stream().map(one -> new Instance(one.key(), one.processId(), one.version(), one.modelKey(), one.studyId(), one.startedAt(),
            places.getOrDefault(one.key(), List.of()), one.asked())).toList();
    }

    private static Long[] keys(Collection<Instance> instances) {
        return instances.stream().map(Instance::key).toArray(Long[]::new);
    }

    private static Instance instance(ResultSet row) throws SQLException {
        var asked = row.getString("asked");
        return new Instance(row.getLong("key"), row.getString("process_id"), row.getInt("version"), row.getLong("definition_key"),
            row.getObject("study_id", UUID.class), row.getObject("started_at", OffsetDateTime.class).toInstant(), List.of(),
            asked == null ? null : new Asked(asked.equals("PARKED"), said(row.getString("last_error"))));
    }

    /** The engine's sentence without the way it came by. */
    private static String said(String error) {
        return error == null ? null : error.replaceFirst("(?s)^.*?rejected with code '\\w+': ", "");
    }
}
