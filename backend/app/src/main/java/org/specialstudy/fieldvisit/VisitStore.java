package org.specialstudy.fieldvisit;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.deadline.DeadlineMoved;
import org.specialstudy.directory.Directory;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.study.Study;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Visits in their tables; rulings are added beside them, never changed. */
@Repository
class VisitStore {

    private static final TypeReference<List<ChecklistLine>> LINES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Directory directory;

    VisitStore(JdbcClient jdbc, JsonMapper json, Directory directory) {
        this.jdbc = jdbc;
        this.json = json;
        this.directory = directory;
    }

    /** The number of the group's next visit, for a caller that holds the study: two who call at once wait for each other there. */
    int nextNo(UUID group) {
        return jdbc.sql("select coalesce(max(no), 0) + 1 from fieldvisit.visit where group_id = :group").param("group", group)
            .query(Integer.class).single();
    }

    void insert(Visit visit, UUID by, Instant at) {
        jdbc.sql("""
            insert into fieldvisit.visit (id, study_id, group_id, in_charge_of, no, title, purpose, points, itinerary, checklist, status, called_by,
                   called_at, rulings, version)
            values (:id, :study, :group, :inChargeOf, :no, :title, '', '{}', :itinerary::jsonb, '[]', :status, :by, :at, 0, 0)
            """)
            .param("id", visit.id().value()).param("study", visit.study().value()).param("group", visit.group())
            .param("inChargeOf", visit.inChargeOf()).param("no", visit.no()).param("title", visit.title())
            .param("itinerary", json.writeValueAsString(visit.itinerary())).param("status", visit.status().name()).param("by", by)
            .param("at", Timestamptz.of(at))
            .update();
    }

    Optional<Visit> find(Visit.Id id) {
        return jdbc.sql("select * from fieldvisit.visit where id = :id").param("id", id.value()).query(this::visit).optional();
    }

    Optional<UUID> study(Visit.Id id) {
        return jdbc.sql("select study_id from fieldvisit.visit where id = :id").param("id", id.value()).query(UUID.class).optional();
    }

    List<Visit> ofStudy(UUID study) {
        return jdbc.sql("select * from fieldvisit.visit where study_id = :study order by id").param("study", study).query(this::visit).list();
    }

    /** Whether this process instance is the first that asks for the visit, now or before. */
    boolean claim(Visit.Id id, long processInstance) {
        return jdbc.sql("""
            update fieldvisit.visit
               set process_key = :key
             where id = :id
               and (process_key is null or process_key = :key)
            """)
            .param("key", processInstance).param("id", id.value()).update() == 1;
    }

    /** False when somebody saved in between; then nothing was written. */
    boolean save(Visit visit) {
        var state = visit.state();
        var cancellation = state.cancellation();
        var saved = jdbc.sql("""
            update fieldvisit.visit
               set status = :status, in_charge_of = :inChargeOf, title = :title, purpose = :purpose, points = :points, from_day = :from, to_day = :to,
                   itinerary = :itinerary::jsonb, checklist = :checklist::jsonb, approved = :approved::jsonb, approved_at = :approvedAt,
                   change_reason = :changeReason, submitted_by = :submittedBy, step_due = :stepDue, cancel_reason = :cancelReason,
                   cancelled_by = :cancelledBy, cancelled_at = :cancelledAt, rulings = :rulings, version = version + 1
             where id = :id
               and version = :version
            """)
            .param("status", state.status().name()).param("inChargeOf", visit.inChargeOf()).param("title", state.title()).param("purpose", state.purpose())
            .param("points", state.points().toArray(UUID[]::new)).param("from", day(state.itinerary().from())).param("to", day(state.itinerary().to()))
            .param("itinerary", json.writeValueAsString(state.itinerary())).param("checklist", json.writeValueAsString(state.checklist()))
            .param("approved", state.approved() == null ? null : json.writeValueAsString(state.approved()))
            .param("approvedAt", Timestamptz.of(state.approvedAt())).param("changeReason", state.changeReason()).param("submittedBy", state.submittedBy())
            .param("stepDue", Timestamptz.of(state.stepDue()))
            .param("cancelReason", cancellation == null ? null : cancellation.reason())
            .param("cancelledBy", cancellation == null ? null : cancellation.by())
            .param("cancelledAt", cancellation == null ? null : Timestamptz.of(cancellation.at()))
            .param("rulings", state.rulings()).param("id", visit.id().value()).param("version", visit.version())
            .update() == 1;
        if (saved) {
            sites(visit.id(), state.itinerary());
            visit.ruled().ifPresent(ruling -> rule(visit.id(), ruling));
        }
        return saved;
    }

    private void sites(Visit.Id id, Itinerary itinerary) {
        var names = directory.organisations(itinerary.sites().stream().map(Itinerary.Site::org).filter(java.util.Objects::nonNull).toList());
        jdbc.sql("delete from fieldvisit.site where visit_id = :id").param("id", id.value()).update();
        var place = 0;
        for (var site : itinerary.sites()) {
            jdbc.sql("insert into fieldvisit.site (visit_id, key, place, org_id, name, city) values (:id, :key, :place, :org, :name, :city)")
                .param("id", id.value()).param("key", site.key()).param("place", place++).param("org", site.org())
                .param("name", site.org() == null ? site.name() : names.get(site.org()).name()).param("city", site.city())
                .update();
        }
    }

    private void rule(Visit.Id id, Visit.Ruling ruling) {
        jdbc.sql("""
            insert into fieldvisit.ruling (visit_id, no, kind, outcome, reason, by_id, at, recorded_by, scan_id, itinerary)
            values (:visit, :no, :kind, :outcome, :reason, :by, :at, :recordedBy, :scan, :itinerary::jsonb)
            """)
            .param("visit", id.value()).param("no", ruling.no()).param("kind", ruling.kind().name()).param("outcome", ruling.outcome().name())
            .param("reason", ruling.reason()).param("by", ruling.by()).param("at", Timestamptz.of(ruling.at()))
            .param("recordedBy", ruling.recordedBy()).param("scan", ruling.scan()).param("itinerary", json.writeValueAsString(ruling.itinerary()))
            .update();
    }

    private Visit visit(ResultSet row, int number) throws SQLException {
        var cancelledAt = Timestamptz.of(row, "cancelled_at");
        var cancellation = cancelledAt == null ? null
            : new Visit.Cancellation(row.getString("cancel_reason"), row.getObject("cancelled_by", UUID.class), cancelledAt);
        var state = new Visit.State(Visit.Status.valueOf(row.getString("status")), row.getString("title"), row.getString("purpose"),
            List.of((UUID[]) row.getArray("points").getArray()), itinerary(row, "itinerary"), json.readValue(row.getString("checklist"), LINES),
            itinerary(row, "approved"), Timestamptz.of(row, "approved_at"), row.getString("change_reason"), row.getObject("submitted_by", UUID.class),
            Timestamptz.of(row, "step_due"), cancellation, row.getInt("rulings"), row.getLong("version"));
        return new Visit(new Visit.Id(row.getObject("id", UUID.class)), new Study.Id(row.getObject("study_id", UUID.class)),
            row.getObject("group_id", UUID.class), row.getObject("in_charge_of", UUID.class), row.getInt("no"), state);
    }

    Itinerary itinerary(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : json.readValue(text, Itinerary.class);
    }

    private static Date day(LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    /** The calendar moved the step's day. */
    @EventListener
    public void follow(DeadlineMoved moved) {
        moved.keptIn(jdbc, VisitProcess.VISIT,
            "update fieldvisit.visit set step_due = :after where id = :aggregate and step_due = :before");
    }
}
