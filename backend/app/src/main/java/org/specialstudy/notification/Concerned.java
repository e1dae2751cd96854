package org.specialstudy.notification;

import java.util.List;
import java.util.UUID;
import org.specialstudy.kernel.Fact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the principals behind {@link Concern.Whom}. */
@Repository
class Concerned {

    private static final String INVITED = """
        select distinct coalesce(person_id::text, 'contact@' || org_id)
          from meeting.invited
         where meeting_id = :id
        """;

    private static final String ASSIGNED = """
        select case owner_type when 'PERSON' then owner_id::text when 'GROUP' then 'lead@' || owner_id when 'ORG' then 'contact@' || owner_id
               else 'office@' || study_id end
          from assignment.card
         where assignment_id = :id
        """;

    private static final String DUTY_UNIT = "select 'contact@' || lead_id from recommendation.card where recommendation_id = :id and lead_id is not null";

    private static final String ASKED = "select 'contact@' || org_id from consultation.asked where consultation_id = :id";

    private static final String SUBMITTER = "select 'contact@' || org_id from consultation.subject where submission_id = :id";

    /** Each person of the study, named as the role by which they are in it. */
    private static final String MEMBERS = "select distinct lower(role) || '@' || scope_id from directory.study_member where study_id = :id";

    private final JdbcClient jdbc;

    Concerned(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> by(Fact fact, Concern.Whom whom) {
        return switch (whom) {
            case LEADERS -> List.of("leaders@" + fact.study());
            case INCHARGE -> List.of("incharge@" + fact.study());
            case OFFICE -> List.of("office@" + fact.study());
            case MEMBERS -> of(MEMBERS, fact.study());
            case GROUP -> of(fact, "groupId", "lead@", "member@");
            case ORGANISATION -> of(fact, "orgId", "contact@");
            case INVITED -> of(INVITED, fact.details().get("meetingId"));
            case ASSIGNED -> of(ASSIGNED, fact.details().get("assignmentId"));
            case DUTY_UNIT -> of(DUTY_UNIT, fact.details().get("recommendationId"));
            case ASKED -> of(ASKED, fact.details().get("consultationId"));
            case MENTIONED -> mentioned(fact);
            case SLIP -> slip(fact);
            case SUBMITTER -> of(SUBMITTER, fact.details().get("submissionId"));
        };
    }

    /** One that the policy sent comes with an alert, which says the same. */
    private static List<String> slip(Fact fact) {
        return fact.by() == null ? List.of() : List.of(String.valueOf(fact.details().get("recipient")));
    }

    private static List<String> mentioned(Fact fact) {
        return fact.details().get("people") instanceof List<?> people ? people.stream().map(String::valueOf).toList() : List.of();
    }

    private static List<String> of(Fact fact, String scope, String... roles) {
        var id = fact.details().get(scope);
        return id == null ? List.of() : List.of(roles).stream().map(role -> role + id).toList();
    }

    private List<String> of(String sql, Object id) {
        return jdbc.sql(sql).param("id", id instanceof UUID known ? known : UUID.fromString(String.valueOf(id))).query(String.class).list();
    }
}
