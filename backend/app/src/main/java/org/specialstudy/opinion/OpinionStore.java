package org.specialstudy.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.opinion.Opinion.Answer;
import org.specialstudy.opinion.Opinion.InRound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds and opinions as rows. Whoever loads one to change it locks its round first, so that the last reply and the end of the round meet. */
@Repository
class OpinionStore {

    record Round(UUID id, UUID study, About about, String text, Instant endsAt, Instant openedAt, UUID openedBy) {}

    /** Who may know of an opinion: whoever was asked, whoever drafted the text, and the office and the leaders of the study. */
    static final String READERS =
        "array['contact@' || o.org_id, 'office@' || r.study_id, 'incharge@' || r.study_id, 'leaders@' || r.study_id] || r.answerers";

    private static final String LOAD = """
        select o.id, o.org_id, org.name, o.state, o.text, o.given_by, o.given_at, o.answer_outcome, o.answer_reason, o.answered_by,
               o.answered_at, o.version, r.id as round_id, r.study_id, r.ends_at, r.closed_at, r.answers_frozen, r.answerers
          from opinion.opinion o
          join opinion.round r on r.id = o.round_id
          join directory.organisation_ref org on org.id = o.org_id
        """;

    private final JdbcClient jdbc;

    OpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Round round) {
        jdbc.sql("""
                insert into opinion.round (id, study_id, about_kind, about_id, about_version, answerers, text, ends_at, opened_at, opened_by)
                values (:id, :study, :kind, :about, :version, :answerers, cast(:text as jsonb), :endsAt, :openedAt, :openedBy)
                """)
            .param("id", round.id()).param("study", round.study()).param("kind", round.about().kind().name())
            .param("about", round.about().id()).param("version", round.about().version())
            .param("answerers", round.about().answerers().toArray(String[]::new))
            .param("text", round.text()).param("endsAt", Timestamptz.of(round.endsAt())).param("openedAt", Timestamptz.of(round.openedAt()))
            .param("openedBy", round.openedBy())
            .update();
    }

    void insert(UUID opinion, UUID round, UUID org, int place) {
        jdbc.sql("insert into opinion.opinion (id, round_id, org_id, place) values (:id, :round, :org, :place)")
            .param("id", opinion).param("round", round).param("org", org).param("place", place).update();
    }

    /** Locks the round until the transaction ends. */
    Optional<Opinion> load(UUID opinion) {
        jdbc.sql("select id from opinion.round where id = (select round_id from opinion.opinion where id = :id) for update")
            .param("id", opinion).query(UUID.class).optional();
        return find(opinion);
    }

    Optional<Opinion> find(UUID opinion) {
        return jdbc.sql(LOAD + " where o.id = :id").param("id", opinion).query(OpinionStore::opinion).optional();
    }

    List<Opinion> ofRound(UUID round) {
        return jdbc.sql(LOAD + " where r.id = :round order by o.place").param("round", round).query(OpinionStore::opinion).list();
    }

    /** False when somebody else saved first. */
    boolean save(Opinion opinion) {
        var answer = Optional.ofNullable(opinion.answer());
        return jdbc.sql("""
                update opinion.opinion
                   set state = :state, text = :text, given_by = :givenBy, given_at = :givenAt, answer_outcome = :outcome,
                       answer_reason = :reason, answered_by = :answeredBy, answered_at = :answeredAt, version = version + 1
                 where id = :id
                   and version = :version
                """)
            .param("state", opinion.state().name()).param("text", opinion.text()).param("givenBy", opinion.givenBy())
            .param("givenAt", Timestamptz.of(opinion.givenAt()))
            .param("outcome", answer.map(given -> given.outcome().name()).orElse(null))
            .param("reason", answer.map(Answer::reason).orElse(null))
            .param("answeredBy", answer.map(Answer::by).orElse(null))
            .param("answeredAt", answer.map(given -> Timestamptz.of(given.at())).orElse(null))
            .param("id", opinion.id()).param("version", opinion.version())
            .update() == 1;
    }

    /** Whoever has not answered is silent from now on. Locks the round, so that a reply is before or after, never in between. */
    List<UUID> silence(UUID round) {
        jdbc.sql("select id from opinion.round where id = :round for update").param("round", round).query(UUID.class).single();
        return jdbc.sql("""
                update opinion.opinion
                   set state = 'SILENT', version = version + 1
                 where round_id = :round
                   and state = 'WAITING'
                returning id
                """)
            .param("round", round).query(UUID.class).list();
    }

    void close(UUID round, Instant at) {
        jdbc.sql("update opinion.round set closed_at = :at where id = :round and closed_at is null")
            .param("at", Timestamptz.of(at)).param("round", round).update();
    }

    /** The study was stopped: whoever was still asked is asked no longer. */
    void closeAllOf(UUID study, Instant at) {
        jdbc.sql("update opinion.round set closed_at = :at where study_id = :study and closed_at is null")
            .param("at", Timestamptz.of(at)).param("study", study).update();
    }

    /** Where the round of the opinion is shown. */
    String page(UUID opinion) {
        return jdbc.sql("""
            select case r.about_kind when 'REPORT' then '/reports/' || r.about_id else '/studies/' || r.study_id || '/plan' end || '?tab=opinions'
              from opinion.opinion o
              join opinion.round r on r.id = o.round_id
             where o.id = :id
            """).param("id", opinion).query(String.class).single();
    }

    Optional<UUID> study(UUID opinion) {
        return jdbc.sql("select r.study_id from opinion.opinion o join opinion.round r on r.id = o.round_id where o.id = :id")
            .param("id", opinion).query(UUID.class).optional();
    }

    UUID studyOfRound(UUID round) {
        return jdbc.sql("select study_id from opinion.round where id = :id").param("id", round).query(UUID.class).single();
    }

    boolean mayRead(UUID opinion, Me me) {
        return jdbc.sql("select exists (select from opinion.opinion o join opinion.round r on r.id = o.round_id where o.id = :id and "
            + READERS + " && :principals::text[])")
            .param("id", opinion).param("principals", me.principals().toArray(String[]::new)).query(Boolean.class).single();
    }

    void freezeAnswers(UUID round, boolean frozen) {
        jdbc.sql("update opinion.round set answers_frozen = :frozen where id = :round")
            .param("frozen", frozen).param("round", round).update();
    }

    Instant endsAt(UUID round) {
        return jdbc.sql("select ends_at from opinion.round where id = :round").param("round", round)
            .query((row, line) -> Timestamptz.of(row, "ends_at")).single();
    }

    private static Opinion opinion(ResultSet row, int line) throws SQLException {
        var outcome = row.getString("answer_outcome");
        var answer = outcome == null ? null
            : new Answer(Answer.Outcome.valueOf(outcome), row.getString("answer_reason"), id(row, "answered_by"), Timestamptz.of(row, "answered_at"));
        return new Opinion(id(row, "id"), new OrgRef(id(row, "org_id"), row.getString("name")),
            new InRound(id(row, "round_id"), id(row, "study_id"), Timestamptz.of(row, "ends_at"), Timestamptz.of(row, "closed_at") != null,
                row.getBoolean("answers_frozen"), List.of((String[]) row.getArray("answerers").getArray())),
            Opinion.State.valueOf(row.getString("state")), row.getString("text"), id(row, "given_by"), Timestamptz.of(row, "given_at"), answer,
            row.getLong("version"));
    }

    static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
