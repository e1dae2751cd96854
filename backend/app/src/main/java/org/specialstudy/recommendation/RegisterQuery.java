package org.specialstudy.recommendation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.specialstudy.deadline.Light;
import org.specialstudy.directory.Me;
import org.specialstudy.directory.OrgRef;
import org.specialstudy.directory.Role;
import org.specialstudy.kernel.Refusal;
import org.specialstudy.recommendation.Recommendation.Status;
import org.specialstudy.recommendation.RegisterView.SourceView;
import org.specialstudy.study.Study;
import org.specialstudy.study.StudyQuery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The register of a study for reading: its recommendations, the documents they come from, the policies, and the chain between them. */
@Repository
@Transactional(readOnly = true)          // one connection for all the questions of one view
class RegisterQuery {

    private final JdbcClient jdbc;
    private final RecommendationLines lines;
    private final AssessmentClassStore classes;
    private final PolicyQuery policies;
    private final StudyQuery studies;

    RegisterQuery(JdbcClient jdbc, RecommendationLines lines, AssessmentClassStore classes, PolicyQuery policies, StudyQuery studies) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.classes = classes;
        this.policies = policies;
        this.studies = studies;
    }

    RegisterView register(UUID study, RegisterFilter filter, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var rows = lines.of(study);
        var units = new LinkedHashMap<UUID, OrgRef>();
        var tags = new LinkedHashSet<String>();
        for (var row : rows) {
            Stream.concat(Stream.ofNullable(row.lead()), row.cooperating().stream()).forEach(org -> units.put(org.id(), org));
            tags.addAll(row.tags());
        }
        return new RegisterView(study, studies.title(study), listed(study), filter.of(rows), sources(study), classes.all(), counts(rows),
            List.copyOf(units.values()), List.copyOf(tags), writes(study, me) ? List.of("write") : List.of());
    }

    /** The chains of a study that have a beginning or an end; of one recommendation when it is named. */
    ChainView chain(UUID study, UUID only, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        var passages = policies.passagesOf(study);
        var takenUp = policies.takenUpOf(study);
        var links = lines.of(study).stream().filter(row -> only == null || only.equals(row.id()))
            .filter(row -> only != null || passages.containsKey(row.id()) || takenUp.containsKey(row.id()))
            .map(row -> new ChainView.Link(row, passages.getOrDefault(row.id(), List.of()), takenUp.getOrDefault(row.id(), List.of()))).toList();
        return new ChainView(study, studies.title(study), links, classes.all());
    }

    SourceView source(UUID id) {
        var study = jdbc.sql("select study_id from recommendation.source where id = :id").param("id", id).query(UUID.class).single();
        return source(study, id);
    }

    PolicyView policy(UUID id) {
        return policies.policy(id);
    }

    List<PolicyView> policies(UUID study, Me me) {
        Refusal.unless(studies.mayRead(study, me.id()), Refusal::notFound);
        return policies.ofStudy(study);
    }

    /** Whether nothing is done in the study any more. */
    boolean studyOver(UUID study) {
        var status = jdbc.sql("select status from study.card where study_id = :study").param("study", study).query(String.class).single();
        return Study.Status.valueOf(status).over();
    }

    private boolean writes(UUID study, Me me) {
        return me.has(Role.OFFICE.word(), study) && !studyOver(study);
    }

    private boolean listed(UUID study) {
        return jdbc.sql("select exists (select 1 from recommendation.listing where study_id = :study)").param("study", study).query(Boolean.class).single();
    }

    private static RegisterView.Counts counts(List<RecommendationRow> rows) {
        var byClass = new LinkedHashMap<String, Integer>();
        rows.stream().map(RecommendationRow::classCode).filter(Objects::nonNull).forEach(code -> byClass.merge(code, 1, Integer::sum));
        var open = rows.stream().filter(row -> row.status().followed()).toList();
        return new RegisterView.Counts(rows.size(), (int) rows.stream().filter(RecommendationRow::followUp).count(), open.size(),
            (int) open.stream().filter(row -> row.light() != null && row.light().kind() == Light.Kind.OVERDUE).count(),
            (int) rows.stream().filter(row -> row.status() == Status.CLOSED).count(), (int) rows.stream().filter(row -> row.measures() > 0).count(), byClass);
    }

    private List<SourceView> sources(UUID study) {
        return jdbc.sql("""
            select s.*, o.name as org_name
              from recommendation.source s
              left join directory.organisation_ref o on o.id = s.org_id
             where s.study_id = :study
             order by s.place
            """)
            .param("study", study)
            .query((row, n) -> new SourceView(row.getObject("id", UUID.class), SourceDocument.Kind.valueOf(row.getString("kind")), row.getString("title"),
                row.getString("org_name") == null ? null : new OrgRef(row.getObject("org_id", UUID.class), row.getString("org_name")),
                row.getObject("dated", LocalDate.class), row.getObject("report_id", UUID.class), row.getLong("version"))).list();
    }

    private SourceView source(UUID study, UUID id) {
        return sources(study).stream().filter(source -> source.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }
}
