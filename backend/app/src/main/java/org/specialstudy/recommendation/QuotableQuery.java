package org.specialstudy.recommendation;

import java.util.List;
import java.util.UUID;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.Like;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.study.StudyQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was found, said, written and answered in a study, for the office, which builds recommendations upon it. */
@Repository
class QuotableQuery {

    /** A submission is long, so it is quoted by paragraphs: its beginning, or those that are looked for. */
    private static final String QUOTABLE = """
        select kind, ref, origin, text
          from (select 'FINDING' as kind, finding_id as ref, visit_title as origin, text, at, 1 as nth from fieldvisit.found where study_id = :study
                union all
                select 'STATEMENT', statement_id, meeting_title || ' ' || speaker, text, at, 1 from meeting.said where study_id = :study
                union all
                select 'SUBMISSION', s.submission_id, o.name || ' ' || s.title, p.text, s.at, p.nth
                  from consultation.submitted s
                  join directory.organisation_ref o on o.id = s.org_id
                 cross join lateral regexp_split_to_table(s.text, '\\s*\\n\\s*') with ordinality as p (text, nth)
                 where s.study_id = :study
                   and p.text <> ''
                union all
                select 'OPINION', g.opinion_id, o.name, g.text, g.given_at, 1
                  from opinion.given g
                  join directory.organisation_ref o on o.id = g.org_id
                 where g.study_id = :study) as found
         where (:kind::text is null or kind = :kind)
           and (:q::text is null and nth <= 3 or text ilike :q or origin ilike :q)
         order by at desc, ref, nth
         limit 50
        """;

    private final JdbcClient jdbc;
    private final StudyQuery studies;

    QuotableQuery(JdbcClient jdbc, StudyQuery studies) {
        this.jdbc = jdbc;
        this.studies = studies;
    }

    /** Newest first. */
    List<Quotable> of(UUID study, String q, Passage.Kind kind, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        Refusal.unless(me.has(Role.OFFICE.word(), study), () -> Refusal.notAllowed("not-office"));
        return jdbc.sql(QUOTABLE)
            .param("study", study).param("kind", kind == null ? null : kind.name())
            .param("q", Like.containing(q))
            .query(Quotable.class).list();
    }
}
