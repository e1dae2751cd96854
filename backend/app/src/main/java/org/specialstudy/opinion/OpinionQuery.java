package org.specialstudy.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.PersonRef;
import org.specialstudy.document.Documents;
import org.specialstudy.kernel.BusinessClock;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.kernel.Timestamptz;
import org.specialstudy.opinion.OpinionView.AnswerView;
import org.specialstudy.study.Mention;
import org.specialstudy.study.Mentions;
import org.specialstudy.study.Study;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Opinions as they are read: by the contacts of the organisation that was asked, by whoever drafted the text, and by the office and the leaders of the study. */
@Repository
@Transactional(readOnly = true)                    // one connection for the page and for what belongs to its rows
public class OpinionQuery {

    /** Who is mentioned in opinions and in the answers to them. */
    private record Mentioned(Map<UUID, List<Mention>> texts, Map<UUID, List<Mention>> reasons) {

        List<Mention> text(UUID opinion) {
            return texts.getOrDefault(opinion, List.of());
        }

        List<Mention> reason(UUID opinion) {
            return reasons.getOrDefault(opinion, List.of());
        }
    }

    private static final String COLUMNS = """
        select o.id, o.org_id, org.name as org_name, o.state, o.text, o.given_by, giver.name as giver_name, o.given_at, o.answer_outcome,
               o.answer_reason, o.answered_by, answerer.name as answerer_name, o.answered_at, o.version
        """;

    private static final String FROM = """
          from opinion.opinion o
          join opinion.round r on r.id = o.round_id
          join directory.organisation_ref org on org.id = o.org_id
          left join directory.person_ref giver on giver.id = o.given_by
          left join directory.person_ref answerer on answerer.id = o.answered_by
        """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Documents documents;
    private final Mentions mentions;
    private final Clock clock;

    OpinionQuery(JdbcClient jdbc, JsonMapper json, Documents documents, Mentions mentions, BusinessClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.documents = documents;
        this.mentions = mentions;
        this.clock = clock;
    }

    /** Not found unless the organisation's contact or the study's office or leaders ask. */
    OpinionTask task(UUID opinion, Me me) {
        return jdbc.sql(COLUMNS + ", r.study_id, r.about_kind, r.about_id, r.text as sent, r.ends_at, card.title, card.status as study_status" + FROM + """
          join study.card on card.study_id = r.study_id
         where o.id = :id
        """ + "and " + OpinionStore.READERS + " && :principals::text[]")
            .param("id", opinion).param("principals", me.principals().toArray(String[]::new))
            .query((row, line) -> task(row, me, mentioned(List.of(opinion)))).optional().orElseThrow(Refusal::notFound);
    }

    /** For a caller that has already found the round readable by this person. */
    public Optional<OpinionRound> round(UUID round, UUID person) {
        var mentioned = mentioned(jdbc.sql("select id from opinion.opinion where round_id = :round").param("round", round).query(UUID.class).list());
        var opinions = jdbc.sql(COLUMNS + FROM + " where r.id = :round order by o.place").param("round", round)
            .query((row, line) -> opinion(row, person, mentioned)).list();
        return jdbc.sql("select id, ends_at, opened_at, closed_at from opinion.round where id = :round").param("round", round)
            .query((row, line) -> new OpinionRound(round, Timestamptz.of(row, "ends_at"), Timestamptz.of(row, "opened_at"),
                Timestamptz.of(row, "closed_at"), opinions))
            .optional();
    }

    private Mentioned mentioned(List<UUID> opinions) {
        return new Mentioned(mentions.of(opinions, "text"), mentions.of(opinions, "reason"));
    }

    private OpinionTask task(ResultSet row, Me me, Mentioned mentioned) throws SQLException {
        var endsAt = Timestamptz.of(row, "ends_at");
        var about = About.Kind.valueOf(row.getString("about_kind"));
        return new OpinionTask(opinion(row, me.id(), mentioned), row.getString("title"), about, json.readTree(row.getString("sent")), endsAt,
            documents.shared(about.name(), OpinionStore.id(row, "about_id"), me.id()), actions(row, endsAt, me));
    }

    private List<String> actions(ResultSet row, Instant endsAt, Me me) throws SQLException {
        var open = row.getString("state").equals(Opinion.State.WAITING.name()) && clock.instant().isBefore(endsAt)
            && !Study.Status.valueOf(row.getString("study_status")).over();
        return open && me.has("contact", OpinionStore.id(row, "org_id")) ? List.of("give") : List.of();
    }

    private OpinionView opinion(ResultSet row, UUID reader, Mentioned mentioned) throws SQLException {
        var outcome = row.getString("answer_outcome");
        var answer = outcome == null ? null : new AnswerView(outcome, row.getString("answer_reason"),
            PersonRef.of(row, "answered_by", "answerer_name"), Timestamptz.of(row, "answered_at"),
            mentioned.reason(OpinionStore.id(row, "id")));
        return new OpinionView(OpinionStore.id(row, "id"), new OrgRef(OpinionStore.id(row, "org_id"), row.getString("org_name")),
            row.getString("state"), row.getString("text"), PersonRef.of(row, "given_by", "giver_name"), Timestamptz.of(row, "given_at"),
            answer, documents.of(OpinionAttachments.TYPE, OpinionStore.id(row, "id"), reader), mentioned.text(OpinionStore.id(row, "id")), row.getLong(
                "version"));
    }
}
